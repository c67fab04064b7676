#include "storage/parceledits.h"

#include "gis/textfold.h"
#include "storage/valueplace.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ParcelEdits)
};

/** Collects what goes with a row that goes. */
class Removal
{
public:
    explicit Removal(const WorkingFile &file) : m_file(file) { }

    /** \a row and all rows that cannot stand without it. */
    void remove(const gis::Record &row)
    {
        if (m_gone.contains(row.id))
            return;
        m_gone.insert(row.id, row);
        m_order.push_back(row.id);
        for (const gis::Table &table : gis::schema()) {
            for (const gis::Field &field : table.fields)
                if (field.references
                    && QLatin1StringView(field.references) == QLatin1StringView(row.table->name))
                    loosen(table, field, row.id);
            if (table.indexOf("row_id") >= 0 && table.indexOf("entity") >= 0)
                for (const gis::Record &record : m_file.records(table, { { "row_id", gis::text(row.id) } }))
                    remove(record);
        }
    }

    /** Whether anything that stays refers to \a row by a declared reference. */
    bool isNeeded(const gis::Record &row) const
    {
        for (const gis::Table &table : gis::schema())
            for (const gis::Field &field : table.fields)
                if (field.references
                    && QLatin1StringView(field.references) == QLatin1StringView(row.table->name)
                    && !isOwn(table, field))
                    for (const gis::Record &record :
                         m_file.records(table, { { field.name, gis::text(row.id) } }))
                        if (!m_gone.contains(record.id))
                            return true;
        return false;
    }

    gis::Edit edit(const QString &title) const
    {
        gis::Edit edit{ title, {} };
        for (const auto &[before, after] : m_loosened)
            if (!m_gone.contains(before.id))
                if (const auto change = gis::updateOf(before, after))
                    edit.changes.push_back(*change);
        for (auto it = m_order.rbegin(); it != m_order.rend(); ++it)
            edit.changes.push_back(gis::deleteOf(m_gone[*it]));
        return edit;
    }

private:
    /** Rows that belong to what they refer to and go with it: its papers, its members. */
    static bool isOwn(const gis::Table &table, const gis::Field &field)
    {
        const QLatin1StringView name(table.name), of(field.name);
        return name == QLatin1StringView("identity_paper")
            || (name == QLatin1StringView("party_member") && of == QLatin1StringView("group_id"));
    }

    void loosen(const gis::Table &table, const gis::Field &field, const QUuid &id)
    {
        for (const gis::Record &record : m_file.records(table, { { field.name, gis::text(id) } })) {
            if (field.flags & gis::Mandatory) {
                remove(record);
                continue;
            }
            auto known = std::find_if(m_loosened.begin(), m_loosened.end(),
                                      [&](const auto &pair) { return pair.first.id == record.id; });
            if (known == m_loosened.end())
                known = m_loosened.insert(known, { record, record });
            known->second.set(field.name, gis::Value());
        }
    }

    const WorkingFile &m_file;
    QHash<QUuid, gis::Record> m_gone;
    std::vector<QUuid> m_order;
    std::vector<std::pair<gis::Record, gis::Record>> m_loosened;
};

bool is(const gis::Record &row, const char *table)
{
    return row.table == &gis::table(table);
}

/** Takes the certificate off the rights that \a bundle's parcel has by it. */
void takeOffRights(const ParcelBundle &bundle, const QUuid &certificate, gis::Edit &edit)
{
    for (const gis::Record *right : bundle.of("land_right", "certificate_id", certificate)) {
        gis::Record after = *right;
        after.set("certificate_id", gis::Value());
        if (right->idOf("parcel_id") == bundle.parcel.id)
            edit.changes.push_back(*gis::updateOf(*right, after));
    }
}

gis::Edit certificateRemoval(const WorkingFile &file, const ParcelBundle &bundle,
                             const gis::Record &certificate)
{
    const QString title = QCoreApplication::translate("ParcelEdits", "Remove Certificate from Parcel %1")
                              .arg(parcelName(bundle.parcel));
    Removal all(file);
    bool isShared = false;
    for (const gis::Record &line :
         file.records(gis::table("certificate_parcel"), { { "certificate_id", gis::text(certificate.id) } }))
        isShared =
            isShared || (!line.idOf("parcel_id").isNull() && line.idOf("parcel_id") != bundle.parcel.id);
    for (const gis::Record &right :
         file.records(gis::table("land_right"), { { "certificate_id", gis::text(certificate.id) } }))
        isShared = isShared || right.idOf("parcel_id") != bundle.parcel.id;
    if (!isShared) {
        all.remove(certificate);
        return all.edit(title);
    }
    for (const gis::Record *line : bundle.of("certificate_parcel", "certificate_id", certificate.id))
        if (line->idOf("parcel_id") == bundle.parcel.id)
            all.remove(*line);
    gis::Edit edit = all.edit(title);
    takeOffRights(bundle, certificate.id, edit);
    return edit;
}

} // namespace

QString parcelName(const gis::Record &parcel)
{
    const auto shown = [&](const char *field) {
        const QString text = parcel.text(field);
        return text.isEmpty() ? QStringLiteral("?") : text;
    };
    return shown("sheet_no") + u'/' + shown("parcel_no");
}

namespace
{

/** What notes that \a field of \a row was typed; nothing where that is known, or the row is a mere note.
 * Its place on the scan stays. */
std::optional<gis::Change> typedSource(const ParcelBundle &bundle, const gis::Record &row,
                                       const gis::Field &field)
{
    if (row.table == &gis::table("note"))
        return {};
    const gis::Record *before = sourceOf(bundle, row.id, QString::fromLatin1(field.name));
    gis::Record typed = before ? *before : newSource(row, field);
    typed.set("source", QStringLiteral("typed"));
    return before ? gis::updateOf(*before, typed) : gis::insertOf(typed);
}

} // namespace

gis::Edit fieldEdit(const ParcelBundle &bundle, const gis::Record &row, int field, const gis::Value &value)
{
    const gis::Field &changed = row.table->fields[std::size_t(field)];
    gis::Edit edit{ QCoreApplication::translate("ParcelEdits", "Change %1 – Parcel %2")
                        .arg(gis::label(changed), parcelName(bundle.parcel)),
                    {} };
    gis::Record after = row;
    after.set(changed.name, gis::fitted(changed, value));
    const auto change = gis::updateOf(row, after);
    if (!change)
        return edit;
    edit.changes.push_back(*change);
    if (const auto source = typedSource(bundle, row, changed))
        edit.changes.push_back(*source);
    return edit;
}

gis::Edit additionOf(const ParcelBundle &bundle, const QString &what, const std::vector<gis::Record> &rows)
{
    gis::Edit edit{
        QCoreApplication::translate("ParcelEdits", "Add %1 – Parcel %2").arg(what, parcelName(bundle.parcel)),
        {}
    };
    for (const gis::Record &row : rows)
        edit.changes.push_back(gis::insertOf(row));
    return edit;
}

gis::Record newRow(const char *table)
{
    return { &gis::table(table), gis::newId(), 0, {} };
}

gis::Edit certificateAddition(const ParcelBundle &bundle, const QString &serial)
{
    gis::Record certificate = newRow("certificate"), line = newRow("certificate_parcel");
    certificate.set("state", QStringLiteral("in_force"));
    if (!serial.isEmpty())
        certificate.set("serial", serial);
    line.set("certificate_id", gis::idValue(certificate.id));
    line.set("line", qint64(1));
    line.set("parcel_id", gis::idValue(bundle.parcel.id));
    gis::Edit edit = additionOf(bundle, gis::label(*certificate.table), { certificate, line });
    for (const gis::Record *right : bundle.of("land_right", "parcel_id", bundle.parcel.id)) {
        if (!gis::isNull((*right)["certificate_id"]))
            continue;
        gis::Record after = *right;
        after.set("certificate_id", gis::idValue(certificate.id));
        edit.changes.push_back(*gis::updateOf(*right, after));
    }
    return edit;
}

gis::Edit certificateLineAddition(const WorkingFile &file, const ParcelBundle &bundle,
                                  const QUuid &certificate, const QUuid &parcel)
{
    qint64 last = 0;
    for (const gis::Record &line :
         file.records(gis::table("certificate_parcel"), { { "certificate_id", gis::text(certificate) } }))
        last = std::max(last, qint64(line.real("line")));
    gis::Record line = newRow("certificate_parcel");
    line.set("certificate_id", gis::idValue(certificate));
    line.set("line", last + 1);
    line.set("parcel_id", gis::idValue(parcel));
    return additionOf(bundle, gis::label(*line.table), { line });
}

gis::Edit ownerAddition(const ParcelBundle &bundle, const gis::Record &party, bool isNew)
{
    gis::Record right = newRow("land_right");
    right.set("party_id", gis::idValue(party.id));
    right.set("parcel_id", gis::idValue(bundle.parcel.id));
    right.set("kind", QStringLiteral("use"));
    std::vector<QUuid> certificates;
    for (const gis::Record *line : bundle.of("certificate_parcel", "parcel_id", bundle.parcel.id))
        certificates.push_back(line->idOf("certificate_id"));
    if (certificates.size() == 1)
        right.set("certificate_id", gis::idValue(certificates.front()));
    return additionOf(bundle, gis::label(*party.table),
                      isNew ? std::vector{ party, right } : std::vector{ right });
}

gis::Edit memberAddition(const ParcelBundle &bundle, const gis::Record &group, const gis::Record &party,
                         bool isNew)
{
    const auto members = bundle.of("party_member", "group_id", group.id);
    gis::Record member = newRow("party_member");
    member.set("group_id", gis::idValue(group.id));
    member.set("member_id", gis::idValue(party.id));
    QString role = QStringLiteral("member");
    if (group.text("kind") == u"couple")
        role = members.empty() ? QStringLiteral("husband") : QStringLiteral("wife");
    else if (group.text("kind") == u"household" && members.empty())
        role = QStringLiteral("head");
    else if (group.text("kind") == u"organisation" || group.text("kind") == u"community")
        role = QStringLiteral("representative");
    member.set("role", role);
    return additionOf(bundle, gis::label(*member.table),
                      isNew ? std::vector{ party, member } : std::vector{ member });
}

gis::Record newParty(const QString &name)
{
    // With their tones: “Hồ Bá …” and “Trương …” are people, “Hộ bà …” is a household, “Trường …” a school.
    static const std::pair<const char *, const char *> beginnings[]{
        { "hộ ", "household" },       { "công ty", "organisation" },      { "ubnd", "organisation" },
        { "ủy ban", "organisation" }, { "hợp tác xã", "organisation" },   { "trường ", "organisation" },
        { "chùa ", "community" },     { "doanh nghiệp", "organisation" }, { "cộng đồng", "community" },
    };
    gis::Record party = newRow("party");
    const QString beginning = gis::comparable(name);
    QString kind = QStringLiteral("person");
    for (const auto &[words, of] : beginnings)
        if (beginning.startsWith(QString::fromUtf8(words)))
            kind = QLatin1StringView(of);
    party.set("kind", kind);
    const QString written = name.simplified();
    if (!written.isEmpty())
        party.set("name", written);
    return party;
}

gis::Edit removalOf(const WorkingFile &file, const ParcelBundle &bundle, const gis::Record &row)
{
    if (is(row, "certificate"))
        return certificateRemoval(file, bundle, row);
    Removal removal(file);
    const auto links = is(row, "scan")
        ? file.records(gis::table("scan_link"), { { "scan_id", gis::text(row.id) } })
        : std::vector<gis::Record>();
    const auto isHere = [&](const gis::Record &link) { return bundle.find(link.idOf("row_id")) != nullptr; };
    if (std::all_of(links.begin(), links.end(), isHere))
        removal.remove(row);
    else // it is a paper of other parcels too
        for (const gis::Record &link : links)
            if (isHere(link))
                removal.remove(link);
    for (const auto &[table, field] :
         { std::pair("land_right", "party_id"), std::pair("party_member", "member_id") }) {
        if (!is(row, table))
            continue;
        const auto party = file.record(gis::table("party"), row.idOf(field));
        if (party && !removal.isNeeded(*party))
            removal.remove(*party);
    }
    return removal.edit(QCoreApplication::translate("ParcelEdits", "Remove %1 – Parcel %2")
                            .arg(gis::label(*row.table), parcelName(bundle.parcel)));
}

} // namespace storage
