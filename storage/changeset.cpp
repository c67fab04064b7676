#include "storage/changeset.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeSet)
};

} // namespace

std::span<const SentChange> changesOf(const ChangeSet &set, const QUuid &dossier)
{
    const auto isOfDossier = [&](const SentChange &change) { return change.dossier == dossier; };
    const auto first = std::find_if(set.changes.begin(), set.changes.end(), isOfDossier);
    return { first, std::find_if_not(first, set.changes.end(), isOfDossier) };
}

ChangeSet inverted(const ChangeSet &set)
{
    ChangeSet result = set;
    result.id = {};
    result.edits.clear();
    result.scans.clear();
    std::reverse(result.dossiers.begin(), result.dossiers.end());
    std::reverse(result.changes.begin(), result.changes.end());
    for (SentChange &change : result.changes)
        change.change = gis::inverted(change.change);
    return result;
}

gis::Edit editOf(const ChangeSet &set, const QString &title)
{
    std::vector<gis::Change> changes;
    changes.reserve(set.changes.size());
    for (const SentChange &change : set.changes)
        changes.push_back(change.change);
    return { title, gis::netChanges(changes) };
}

QByteArray contentOf(const SentScan &scan)
{
    QFile file(scan.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(scan.offset))
        throw gis::Error(Text::tr("The scan “%1” cannot be read: %2.").arg(scan.path, file.errorString()));
    const QByteArray content = file.read(scan.size);
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != scan.sha256.toLatin1())
        throw gis::Error(
            Text::tr("The scan “%1” is damaged: its content is no longer what was stored.").arg(scan.path));
    return content;
}

} // namespace storage
