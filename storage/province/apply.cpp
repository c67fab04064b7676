#include "storage/province/apply.h"

#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/province/dossierwork.h"

#include <QCoreApplication>
#include <QSet>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

void demandCommune(PgConnection &connection, const QString &commune)
{
    const qint64 known = connection.whole(
        u"SELECT (SELECT count(*) FROM land.loading WHERE commune = $1::text) + (SELECT count(*) FROM "
        "land.commune WHERE code = $1::text)"_s,
        { parameter(commune) });
    if (known == 0)
        throw gis::Error(Text::tr("The change set is of commune %1, which this province does not have; send "
                                  "it to the right one.")
                             .arg(commune));
}

/** Refuses a set of another commune than its working file was checked out for. */
void demandCheckout(PgConnection &connection, const ChangeSet &set)
{
    const QString commune = connection.text(u"SELECT commune FROM land.checkout WHERE id = $1::uuid"_s,
                                            { parameter(set.base.checkout) });
    if (!commune.isEmpty() && commune != set.commune)
        throw gis::Error(Text::tr("The change set is of commune %1 and its working file was checked out for "
                                  "commune %2; export it again from the right file.")
                             .arg(set.commune, commune));
}

/** Everything that can be refused without looking at a row. */
void demandApplicable(Province &province, const ChangeSet &set)
{
    province.demandTables();
    if (set.id.isNull())
        throw gis::Error(Text::tr("A change set must be packed before it can be applied."));
    if (set.crs != province.crs())
        throw gis::Error(Text::tr("The change set is in %1 and the province in %2; it was not made from a "
                                  "checkout of this province.")
                             .arg(set.crs, province.crs()));
    demandCommune(province.connection(), set.commune);
    demandCheckout(province.connection(), set);
    QSet<QUuid> dossiers;
    for (const SentDossier &dossier : set.dossiers)
        if (dossier.id.isNull() || dossiers.contains(dossier.id))
            throw gis::Error(Text::tr("The change set names a dossier twice; export it again."));
        else
            dossiers.insert(dossier.id);
    for (const SentChange &sent : set.changes)
        if (!dossiers.contains(sent.dossier) || sent.change.table->scope != gis::Scope::Data)
            throw gis::Error(
                Text::tr("The change set has a change that belongs to no dossier in it; export it "
                         "again."));
}

std::optional<QByteArray> storedReceipt(PgConnection &connection, const QUuid &set)
{
    const PgResult result = connection.run(
        u"SELECT content FROM land.receipt WHERE change_set_id = $1::uuid"_s, { parameter(set) });
    return result.rows() > 0 ? std::optional(result.content(0, 0)) : std::nullopt;
}

void noteReceived(PgConnection &connection, const ChangeSet &set)
{
    connection.run(
        u"INSERT INTO land.change_set (id, commune, author, office, created, application, file_id, "
        "checkout_id) VALUES ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, "
        "$7::uuid, $8::uuid) ON CONFLICT (id) DO NOTHING"_s,
        { parameter(set.id), parameter(set.commune), parameter(set.author.name), parameter(set.author.office),
          parameter(set.created), parameter(set.application), parameter(set.base.file),
          parameter(set.base.checkout) });
}

/** The answers that an earlier, broken run gave already, by dossier. */
QHash<QUuid, QJsonObject> givenAnswers(PgConnection &connection, const QUuid &set)
{
    const PgResult result = connection.run(u"SELECT dossier_id, answer FROM land.dossier_result WHERE "
                                           "change_set_id = $1::uuid"_s,
                                           { parameter(set) });
    QHash<QUuid, QJsonObject> answers;
    for (int row = 0; row < result.rows(); ++row)
        answers.insert(result.id(row, 0), gis::jsonObject(result.text(row, 1).toUtf8()));
    return answers;
}

Knowledge knowledgeOf(PgConnection &connection, const ChangeSet &set)
{
    return { set.base.file,
             connection.whole(u"SELECT last_change FROM land.checkout WHERE id = $1::uuid"_s,
                              { parameter(set.base.checkout) }) };
}

bool isReturned(const QString &result)
{
    return result == u"waiting" || result == u"conflict" || result == u"refused";
}

/** Gives the dossiers of one set their answers. */
class Application
{
public:
    Application(Province &province, const ChangeSet &set)
        : m_province(province), m_connection(province.connection()), m_set(set)
    {
    }

    QByteArray receipt(const gis::Progress &progress);

private:
    QJsonObject answered(const SentDossier &dossier, int place);
    bool isReturnedBefore(const QUuid &dossier);
    QStringList awaited(const SentDossier &dossier);
    DossierAnswer applied(const SentDossier &dossier, int place);
    void keep(const SentDossier &dossier, int place, const DossierAnswer &answer);
    QByteArray finished(const std::vector<QJsonObject> &answers);

    Province &m_province;
    PgConnection &m_connection;
    const ChangeSet &m_set;
    Knowledge m_knowledge;
    QHash<QUuid, QJsonObject> m_answers;
};

/** Whether \a dossier has an answer, here or of an earlier set, and the last one returned it. */
bool Application::isReturnedBefore(const QUuid &dossier)
{
    if (m_answers.contains(dossier))
        return isReturned(m_answers[dossier][u"result"_s].toString());
    return isReturned(m_connection.text(u"SELECT result FROM land.dossier_result WHERE dossier_id = $1::uuid "
                                        "ORDER BY answered_on DESC, place DESC LIMIT 1"_s,
                                        { parameter(dossier) }));
}

QStringList Application::awaited(const SentDossier &dossier)
{
    QStringList names;
    for (const QUuid &before : dossier.follows) {
        if (!isReturnedBefore(before))
            continue;
        const auto known = std::find_if(m_set.dossiers.begin(), m_set.dossiers.end(),
                                        [&](const SentDossier &d) { return d.id == before; });
        names += known != m_set.dossiers.end() && !known->code.isEmpty() ? known->code : gis::text(before);
    }
    return names;
}

/** Writes the answer down; in the transaction of what it says. */
void Application::keep(const SentDossier &dossier, int place, const DossierAnswer &answer)
{
    const QJsonObject json = answerJson(dossier.id, answer);
    m_connection.run(
        u"INSERT INTO land.dossier_result (change_set_id, dossier_id, place, code, kind, title, basis, "
        "received_on, result, answer) VALUES ($1::uuid, $2::uuid, $3::bigint::integer, $4::text, $5::text, "
        "$6::text, $7::text, $8::text, $9::text, $10::text)"_s,
        { parameter(m_set.id), parameter(dossier.id), parameter(qint64(place)), parameter(dossier.code),
          parameter(dossier.kind), parameter(dossier.title), parameter(dossier.basis),
          parameter(dossier.receivedOn), parameter(word(answer.result)),
          parameter(QString::fromUtf8(gis::canonicalJson(json))) });
}

DossierAnswer Application::applied(const SentDossier &dossier, int place)
{
    try {
        PgTransaction transaction(m_connection);
        const DossierAnswer answer = attempted(m_province, m_set, dossier, m_knowledge);
        if (!answer.isReturned()) {
            m_connection.execute(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
            keep(dossier, place, answer);
            transaction.commit();
        }
        return answer;
    } catch (const PgError &error) {
        if (!error.isAboutData())
            throw;
        return { DossierAnswer::Refused, {}, {}, error.message() };
    } catch (const gis::Error &error) {
        return { DossierAnswer::Refused, {}, {}, error.message() };
    }
}

QJsonObject Application::answered(const SentDossier &dossier, int place)
{
    const QStringList awaitedDossiers = awaited(dossier);
    const DossierAnswer answer = awaitedDossiers.isEmpty()
        ? applied(dossier, place)
        : DossierAnswer{ DossierAnswer::Waiting,
                         {},
                         {},
                         Text::tr("It comes after what was returned: %1.").arg(awaitedDossiers.join(u", ")) };
    if (answer.isReturned()) {
        PgTransaction transaction(m_connection);
        keep(dossier, place, answer);
        transaction.commit();
    }
    return answerJson(dossier.id, answer);
}

QByteArray Application::finished(const std::vector<QJsonObject> &answers)
{
    const QString now = utcNow();
    const QByteArray bytes = receiptBytes(m_set.id, m_province.id(), now, answers);
    PgTransaction transaction(m_connection);
    m_connection.run(u"INSERT INTO land.receipt (change_set_id, answered_on, content) VALUES ($1::uuid, "
                     "$2::text, $3::bytea)"_s,
                     { parameter(m_set.id), parameter(now), parameter(bytes) });
    transaction.commit();
    return bytes;
}

QByteArray Application::receipt(const gis::Progress &progress)
{
    const Province::Turn turn(m_province);
    if (const auto bytes = storedReceipt(m_connection, m_set.id))
        return *bytes;
    noteReceived(m_connection, m_set);
    m_knowledge = knowledgeOf(m_connection, m_set);
    m_answers = givenAnswers(m_connection, m_set.id);
    std::vector<QJsonObject> answers;
    for (std::size_t i = 0; i < m_set.dossiers.size(); ++i) {
        if (progress && !progress(double(i) / double(m_set.dossiers.size())))
            throw gis::Error(
                Text::tr("Stopped after %1 of %2 dossiers; apply the same change set again to go on.")
                    .arg(i)
                    .arg(m_set.dossiers.size()));
        const SentDossier &dossier = m_set.dossiers[i];
        if (!m_answers.contains(dossier.id))
            m_answers.insert(dossier.id, answered(dossier, int(i)));
        answers.push_back(m_answers[dossier.id]);
    }
    return finished(answers);
}

} // namespace

QByteArray provinceApply(Province &province, const ChangeSet &set, const gis::Progress &progress)
{
    demandApplicable(province, set);
    return Application(province, set).receipt(progress);
}

} // namespace storage
