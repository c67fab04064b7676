#include "storage/dossiers.h"

#include "gis/error.h"
#include "gis/uuid.h"

#include <QCoreApplication>
#include <QDate>

#include <set>

namespace storage
{

using gis::Record; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dossiers)
};

const gis::Table &dossierTable()
{
    return gis::table("dossier");
}

bool leavesTheOffice(const gis::Edit &edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(),
                       [](const gis::Change &c) { return c.table->scope == gis::Scope::Data; });
}

} // namespace

bool isClosed(const gis::Record &dossier)
{
    static const std::set<QString> closed{ u"submitted"_s, u"approved"_s, u"exported"_s, u"applied"_s };
    return closed.contains(dossier.text("state"));
}

std::vector<QUuid> follows(const gis::Record &dossier)
{
    std::vector<QUuid> ids;
    for (const QString &id : dossier.text("follows").split(u' ', Qt::SkipEmptyParts))
        ids.push_back(QUuid::fromString(id));
    return ids;
}

gis::Value followsValue(const std::vector<QUuid> &dossiers)
{
    QStringList ids;
    for (const QUuid &id : dossiers)
        ids += gis::text(id);
    return ids.isEmpty() ? gis::Value() : gis::Value(ids.join(u' '));
}

Record dossierNamed(const WorkingFile &file, const QString &name)
{
    auto found = file.records(dossierTable(), { { "code", name } });
    if (found.size() > 1)
        throw gis::Error(Text::tr("Several slips have the number “%1”: name it by its id.").arg(name));
    if (const auto byId = file.record(dossierTable(), QUuid::fromString(name)); found.empty() && byId)
        found.push_back(*byId);
    if (found.empty())
        throw gis::Error(Text::tr("There is no correction slip “%1”.").arg(name));
    return found.front();
}

Record newDossier(const WorkingFile &file)
{
    gis::Record dossier{ &dossierTable(), gis::newId(), 0, {} };
    const qint64 highest = // ever given, so that no number comes twice
        file.database().whole(u"SELECT max(CAST(code AS INTEGER)) FROM (SELECT code FROM dossier UNION ALL "
                              "SELECT json_extract(before, '$.code') FROM change "
                              "WHERE table_name = 'dossier' AND after IS NULL) "
                              "WHERE code NOT GLOB '*[^0-9]*' AND length(code) < 10"_s);
    const qint64 number = std::max(highest, file.count(dossierTable())) + 1;
    dossier.set("code", u"%1"_s.arg(number, 4, 10, QChar(u'0')));
    dossier.set("kind", u"data_correction"_s);
    dossier.set("title", QCoreApplication::translate("Dossiers", "Correction Slip %1").arg(number));
    dossier.set("received_on", QDate::currentDate().toString(Qt::ISODate));
    dossier.set("state", u"open"_s);
    return dossier;
}

RowDossiers rowDossiers(const WorkingFile &file)
{
    RowDossiers rows;
    std::set<QString> received;
    file.visit(dossierTable(), { { "state", u"applied"_s } }, [&](const gis::Record &dossier) {
        received.insert(gis::text(dossier.id));
        return true;
    });
    Statement statement = file.database().prepare(
        "SELECT c.row_id, e.dossier_id FROM change c JOIN edit e ON e.seq = c.edit_seq "
        "WHERE e.dossier_id IS NOT NULL ORDER BY e.seq");
    while (statement.step()) {
        const QString dossier = statement.text(1);
        if (!received.contains(dossier))
            rows[QUuid::fromString(statement.text(0))] = QUuid::fromString(dossier);
    }
    return rows;
}

QUuid lastOpenDossier(const WorkingFile &file)
{
    QUuid last;
    file.visit(dossierTable(), { { "state", u"open"_s } }, [&](const gis::Record &dossier) {
        last = dossier.id;
        return true;
    });
    return last;
}

DossierChoice dossierFor(const WorkingFile &file, const RowDossiers &rows, const gis::Edit &edit,
                         const QUuid &current)
{
    if (!leavesTheOffice(edit))
        return {};
    std::vector<QUuid> order; // as they were opened
    QHash<QUuid, gis::Record> dossiers;
    file.visit(dossierTable(), {}, [&](const gis::Record &dossier) {
        order.push_back(dossier.id);
        dossiers.insert(dossier.id, dossier);
        return true;
    });
    const auto age = [&](const QUuid &id) {
        return std::find(order.begin(), order.end(), id) - order.begin();
    };

    std::vector<QUuid> touched;
    for (const gis::Change &change : edit.changes)
        if (const QUuid id = rows.value(change.id);
            dossiers.contains(id) && std::find(touched.begin(), touched.end(), id) == touched.end())
            touched.push_back(id);
    std::sort(touched.begin(), touched.end(),
              [&](const QUuid &a, const QUuid &b) { return age(a) < age(b); });

    DossierChoice choice;
    const QUuid wanted =
        dossiers.contains(current) && !isClosed(dossiers[current]) ? current : lastOpenDossier(file);
    if (!touched.empty() && !isClosed(dossiers[touched.back()]))
        choice.dossier = touched.back();
    else if (!wanted.isNull() && (touched.empty() || age(wanted) > age(touched.back())))
        choice.dossier = wanted;
    std::erase(touched, choice.dossier);
    choice.joined = !choice.dossier.isNull() && !wanted.isNull() && choice.dossier != wanted;

    choice.opening.title = Text::tr("Open Correction Slip");
    if (choice.dossier.isNull()) {
        gis::Record opened = newDossier(file);
        opened.set("follows", followsValue(touched));
        choice.dossier = opened.id;
        choice.opening.changes.push_back(gis::insertOf(opened));
        return choice;
    }
    const gis::Record &before = dossiers[choice.dossier];
    std::vector<QUuid> after = follows(before);
    for (const QUuid &id : touched)
        if (std::find(after.begin(), after.end(), id) == after.end())
            after.push_back(id);
    gis::Record following = before;
    following.set("follows", followsValue(after));
    if (const auto change = gis::updateOf(before, following))
        choice.opening.changes.push_back(*change);
    return choice;
}

std::vector<gis::Change> netChangesOf(const WorkingFile &file, const QUuid &dossier)
{
    std::vector<gis::Change> changes;
    for (const Entry &entry : file.entries()) {
        if (entry.dossier != dossier)
            continue;
        for (gis::Change &change : file.changes(entry))
            if (change.table->scope == gis::Scope::Data)
                changes.push_back(std::move(change));
    }
    return gis::netChanges(changes);
}

} // namespace storage
