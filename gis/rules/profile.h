#pragma once

#include "gis/rules/rule.h"

#include <QStringList>

#include <map>
#include <vector>

namespace gis
{

/** What a profile says of one rule. */
struct RuleSetting {
    Severity severity[3] = { Severity::Off, Severity::Off, Severity::Off }; ///< by Stage
    double tolerance = 0; ///< in the rule's unit; what lies at it still holds
    unsigned char group = 0; ///< forced while open: 2, 3, or 0 = none

    Severity at(Stage stage) const { return severity[std::size_t(stage)]; }
};

/**
 * What a campaign demands: the severities, tolerances and groups of the rules
 * and the numbers they ask for. Read from a JSON file that a province may edit.
 */
struct Profile {
    QString name; ///< “KH515-2025”; every report names it
    QString version;
    QString source; ///< the document it follows
    std::vector<RuleSetting> rules; ///< in the order of rules()
    std::map<QString, QStringList> mandatory; ///< table → fields that must not be empty (DU-05)
    QStringList blocking; ///< kinds of restriction that let no parcel be split or merged
    QString group3; ///< what group 3 means, in Vietnamese
    QString areaTable; ///< table of area tolerances (areatolerance.h)
    double largestGapWidth = 100; ///< millimetres: wider is an alley or a ditch
    double edgeMatchingTolerance = 0; ///< m² between sheets
    int leastDpi = 200; ///< of a scan
    int leastPages = 1; ///< of a certificate's scan
    int dueSoonDays = 2; ///< before the due date of a dossier
    int receiptDays = 30; ///< from sending to the province's answer
    int fileDays = 60; ///< how old a working file may become

    const RuleSetting &of(int rule) const { return rules[std::size_t(rule)]; }
};

/** The names of the profiles that come with the program; the first is the usual one. */
QStringList profileNames();

/**
 * The profile \a nameOrFile: one that comes with the program or a JSON file; the usual one for an empty text.
 *
 * \throws Error with one sentence that names the file and its line: no such
 * profile, no JSON, an unknown key or rule, a tolerance below zero or above a million, a
 * mandatory field named twice.
 */
Profile profile(const QString &nameOrFile = {});

/** The profile in \a json, called \a file in sentences. \throws Error */
Profile profileFromJson(const QByteArray &json, const QString &file);

} // namespace gis
