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
        if (&table == &m_in.line)
            addCertificate(m_in.line.reference(row, c.line.certificateId));
        if (&table == &m_in.right) {
            addCertificate(m_in.right.reference(row, c.right.certificateId));
            addParty(m_in.right.reference(row, c.right.partyId));
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

private:
    bool add(const RegisterTable &table, Row row)
    {
        return table.isThere(row) && m_touched.insert({ table.index(), row }).second;
    }

    void addParcel(Row row)
    {
        if (!m_parcels.insert(row).second)
            return;
        add(m_in.parcel, row);
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

    void addApartment(Row row)
    {
        if (!add(m_in.apartment, row))
            return;
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
        m_in.scanLink.each(c.scanLink.rowId, m_in.certificate, row, [&](Row link) {
            add(m_in.scan, m_in.scanLink.reference(link, c.scanLink.scanId));
        });
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
    std::set<Row> m_parcels, m_certificates, m_parties;
};

} // namespace

void addTouched(const RuleInput &in, const Edit &edit, TouchedRows &touched)
{
    Gathering gathering(in, touched);
    for (const Change &change : edit.changes) {
        const RegisterTable &table = in.rows.table(*change.table);
        const Row row = table.find(change.id);
        if (row == noRow)
            continue;
        touched.insert({ table.index(), row });
        gathering.addRow(table, row);
    }
}

} // namespace gis
