#include "gis/rules/touched.h"

namespace gis
{

namespace
{

/** Collects what hangs on parcels, apartments, certificates and land users. */
class Gathering
{
public:
    Gathering(const RuleInput &in, TouchedRows &touched) : m_in(in), c(in.c), m_touched(touched) { }

    void addRow(const RegisterTable &table, Row row)
    {
        if (!table.isThere(row))
            return;
        add(table, row);
        if (&table == &m_in.certificate)
            addCertificate(row);
        if (&table == &m_in.party)
            addParty(row);
        if (&table == &m_in.line) {
            addCertificate(m_in.line.reference(row, c.line.certificateId));
            addParcel(m_in.line.reference(row, c.line.parcelId));
        }
        if (&table == &m_in.certificate)
            addParcelsOn(row);
        if (&table == &m_in.decision)
            addDecided(row);
        if (&table == &m_in.right) {
            addCertificate(m_in.right.reference(row, c.right.certificateId));
            addParcelsOn(m_in.right.reference(row, c.right.certificateId)); // it may become an apartment's
            addParty(m_in.right.reference(row, c.right.partyId));
        }
        if (&table == &m_in.lineage) {
            addParcel(m_in.lineage.reference(row, c.lineage.childId));
            addParcel(m_in.lineage.reference(row, c.lineage.parentId));
        }
        if (&table == &m_in.paper)
            addParty(m_in.paper.reference(row, c.paper.partyId));
        if (&table == &m_in.member) {
            addParty(m_in.member.reference(row, c.member.groupId));
            addParty(m_in.member.reference(row, c.member.memberId));
        }
        const RuleInput::Subjects subjects = m_in.subjectsOf(table, row);
        for (const Row parcel : subjects.parcels)
            addParcel(parcel);
        for (const Row apartment : subjects.apartments)
            addApartment(apartment);
    }

    /** The sheet that \a parcel is on: what is wrong with it counts for its parcels. */
    void addSheet(Row parcel)
    {
        const auto isOn = [&](Row sheet) {
            return m_in.sheet.textNumber(sheet, c.sheet.sheetNo)
                == m_in.parcel.textNumber(parcel, c.parcel.sheetNo)
                && m_in.sheet.textNumber(sheet, c.sheet.series)
                == m_in.parcel.textNumber(parcel, c.parcel.series);
        };
        for (Row sheet = 0; sheet < m_in.sheet.size(); ++sheet)
            if (isOn(sheet))
                add(m_in.sheet, sheet);
    }

    void addParcel(Row row)
    {
        if (!m_in.parcel.isThere(row) || !m_parcels.insert(row).second)
            return;
        add(m_in.parcel, row);
        m_in.building.each(c.building.parcelId, m_in.parcel, row, [&](Row building) {
            add(m_in.building, building);
            m_in.right.each(c.right.buildingId, m_in.building, building, [&](Row right) { addRight(right); });
        });
        m_in.landUse.each(c.landUse.parcelId, m_in.parcel, row, [&](Row use) { add(m_in.landUse, use); });
        m_in.line.each(c.line.parcelId, m_in.parcel, row, [&](Row line) {
            add(m_in.line, line);
            addCertificate(m_in.line.reference(line, c.line.certificateId));
        });
        m_in.right.each(c.right.parcelId, m_in.parcel, row, [&](Row right) { addRight(right); });
        m_in.change.each(c.change.parcelId, m_in.parcel, row, [&](Row change) { add(m_in.change, change); });
        m_in.restriction.each(c.restriction.parcelId, m_in.parcel, row,
                              [&](Row restriction) { add(m_in.restriction, restriction); });
    }

private:
    bool add(const RegisterTable &table, Row row)
    {
        if (!table.isThere(row) || !m_touched.insert({ table.index(), row }).second)
            return false;
        m_in.scanLink.each(c.scanLink.rowId, table, row, [&](Row link) {
            m_touched.insert({ m_in.scanLink.index(), link });
            if (const Row scan = m_in.scanLink.reference(link, c.scanLink.scanId); m_in.scan.isThere(scan))
                m_touched.insert({ m_in.scan.index(), scan });
        });
        return true;
    }

    void addParcelsOn(Row certificate)
    {
        if (m_in.certificate.isThere(certificate))
            m_in.line.each(c.line.certificateId, m_in.certificate, certificate,
                           [&](Row line) { addParcel(m_in.line.reference(line, c.line.parcelId)); });
    }

    /** What an exception is about. */
    void addDecided(Row decision)
    {
        const Row subject = m_in.decision.reference(decision, c.decision.rowId);
        if (const Table *table = findTable(m_in.text(m_in.decision, decision, c.decision.entity));
            table && m_in.rows.table(*table).isThere(subject))
            m_touched.insert({ indexOfTable(*table), subject });
    }

    void addApartment(Row row)
    {
        if (!m_in.apartment.isThere(row) || !m_apartments.insert(row).second)
            return;
        add(m_in.apartment, row);
        addParcel(m_in.apartment.reference(row, c.apartment.parcelId)); // its users are the parcel's
        m_in.right.each(c.right.apartmentId, m_in.apartment, row, [&](Row right) { addRight(right); });
    }

    void addRight(Row row)
    {
        if (!add(m_in.right, row))
            return;
        addCertificate(m_in.right.reference(row, c.right.certificateId));
        addParty(m_in.right.reference(row, c.right.partyId));
    }

    void addCertificate(Row row)
    {
        if (!m_in.certificate.isThere(row) || !m_certificates.insert(row).second)
            return;
        add(m_in.certificate, row);
        m_in.line.each(c.line.certificateId, m_in.certificate, row, [&](Row line) { add(m_in.line, line); });
        m_in.right.each(c.right.certificateId, m_in.certificate, row, [&](Row right) { addRight(right); });
        m_in.change.each(c.change.certificateId, m_in.certificate, row,
                         [&](Row change) { add(m_in.change, change); });
        m_in.restriction.each(c.restriction.certificateId, m_in.certificate, row,
                              [&](Row restriction) { add(m_in.restriction, restriction); });
    }

    void addParty(Row row)
    {
        if (!m_in.party.isThere(row) || !m_parties.insert(row).second)
            return;
        add(m_in.party, row);
        m_in.paper.each(c.paper.partyId, m_in.party, row, [&](Row paper) { add(m_in.paper, paper); });
        m_in.member.each(c.member.groupId, m_in.party, row,
                         [&](Row member) { addParty(m_in.member.reference(member, c.member.memberId)); });
        m_in.member.each(c.member.memberId, m_in.party, row,
                         [&](Row member) { addParty(m_in.member.reference(member, c.member.groupId)); });
    }

    const RuleInput &m_in;
    const Columns &c;
    TouchedRows &m_touched;
    std::set<Row> m_parcels, m_apartments, m_certificates, m_parties;
};

} // namespace

namespace
{

/** Whether \a change may put a parcel on another sheet. */
bool changesSheet(const RuleInput &in, const Change &change)
{
    const Columns::Parcel &c = in.c.parcel;
    return change.table == &in.parcel.table()
        && (change.isInsert() || change.isDelete()
            || std::any_of(change.after->begin(), change.after->end(), [&](const auto &field) {
                   return field.first == c.sheetNo || field.first == c.series || field.first == c.status;
               }));
}

} // namespace

TouchedRows touchedRows(const RuleInput &in, const Edit &edit)
{
    TouchedRows touched;
    Gathering gathering(in, touched);
    for (const Change &change : edit.changes) {
        const RegisterTable &table = in.rows.table(*change.table);
        const Row row = table.find(change.id);
        gathering.addRow(table, row);
        if (row != noRow && changesSheet(in, change))
            gathering.addSheet(row);
    }
    return touched;
}

void addHanging(const RuleInput &in, Row parcel, TouchedRows &touched)
{
    Gathering(in, touched).addParcel(parcel);
}

} // namespace gis
