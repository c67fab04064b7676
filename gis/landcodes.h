#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gis
{

/** Whether a land code may stand on a parcel today. */
enum class LandStatus {
    InForce,
    Group, ///< stands for several; a parcel needs the one it is
    Superseded, ///< of an older list; may stay on papers
    PlanOnly, ///< of land-use plans, never of a parcel
};

/** One code of a land-use purpose (ký hiệu loại đất). Names are official, so never translated. */
struct LandCode {
    QString code;
    QString name;
    LandStatus status = LandStatus::InForce;
    QString group; ///< NNP, PNN, CSD; empty for these themselves and a few old ones
    QStringList successors; ///< of a superseded one; several or none = a person must decide
};

/** All codes: those in force first, and among them agricultural land. Source: domain dictionary of TT
 * 08/2024/TT-BTNMT and its forerunners. */
const std::vector<LandCode> &landCodes();

/** The entry of \a code, in any case; nothing if no list has it. */
std::optional<LandCode> findLandCode(QStringView code);

} // namespace gis
