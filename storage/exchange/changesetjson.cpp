#include "storage/exchange/changesetjson.h"

#include "gis/canonical.h"
#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeSet)
};

constexpr int formatVersion = 1;

QString format()
{
    return u"diaba-change-set"_s;
}

QJsonValue composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QJsonValue idJson(const QUuid &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(gis::text(id));
}

QUuid idAt(const QJsonObject &json, const QString &key)
{
    return QUuid::fromString(json[key].toString());
}

QJsonObject dossierJson(const SentDossier &dossier)
{
    QJsonArray follows;
    for (const QUuid &id : dossier.follows)
        follows.append(gis::text(id));
    return { { u"id"_s, gis::text(dossier.id) },       { u"code"_s, composed(dossier.code) },
             { u"kind"_s, composed(dossier.kind) },    { u"title"_s, composed(dossier.title) },
             { u"basis"_s, composed(dossier.basis) },  { u"received_on"_s, composed(dossier.receivedOn) },
             { u"due_on"_s, composed(dossier.dueOn) }, { u"follows"_s, follows } };
}

SentDossier dossierFromJson(const QJsonObject &json)
{
    SentDossier dossier{ idAt(json, u"id"_s),        json[u"code"].toString(),
                         json[u"kind"].toString(),   json[u"title"].toString(),
                         json[u"basis"].toString(),  json[u"received_on"].toString(),
                         json[u"due_on"].toString(), {} };
    for (const QJsonValue &id : json[u"follows"].toArray())
        dossier.follows.push_back(QUuid::fromString(id.toString()));
    return dossier;
}

QJsonObject countsJson(const ChangeSet &set)
{
    qint64 inserted = 0, deleted = 0;
    QJsonObject tables;
    for (const SentChange &change : set.changes) {
        inserted += change.change.isInsert();
        deleted += change.change.isDelete();
    }
    for (auto it = set.changes.begin(); it != set.changes.end();) {
        const gis::Table *table = it->change.table;
        const auto next =
            std::find_if(it, set.changes.end(), [&](const SentChange &c) { return c.change.table != table; });
        const QString name = QString::fromLatin1(table->name);
        tables[name] = tables[name].toInteger() + qint64(next - it);
        it = next;
    }
    const qint64 all = qint64(set.changes.size());
    return { { u"changes"_s, all },
             { u"inserted"_s, inserted },
             { u"updated"_s, all - inserted - deleted },
             { u"deleted"_s, deleted },
             { u"dossiers"_s, qint64(set.dossiers.size()) },
             { u"edits"_s, qint64(set.edits.size()) },
             { u"scans"_s, qint64(set.scans.size()) },
             { u"tables"_s, tables } };
}

QJsonObject memberJson(const PackageMember &member)
{
    return { { u"name"_s, member.name }, { u"size"_s, member.size }, { u"sha256"_s, member.sha256 } };
}

} // namespace

QUuid changeSetId(const std::vector<PackageMember> &members)
{
    QJsonArray all;
    for (const PackageMember &member : members)
        all.append(memberJson(member));
    return gis::uuid8(QCryptographicHash::hash(gis::canonicalJson(all), QCryptographicHash::Sha256));
}

QJsonObject manifestJson(const ChangeSet &set, const std::vector<PackageMember> &members)
{
    QJsonArray dossiers, files;
    for (const SentDossier &dossier : set.dossiers)
        dossiers.append(dossierJson(dossier));
    for (const PackageMember &member : members)
        files.append(memberJson(member));
    QJsonObject json{ { u"format"_s, format() },
                      { u"version"_s, formatVersion },
                      { u"schema"_s, gis::schemaVersion },
                      { u"id"_s, gis::text(set.id) },
                      { u"commune"_s, composed(set.commune) },
                      { u"crs"_s, set.crs },
                      { u"created"_s, set.created },
                      { u"application"_s, set.application },
                      { u"rule_set"_s, set.ruleSet },
                      { u"author"_s,
                        QJsonObject{ { u"name"_s, composed(set.author.name) },
                                     { u"office"_s, composed(set.author.office) },
                                     { u"key"_s, set.author.key } } },
                      { u"base"_s,
                        QJsonObject{ { u"file"_s, idJson(set.base.file) },
                                     { u"checkout"_s, idJson(set.base.checkout) },
                                     { u"source"_s, composed(set.base.source) } } },
                      { u"dossiers"_s, dossiers },
                      { u"counts"_s, countsJson(set) },
                      { u"members"_s, files } };
    if (set.changes.empty())
        json[u"empty"] = QJsonObject{ { u"base"_s, set.baseTables }, { u"now"_s, set.tables } };
    return json;
}

ChangeSet changeSetFromManifest(const QJsonObject &json, std::vector<PackageMember> &members)
{
    if (json[u"format"] != format())
        throw gis::Error(Text::tr("This is no change set of Địa Bạ: choose a file that ends in .chinhly."));
    if (json[u"version"].toDouble() > formatVersion || json[u"schema"].toDouble() > gis::schemaVersion)
        throw gis::Error(Text::tr(
            "This change set was made by a newer version of Địa Bạ: update the program, then try again."));
    const QJsonObject author = json[u"author"].toObject(), base = json[u"base"].toObject(),
                      empty = json[u"empty"].toObject();
    ChangeSet set;
    set.id = idAt(json, u"id"_s);
    set.commune = json[u"commune"].toString();
    set.crs = json[u"crs"].toString();
    set.created = json[u"created"].toString();
    set.application = json[u"application"].toString();
    set.ruleSet = json[u"rule_set"].toString();
    set.author = { author[u"name"].toString(), author[u"office"].toString(), author[u"key"].toString() };
    set.base = { idAt(base, u"file"_s), idAt(base, u"checkout"_s), base[u"source"].toString() };
    set.baseTables = empty[u"base"].toObject();
    set.tables = empty[u"now"].toObject();
    for (const QJsonValue &dossier : json[u"dossiers"].toArray())
        set.dossiers.push_back(dossierFromJson(dossier.toObject()));
    for (const QJsonValue &value : json[u"members"].toArray()) {
        const QJsonObject member = value.toObject();
        members.push_back(
            { member[u"name"].toString(), member[u"size"].toInteger(-1), member[u"sha256"].toString() });
    }
    return set;
}

QJsonObject sentChangeJson(const SentChange &change)
{
    QJsonObject json = gis::changeJson(change.change);
    json.insert(u"dossier"_s, gis::text(change.dossier));
    json.insert(u"base"_s, change.base);
    return json;
}

QByteArray sentChangeLine(const SentChange &sent)
{
    const gis::Change &change = sent.change;
    const gis::CanonicalRows rows(*change.table);
    QByteArray out;
    rows.append(out.append("{\"after\":"), change.after);
    gis::appendNumber(out.append(",\"base\":"), double(sent.base));
    rows.append(out.append(",\"before\":"), change.before);
    gis::appendText(out.append(",\"dossier\":"), gis::text(sent.dossier));
    gis::appendText(out.append(",\"id\":"), gis::text(change.id));
    return out.append(",\"table\":\"").append(change.table->name).append("\"}");
}

namespace
{

bool hasNull(const gis::Values &values)
{
    return std::any_of(values.begin(), values.end(),
                       [](const auto &field) { return gis::isNull(field.second); });
}

/** Whether both sides of an update name the same fields, at least one, each with two different values. */
bool isUpdate(const gis::Values &before, const gis::Values &after)
{
    return !before.empty()
        && std::equal(
            before.begin(), before.end(), after.begin(), after.end(),
            [](const auto &a, const auto &b) { return a.first == b.first && a.second != b.second; });
}

} // namespace

SentChange sentChangeFromJson(const QJsonObject &json)
{
    SentChange change{ idAt(json, u"dossier"_s), json[u"base"].toInteger(-1), gis::changeFromJson(json) };
    const auto &[table, id, before, after] = change.change;
    if (table->scope != gis::Scope::Data)
        throw gis::Error(Text::tr("Rows of “%1” are never sent.").arg(gis::label(*table)));
    if (change.base < 0 || (change.change.isInsert() && change.base > 0))
        throw gis::Error(Text::tr("“base” is no version that the row could have."));
    const bool sound = before && after ? isUpdate(*before, *after) : !hasNull(before ? *before : *after);
    if (!sound)
        throw gis::Error(Text::tr("“before” and “after” do not say a change."));
    return change;
}

QByteArray journalLine(const Entry &entry)
{
    return "{\"body\":\"" + entry.changesHash.toHex() + "\",\"hash\":\"" + entry.hash.toHex()
        + "\",\"header\":" + canonicalHeader(entry) + ",\"prev\":\"" + entry.prevHash.toHex() + "\"}";
}

Entry journalLineFromJson(const QJsonObject &json)
{
    const auto hash = [&](QStringView key) { return QByteArray::fromHex(json[key].toString().toLatin1()); };
    const QJsonObject header = json[u"header"].toObject();
    const std::optional<EntryKind> kind = entryKind(header[u"kind"].toString());
    if (!kind)
        throw gis::Error(Text::tr("A journal line is of no known kind."));
    Entry entry{ header[u"seq"].toInteger(-1),
                 idAt(header, u"id"_s),
                 *kind,
                 idAt(header, u"target"_s),
                 idAt(header, u"dossier"_s),
                 header[u"title"].toString(),
                 header[u"author"].toString(),
                 header[u"at"].toString(),
                 header[u"changes"].toInteger(-1),
                 header[u"details"].toObject(),
                 hash(u"body"),
                 hash(u"prev"),
                 hash(u"hash") };
    if (entryHash(entry) != entry.hash)
        throw gis::Error(Text::tr("A journal line does not have the hash that it says."));
    return entry;
}

} // namespace storage
