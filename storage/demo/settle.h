#pragma once

#include "storage/demo/democommune.h"
#include "storage/demo/papers.h"

#include <functional>

namespace storage::demo
{

/** The commune while it is made. */
struct Making {
    Rows rows;
    Mesh mesh;
    std::vector<Lot> lots;
    People people{ rows };
    Papers papers{ rows, people };
    std::vector<Lot> retired{}; ///< merged into others
    Holder committee{}; ///< UBND xã
    gis::Ring surveyed{}; ///< what the survey slip of walk 6 gives for its lot
    DemoCommune result{};

    /** The first lot of \a cover that is not taken, taken now; null if there is none. */
    Lot *take(Cover cover, double leastArea = 0, double mostArea = 1e9);

    /** Any lot that \a fits and nothing special was done to, taken now; it must exist. */
    Lot &spare(const std::function<bool(const Lot &)> &fits);

    /** The lot \a label, as in “9/52”, which exists. */
    Lot &lot(const QString &label);

    /** The paper \a id. */
    Paper &paper(const QUuid &id);

    /** The next number of the sheet that no parcel has had. */
    int freeNumber(int sheetNo);
    void innocent(const QString &letter, const Lot &lot, const QString &what);
    void scenario(const QString &walk, const Lot &lot, const QString &what);
    void fault(const QString &rule, const QString &table, const QUuid &id, const Lot *lot,
               const QString &what);
};

/** Gives the lots that the walks name their numbers and areas. */
void nameScenarioLots(Making &making);

/** Two pairs of lots become one each; the four stay as retired parcels. */
void mergeSome(Making &making);
void addLineage(Making &making);

/** What each lot is used for, and which the State manages: about one in ten of all. */
void assignUses(Making &making);

/** The cases that look like faults and are none. */
void addInnocentCases(Making &making);

/** What the walks of a week need. */
void addScenarios(Making &making);

/** Holders, rights and certificates of every other lot, and what happened to some of them since. */
void settle(Making &making);

/** Houses on the lots and on the map, names, control points, the water and the roads. */
void addFeatures(Making &making);

/** Scans of certificates and identity papers; the other certificates in bound volumes. */
void addScans(Making &making);

/** About sixty faults, at least one of every rule. */
void addMapFaults(Making &making);
void addPaperFaults(Making &making);
void addPeopleFaults(Making &making);
void addWorkFaults(Making &making);

} // namespace storage::demo
