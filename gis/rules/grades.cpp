#include "gis/rules/grades.h"

#include "gis/rules/holders.h"

namespace gis
{

namespace
{

constexpr unsigned char asked = 1, matched = 2; ///< bits of the marks

bool isOfPeople(const QString &kind)
{
    return kind != u"organisation" && kind != u"community";
}

int countOf(const std::vector<unsigned char> &marks, unsigned char bits)
{
    return int(std::count_if(marks.begin(), marks.end(),
                             [bits](unsigned char mark) { return (mark & bits) == bits; }));
}

} // namespace

unsigned char Grading::forcedBy(const Hit &hit) const
{
    return hit.forces ? m_run.m_profile.of(hit.rule).group : static_cast<unsigned char>(0);
}

/** Of the sheet that was asked for, and current. */
bool Grading::isGraded(Row parcel) const
{
    const QString &sheet = m_run.m_options.sheet;
    return m_run.m_classes[parcel] & Current
        && (sheet.isEmpty() || m_in.text(m_in.parcel, parcel, m_in.c.parcel.sheetNo) == sheet);
}

void Grading::gradeAll()
{
    const Row parcels = m_in.parcel.size();
    m_run.m_classes.resize(parcels);
    for (Row row = 0; row < parcels; ++row)
        m_run.m_classes[row] = static_cast<unsigned char>(m_in.classOf(row));
    std::vector<Grade> grades(parcels);
    for (std::size_t n = 0; n < m_run.size(); ++n) {
        const Hit &hit = m_run.m_hits[n];
        if (!m_run.isOpen(hit))
            continue;
        const auto take = [&](Row parcel) {
            grades[parcel].take(forcedBy(hit), hit.isWaiting, m_run.severity(hit));
        };
        if (hit.table == m_in.parcel.index() && hit.extra == 0) {
            take(hit.row);
        } else {
            const std::vector<Row> rows = m_run.parcelsOf(m_in, n);
            std::for_each(rows.begin(), rows.end(), take);
        }
    }
    m_run.m_grades.assign(parcels, 0);
    m_run.m_parcelMarks.assign(parcels, 0);
    for (Row row = 0; row < parcels; ++row) {
        if (isGraded(row))
            m_run.m_grades[row] = grades[row].packed();
        m_run.m_parcelMarks[row] = parcelMark(row);
    }
    m_run.m_personMarks.assign(m_in.party.size(), 0);
    for (Row row = 0; row < m_in.party.size(); ++row)
        m_run.m_personMarks[row] = personMark(row);
    gradeApartments();
    countMatches();
}

void Grading::gradeAgain(const std::set<Row> &parcels, const TouchedRows &touched)
{
    m_run.m_classes.resize(m_in.parcel.size());
    m_run.m_grades.resize(m_in.parcel.size());
    m_run.m_parcelMarks.resize(m_in.parcel.size());
    m_run.m_personMarks.resize(m_in.party.size());
    for (const auto &[parcel, numbers] : m_run.findingsOf(m_in, parcels)) {
        m_run.m_classes[parcel] = static_cast<unsigned char>(m_in.classOf(parcel));
        Grade grade;
        for (const std::size_t n : numbers)
            if (const Hit &hit = m_run.m_hits[n]; m_run.isOpen(hit))
                grade.take(forcedBy(hit), hit.isWaiting, m_run.severity(hit));
        m_run.m_grades[parcel] = isGraded(parcel) ? grade.packed() : static_cast<unsigned char>(0);
    }
    bool areApartments = false;
    for (const auto &[table, row] : touched) {
        if (table == m_in.parcel.index())
            m_run.m_parcelMarks[row] = parcelMark(row);
        if (table == m_in.party.index())
            m_run.m_personMarks[row] = personMark(row);
        areApartments |= table == m_in.apartment.index();
    }
    if (areApartments)
        gradeApartments();
    countMatches();
}

void Grading::gradeApartments()
{
    m_run.m_apartmentGrades.assign(m_in.apartment.size(), 0);
    if (m_in.apartment.size() == 0)
        return;
    std::vector<Grade> grades(m_in.apartment.size());
    for (std::size_t n = 0; n < m_run.size(); ++n) {
        const Hit &hit = m_run.m_hits[n];
        if (hit.table == m_in.parcel.index() || !m_run.isOpen(hit))
            continue;
        for (const Row apartment : m_in.subjectsOf(m_in.rows.at(hit.table), hit.row).apartments)
            grades[apartment].take(forcedBy(hit), hit.isWaiting, m_run.severity(hit));
    }
    for (Row row = 0; row < m_in.apartment.size(); ++row)
        if (m_in.apartment.isThere(row))
            m_run.m_apartmentGrades[row] = grades[row].packed();
}

unsigned char Grading::personMark(Row party) const
{
    return m_in.party.isThere(party) && isRequired(m_in, party, true)
        ? static_cast<unsigned char>(asked | (isMatched(m_in, party) ? matched : 0))
        : static_cast<unsigned char>(0);
}

unsigned char Grading::parcelMark(Row parcel) const
{
    if (!(m_run.m_classes[parcel] & Certified) || !m_in.isUsed(parcel))
        return 0;
    bool isAsked = false, areAll = true;
    m_in.right.each(m_in.c.right.parcelId, m_in.parcel, parcel, [&](Row right) {
        const Row party = m_in.right.reference(right, m_in.c.right.partyId);
        if (!m_in.isRunning(right) || !m_in.party.isThere(party))
            return;
        const bool areNamed = isOfPeople(m_in.text(m_in.party, party, m_in.c.party.kind));
        const auto persons = requiredPersons(m_in, party);
        isAsked |= areNamed;
        areAll &= !persons.empty() || !areNamed;
        for (const Row person : persons)
            areAll &= isMatched(m_in, person);
    });
    return static_cast<unsigned char>(!isAsked ? 0 : areAll ? asked | matched : asked);
}

void Grading::countMatches()
{
    m_run.m_matches = { countOf(m_run.m_personMarks, asked), countOf(m_run.m_personMarks, asked | matched),
                        countOf(m_run.m_parcelMarks, asked), countOf(m_run.m_parcelMarks, asked | matched) };
}

} // namespace gis
