#pragma once

#include "storage/demo/ground.h"
#include "storage/demo/people.h"

namespace storage::demo
{

/** One purpose of a lot. */
struct Use {
    QString code;
    double area = 0; ///< m², to 0.1
};

/** A parcel while the demo is made: its row and what the other rows need of it. */
struct Lot {
    QUuid id;
    int face = -1;
    Cover cover = Cover::Land;
    Zone zone = Zone::None;
    int sheetNo = 9;
    QString parcelNo;
    QString hamlet;
    QString oldSheetNo, oldParcelNo; ///< of the map before; empty if it is new land
    double area = 0; ///< m², to 0.1
    double uncertified = 0;
    bool isManaged = false;
    bool isTaken = false; ///< kept for a special case: gets no ordinary holder
    bool isKept = false; ///< an ordinary holder, but no fault is put here
    bool isShared = false; ///< sử dụng chung
    gis::Polygon polygon;
    std::vector<Use> uses;
    std::optional<Holder> holder;
    std::vector<QUuid> certificates;
    std::vector<QUuid> parents; ///< retired parcels it was merged from

    QString label() const { return QString::number(sheetNo) + u'/' + parcelNo; }
    double certifiedArea() const;
};

/** The commune, both sheets, and a parcel for every face, numbered zig-zag from the north-west (domain/05
 * §5.4). */
std::vector<Lot> makeLots(const Mesh &mesh, Rows &rows);

/** Writes what is known of \a lot into its parcel row: number, area, address, geometry, parcel code. */
void describe(const Lot &lot, Rows &rows);

/** Writes the land_use rows of \a lot. */
void writeUses(const Lot &lot, Rows &rows);

/** Purpose in the words of the certificate: “Đất ở tại nông thôn” of ONT. */
QString purposeInWords(const QString &code);

/** What the term of a purpose is called, and when it ends (empty if never). */
struct Term {
    QString words;
    QString until;
};
Term termOf(const QString &code);

/** To 0.1 m², as areas are recorded. */
double rounded(double squareMetres);

/** “164,3”, as papers write areas. */
QString paperNumber(double number);

/** Current codes of the commune and of its sheets' series. */
inline constexpr char communeCode[] = "12073", series[] = "2012", crsText[] = "EPSG:9209";

} // namespace storage::demo
