#include "storage/province/receipt.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"

#include <QJsonArray>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

QJsonValue sideJson(const FieldConflict &conflict, const gis::Value &value)
{
    const int index = conflict.table->indexOf(conflict.field);
    return index < 0 ? QJsonValue() : gis::valueJson(conflict.table->fields[index], value);
}

QJsonObject conflictJson(const FieldConflict &conflict)
{
    QJsonObject json{ { u"table"_s, QString::fromLatin1(conflict.table->name) },
                      { u"id"_s, gis::text(conflict.id) },
                      { u"field"_s, conflict.field },
                      { u"base"_s, sideJson(conflict, conflict.base) },
                      { u"ours"_s, sideJson(conflict, conflict.ours) },
                      { u"theirs"_s, sideJson(conflict, conflict.theirs) } };
    if (conflict.isGone)
        json.insert(u"gone"_s, true);
    return json;
}

QJsonObject rowJson(const RowVersion &row)
{
    return { { u"table"_s, QString::fromLatin1(row.table->name) },
             { u"id"_s, gis::text(row.id) },
             { u"version"_s, row.version } };
}

} // namespace

QString word(DossierAnswer::Result result)
{
    switch (result) {
    case DossierAnswer::Applied:
        return u"applied"_s;
    case DossierAnswer::Already:
        return u"already"_s;
    case DossierAnswer::Waiting:
        return u"waiting"_s;
    case DossierAnswer::Conflict:
        return u"conflict"_s;
    case DossierAnswer::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject answerJson(const QUuid &dossier, const DossierAnswer &answer)
{
    QJsonObject json{ { u"id"_s, gis::text(dossier) }, { u"result"_s, word(answer.result) } };
    QJsonArray rows, conflicts;
    for (const RowVersion &row : answer.rows)
        rows.append(rowJson(row));
    for (const FieldConflict &conflict : answer.conflicts)
        conflicts.append(conflictJson(conflict));
    json.insert(u"rows"_s, rows);
    json.insert(u"conflicts"_s, conflicts);
    json.insert(u"why"_s, answer.why);
    return json;
}

QByteArray receiptBytes(const QUuid &changeSet, const QUuid &province, const QString &answeredOn,
                        const std::vector<QJsonObject> &answers)
{
    QJsonArray dossiers;
    for (const QJsonObject &answer : answers)
        dossiers.append(answer);
    return gis::canonicalJson(QJsonObject{ { u"format"_s, u"diaba-receipt"_s },
                                           { u"version"_s, 1 },
                                           { u"change_set"_s, gis::text(changeSet) },
                                           { u"province"_s, gis::text(province) },
                                           { u"answered_on"_s, answeredOn },
                                           { u"dossiers"_s, dossiers } })
        + '\n';
}

} // namespace storage
