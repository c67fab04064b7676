#include "storage/receipt.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/exchange/sendings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <array>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

constexpr std::array verdicts{ "applied", "already", "waiting", "conflict", "refused" };
constexpr qint64 longestReceipt = 256 << 20;

[[noreturn]] void refuse(const QString &why)
{
    throw gis::Error(
        Text::tr("This is no receipt of the province: %1 Ask for it to be sent again.").arg(why));
}

Verdict verdictFrom(const QJsonValue &json)
{
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (json.toString() == QLatin1StringView(verdicts[i]))
            return Verdict(i);
    refuse(Text::tr("what became of a dossier is not said."));
}

/** The id under \a key, in the one form in which ids are written. */
QUuid idFrom(const QJsonObject &json, const QString &key)
{
    const QString text = json[key].toString();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || gis::text(id) != text)
        refuse(Text::tr("“%1” is missing or no id.").arg(key));
    return id;
}

const gis::Table &tableFrom(const QJsonObject &json)
{
    const gis::Table *table = gis::findTable(json[u"table"].toString());
    if (!table || table->scope != gis::Scope::Data)
        refuse(QCoreApplication::translate("Receipt", "it speaks of a table that is not sent."));
    return *table;
}

QJsonArray arrayAt(const QJsonObject &json, const QString &key)
{
    if (!json[key].isArray() && !json[key].isUndefined())
        refuse(Text::tr("“%1” is no list.").arg(key));
    return json[key].toArray();
}

/** What the province has in a field; nothing said = nothing there. A boundary is read by its neighbours, not
 * here. */
QJsonValue theirsFrom(const gis::Table &table, const QJsonObject &conflict)
{
    const int field = table.indexOf(conflict[u"field"].toString());
    const QJsonValue theirs = conflict.contains(u"theirs") ? conflict[u"theirs"] : QJsonValue();
    if (field < 0 || table.fields[std::size_t(field)].type == gis::Type::Geometry)
        return theirs;
    try {
        (void)gis::valueFromJson(table.fields[std::size_t(field)], theirs);
    } catch (const gis::Error &error) {
        refuse(error.message());
    }
    return theirs;
}

/** A row would have to change every second for thirty years. */
constexpr qint64 highestVersion = 1'000'000'000;

DossierAnswerRead answerFrom(const QJsonObject &json)
{
    DossierAnswerRead answer{
        idFrom(json, u"id"_s), verdictFrom(json[u"result"]), {}, {}, json[u"why"].toString()
    };
    for (const QJsonValue &value : arrayAt(json, u"rows"_s)) {
        const QJsonObject row = value.toObject();
        const qint64 version = row[u"version"].toInteger(-1);
        if (version < 0 || version > highestVersion)
            refuse(Text::tr("a row has no version."));
        answer.rows.push_back({ &tableFrom(row), idFrom(row, u"id"_s), version });
    }
    for (const QJsonValue &value : arrayAt(json, u"conflicts"_s)) {
        const QJsonObject conflict = value.toObject();
        const gis::Table &table = tableFrom(conflict);
        answer.conflicts.push_back({ &table, idFrom(conflict, u"id"_s), conflict[u"field"].toString(),
                                     conflict[u"base"], conflict[u"ours"], theirsFrom(table, conflict),
                                     conflict[u"gone"].toBool() });
    }
    return answer;
}

} // namespace

qint64 Receipt::count(Verdict verdict) const
{
    return std::count_if(dossiers.begin(), dossiers.end(),
                         [&](const DossierAnswerRead &answer) { return answer.verdict == verdict; });
}

Receipt receiptFromBytes(const QByteArray &bytes)
{
    QJsonObject json;
    try {
        json = gis::jsonObject(bytes);
    } catch (const gis::Error &error) {
        refuse(error.message());
    }
    if (json[u"format"] != u"diaba-receipt"_s)
        refuse(Text::tr("it is of another format."));
    const QJsonValue version = json.value(u"version");
    if (!version.isDouble() && !version.isUndefined())
        refuse(Text::tr("it is of another format."));
    if (version.toDouble(1) > 1)
        throw gis::Error(Text::tr(
            "This receipt was made by a newer version of Địa Bạ: update the program, then try again."));
    Receipt receipt;
    receipt.changeSet = idFrom(json, u"change_set"_s);
    receipt.province = json[u"province"].toString();
    receipt.answeredOn = json[u"answered_on"].toString();
    receipt.bytes = bytes;
    if (!QDateTime::fromString(receipt.answeredOn, Qt::ISODateWithMs).isValid())
        refuse(Text::tr("it does not say when it was given."));
    if (!json[u"dossiers"].isArray())
        refuse(Text::tr("“%1” is no list.").arg(u"dossiers"_s));
    QSet<QUuid> answered;
    for (const QJsonValue &dossier : json[u"dossiers"].toArray()) {
        receipt.dossiers.push_back(answerFrom(dossier.toObject()));
        answered.insert(receipt.dossiers.back().id);
        if (answered.size() != qsizetype(receipt.dossiers.size()))
            refuse(Text::tr("a dossier is answered twice."));
    }
    return receipt;
}

Receipt readReceipt(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        throw gis::Error(Text::tr("“%1” is a folder: give the name of a file.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        throw gis::Error(Text::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(longestReceipt + 1); // a device has no size, and no end
    if (bytes.size() > longestReceipt)
        throw gis::Error(Text::tr("“%1” is too large for a receipt.").arg(path));
    return receiptFromBytes(bytes);
}

namespace
{

QString stateAfter(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Applied:
    case Verdict::Already:
        return u"applied"_s;
    case Verdict::Waiting:
        return u"waiting"_s;
    case Verdict::Conflict:
        return u"conflict"_s;
    case Verdict::Refused:
        return u"returned"_s;
    }
    Q_UNREACHABLE();
}

bool isReceived(const DossierAnswerRead &answer)
{
    return answer.verdict == Verdict::Applied || answer.verdict == Verdict::Already;
}

bool isKnown(const WorkingFile &file, const Receipt &receipt)
{
    Statement same = file.database().prepare("SELECT bytes FROM receipt WHERE change_set_id = ?1");
    same.bind(1, gis::text(receipt.changeSet));
    while (same.step()) {
        const auto bytes = same.bytes(0);
        if (QByteArrayView(bytes.data(), qsizetype(bytes.size())) == receipt.bytes)
            return true;
    }
    return false;
}

/** Refuses an answer about rows that \a dossier never changed. */
void demandOwnRows(const WorkingFile &file, const DossierAnswerRead &answer)
{
    Statement own = file.database().prepare("SELECT 1 FROM change c JOIN edit e ON e.seq = c.edit_seq "
                                            "WHERE c.row_id = ?1 AND e.dossier_id = ?2 LIMIT 1");
    for (const auto &[table, id, version] : answer.rows) {
        own.bind(1, gis::text(id)).bind(2, gis::text(answer.id));
        if (!own.step())
            refuse(Text::tr("it speaks of rows that were not sent."));
        own.reset();
    }
}

/** Refuses a receipt for what this file did not send, or sent otherwise, or sent again since. */
void demandAwaited(const WorkingFile &file, const Receipt &receipt)
{
    const std::vector<Sending> sendings = sendingsOf(file.entries());
    const auto sent = std::find_if(sendings.rbegin(), sendings.rend(), [&](const Sending &sending) {
        return sending.changeSet == receipt.changeSet;
    });
    if (sent == sendings.rend())
        throw gis::Error(QCoreApplication::translate(
            "Receipt",
            "The receipt answers a change set that was not sent from this file: open the file it was sent "
            "from; if the export was broken off, export once more, then take the receipt in."));
    if (receipt.dossiers.empty() && !sent->dossiers.isEmpty())
        refuse(Text::tr("it answers no dossier."));
    for (const DossierAnswerRead &answer : receipt.dossiers) {
        if (!sent->dossiers.contains(answer.id))
            refuse(Text::tr("it answers a dossier that was not in the change set."));
        const auto dossier = file.record(gis::table("dossier"), answer.id);
        const QString name = dossier ? dossier->text("code") : Text::tr("the import");
        if (lastSendingOf(sendings, answer.id)->changeSet != receipt.changeSet)
            throw gis::Error(Text::tr("“%1” was sent again since, in another change set: take in the receipt "
                                      "for that one.")
                                 .arg(name));
        if (dossier && dossier->text("state") != u"exported")
            throw gis::Error(
                Text::tr("“%1” is not at the province, so there is nothing to answer: it was answered "
                         "before, or is being worked on. Send it first.")
                    .arg(name));
        if (dossier)
            demandOwnRows(file, answer);
    }
}

/** The states that the dossiers come to. */
gis::Edit statesOf(const WorkingFile &file, const Receipt &receipt)
{
    gis::Edit edit{ QCoreApplication::translate("Receipt", "Receipt of the Province"), {} };
    for (const DossierAnswerRead &answer : receipt.dossiers) {
        const auto before = file.record(gis::table("dossier"), answer.id);
        if (!before)
            continue; // an import
        gis::Record after = *before;
        after.set("state", stateAfter(answer.verdict));
        if (auto change = gis::updateOf(*before, after))
            edit.changes.push_back(std::move(*change));
    }
    return edit;
}

/** The imports that came back, with what became of them: no row says it. */
QJsonObject returnedImports(const WorkingFile &file, const Receipt &receipt)
{
    QJsonObject returned;
    for (const DossierAnswerRead &answer : receipt.dossiers)
        if (!isReceived(answer) && !file.record(gis::table("dossier"), answer.id))
            returned.insert(gis::text(answer.id), stateAfter(answer.verdict));
    return returned;
}

void writeVersions(const Database &database, const Receipt &receipt)
{
    std::map<const gis::Table *, Statement> statements;
    Statement removed =
        database.prepare("UPDATE removed_row SET version = max(version, ?2) WHERE row_id = ?1");
    for (const DossierAnswerRead &answer : receipt.dossiers) {
        if (!isReceived(answer))
            continue;
        for (const auto &[table, id, version] : answer.rows) {
            auto it = statements.find(table);
            if (it == statements.end())
                it = statements
                         .emplace(
                             table,
                             database.prepare(u"UPDATE %1 SET version = max(version, ?2) WHERE id = ?1"_s.arg(
                                 sqlName(table->name))))
                         .first;
            it->second.bind(1, gis::text(id)).bind(2, version).run();
            if (database.changes() == 0)
                removed.bind(1, gis::text(id)).bind(2, version).run();
        }
    }
}

void keepBytes(const Database &database, const Receipt &receipt)
{
    Statement keep =
        database.prepare("INSERT INTO receipt (change_set_id, answered_on, bytes) VALUES (?1, ?2, ?3)");
    keep.bind(1, gis::text(receipt.changeSet)).bind(2, receipt.answeredOn).bind(3, receipt.bytes).run();
}

} // namespace

bool takeIn(WorkingFile &file, const Receipt &receipt, const QString &author)
{
    if (isKnown(file, receipt))
        return false;
    demandAwaited(file, receipt);
    Entry draft;
    draft.kind = EntryKind::Receipt;
    draft.author = author;
    draft.details = { { u"change_set"_s, gis::text(receipt.changeSet) },
                      { u"answered_on"_s, receipt.answeredOn },
                      { u"sha256"_s,
                        QString::fromLatin1(
                            QCryptographicHash::hash(receipt.bytes, QCryptographicHash::Sha256).toHex()) } };
    const gis::Edit states = statesOf(file, receipt);
    draft.title = states.title;
    if (const QJsonObject returned = returnedImports(file, receipt); !returned.isEmpty()) {
        draft.details.insert(u"returned_imports"_s, returned);
        draft.title = Text::tr("Receipt of the Province; what was imported came back");
    }
    file.write(states, draft, [&](const Database &database) {
        writeVersions(database, receipt);
        keepBytes(database, receipt);
    });
    return true;
}

QString summary(const Receipt &receipt)
{
    const qint64 received = receipt.count(Verdict::Applied) + receipt.count(Verdict::Already);
    QStringList sentences{
        Text::tr("The province has received %1 of %2 dossiers.").arg(received).arg(receipt.dossiers.size())
    };
    if (const qint64 conflicts = receipt.count(Verdict::Conflict))
        sentences += Text::tr("%n dossier(s) are in conflict: look at them.", nullptr, int(conflicts));
    if (const qint64 waiting = receipt.count(Verdict::Waiting))
        sentences += Text::tr("%n dossier(s) wait for another one.", nullptr, int(waiting));
    if (const qint64 refused = receipt.count(Verdict::Refused))
        sentences += Text::tr("%n dossier(s) were returned.", nullptr, int(refused));
    return sentences.join(u' ');
}

} // namespace storage
