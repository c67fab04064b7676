#include "storage/exchange/sendings.h"

#include "gis/uuid.h"

#include <QJsonArray>

#include <algorithm>

namespace storage
{

using namespace Qt::StringLiterals;

QJsonObject sendingDetails(const ChangeSet &set)
{
    QJsonArray dossiers;
    for (const SentDossier &dossier : set.dossiers)
        dossiers.append(gis::text(dossier.id));
    return { { u"auto"_s, true }, { u"change_set"_s, gis::text(set.id) }, { u"dossiers"_s, dossiers } };
}

std::vector<Sending> sendingsOf(const std::vector<Entry> &entries)
{
    std::vector<Sending> sendings;
    for (const Entry &entry : entries) {
        const QUuid set = QUuid::fromString(entry.details[u"change_set"].toString());
        if (set.isNull())
            continue;
        if (entry.kind == EntryKind::Receipt) {
            for (Sending &sending : sendings)
                sending.isAnswered |= sending.changeSet == set;
            continue;
        }
        Sending &sending = sendings.emplace_back();
        sending.changeSet = set;
        for (const QJsonValue &dossier : entry.details[u"dossiers"].toArray())
            sending.dossiers.insert(QUuid::fromString(dossier.toString()));
    }
    return sendings;
}

const Sending *lastSendingOf(const std::vector<Sending> &sendings, const QUuid &dossier)
{
    const auto last = std::find_if(sendings.rbegin(), sendings.rend(), [&](const Sending &sending) {
        return sending.dossiers.contains(dossier);
    });
    return last == sendings.rend() ? nullptr : &*last;
}

} // namespace storage
