#pragma once

#include "gis/crs.h"

#include <QString>

#include <vector>

namespace gis
{

/** A commune in force since July 2025: rural commune, ward or special zone. */
struct Commune {
    QString code; ///< 5 digits
    QString name; ///< with its kind: “Xã Đan Phượng”
    QString kind; ///< of the code list commune_kind
    QString provinceCode; ///< 2 digits
    double west = 0, south = 0, east = 0, north = 0; ///< extent in degrees, WGS 84
};

/** The commune whose code in force is \a code, leading zeros lost or not; nothing if there is none. */
std::optional<Commune> findCommune(QStringView code);

/** All communes in force, by code. */
const std::vector<Commune> &communes();

/** “Thành phố Hà Nội” for “01”, a province in force; empty if there is none. */
QString provinceName(QStringView code);

/** A province as it was before July 2025, and the zone its cadastral maps are in. */
struct OldProvince {
    QString code;
    QString name;
    int epsg = 0;
};
const std::vector<OldProvince> &oldProvinces();

/**
 * One old commune and one new one that took it in, wholly or in part, on 1 July 2025.
 * The same 5 digits mean another area before and after.
 */
struct CommunePair {
    QString oldCode; ///< empty for the five special zones and a mudflat that were in no commune
    QString oldName;
    QString oldProvince; ///< code
    QString newCode;
    QString note; ///< as the official table says it, in Vietnamese
    bool whole = false; ///< nothing of the old commune went elsewhere
};

/** What \a newCode was made of. */
std::vector<CommunePair> oldCommunesOf(QStringView newCode);

/** What became of \a oldCode; more than one = it was divided, and only the map can tell. */
std::vector<CommunePair> newCommunesOf(QStringView oldCode);

/**
 * The CRSs that cadastral maps of \a communeCode are in by law: VN-2000, the 3° zone
 * of each old province that \a communeCode, a new code or else an old one, has land of; most land first
 * as far as the number of old communes tells. Empty if the code is not known.
 */
std::vector<Crs> lawfulCrs(QStringView communeCode);

} // namespace gis
