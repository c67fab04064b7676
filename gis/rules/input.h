#pragma once

#include "gis/fabric.h"
#include "gis/rules/columns.h"
#include "gis/rules/profile.h"
#include "gis/rules/register.h"

#include <functional>

namespace gis
{

/** What a parcel is, as far as rules apply to it or not. */
enum ParcelClass : unsigned char {
    Current = 1, ///< not retired
    OnMap = 2, ///< has a shape
    StateManaged = 4, ///< road, canal, public land: no land user, certificate, scan or match to ask for
    Certified = 8, ///< stands on a certificate in force
    Residential = 16, ///< has a residential purpose
};

/** What rules look at: rows, shapes, the profile, and what follows from them. Outlived by all it refers to.
 */
class RuleInput
{
public:
    /** With \a isWhole what all parcels are, their areas and scales are worked out at once; else when asked
     * for. */
    RuleInput(const Register &rows, const Fabric &fabric, const Profile &profile, bool isWhole);

    const Register &rows;
    const Fabric &fabric;
    const Profile &profile;
    const Columns &c;
    const RegisterTable &commune, &sheet, &parcel, &landUse, &party, &paper, &member, &certificate, &line,
        &apartment, &building, &right, &change, &restriction, &scan, &scanLink, &lineage, &dossier, &decision;

    unsigned classOf(Row parcel) const { return m_classes.empty() ? foundClass(parcel) : m_classes[parcel]; }
    bool isCurrent(Row parcel) const { return classOf(parcel) & Current; }
    bool isOnMap(Row parcel) const { return (classOf(parcel) & (Current | OnMap)) == (Current | OnMap); }

    /** Current and not managed by the State: what somebody uses. */
    bool isUsed(Row parcel) const { return (classOf(parcel) & (Current | StateManaged)) == Current; }

    /** Where the current parcel \a parcel stands in the fabric. */
    std::optional<Place> place(Row parcel) const;

    /** m², computed from the shape; NaN if it has none. */
    double area(Row parcel) const { return m_areas.empty() ? foundArea(parcel) : m_areas[parcel]; }

    /** A point deep in the parcel, to zoom to. */
    std::optional<Point> inner(Row parcel) const;

    const QString &text(const RegisterTable &table, Row row, int field) const
    {
        return rows.text(table, row, field);
    }

    /** “9/52” */
    QString name(Row parcel) const;

    /** The scale of its sheet, 0 if not known. */
    int scale(Row parcel) const;

    bool isInForce(Row certificate) const;

    /** Whether \a certificate is of an apartment, whose lines say nothing of the parcel's area. */
    bool isOfApartment(Row certificate) const;

    /** Whether \a right has not ended. */
    bool isRunning(Row right) const;

    /** Whether the party or a group it belongs to holds land that the State does not manage. */
    bool holdsLand(Row party) const;

    /** The parcels and apartments that a row counts for. */
    struct Subjects {
        std::vector<Row> parcels, apartments;
    };
    Subjects subjectsOf(const RegisterTable &table, Row row) const;

private:
    using Scales = QHash<std::pair<std::uint32_t, std::uint32_t>, int>; ///< series and sheet → 1:n
    int foundScale(Row sheet) const;
    unsigned char foundClass(Row parcel) const;
    double foundArea(Row parcel) const;
    bool looksManaged(Row parcel) const;
    void addSubjects(const RegisterTable &table, Row row, int depth, Subjects &subjects) const;

    std::vector<Place> m_places; ///< by parcel; chunk beyond the last = not in the fabric
    std::vector<unsigned char> m_classes;
    std::vector<double> m_areas;
    std::optional<Scales> m_scales;
};

/** The CRS that the numbers of \a sheet were taken for: assigned, else declared, else the file's. \throws
 * Error if it is none. */
Crs crsOf(const RuleInput &in, Row sheet);

/** The CRS in which the numbers of \a sheet, which has a frame, would lie in the commune; nothing if in none.
 */
std::optional<Crs> fittingCrs(const RuleInput &in, Row sheet);

/** Calls \a work with each share of 0 … \a count − 1, on two threads where that pays. */
void inShares(Row count, const std::function<void(Row first, Row last)> &work);

/** Twice the area of an item of a chunk, exact. */
Int128 twiceArea(const Chunk &chunk, std::size_t item);

} // namespace gis
