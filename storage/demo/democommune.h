#pragma once

#include "storage/demo/specimens.h"

#include "gis/record.h"

#include <variant>
#include <vector>

namespace storage
{

/** One fault put in on purpose, or one case that looks like one and is none. */
struct SeededCase {
    QString rule; ///< "DUNG-08"; of an innocent case its letter in the list of cases: "e"
    QString table;
    QUuid id;
    QString parcel; ///< "9/52", empty if it belongs to none
    QString what;
    std::vector<QString> also{}; ///< further rules that the same fault breaks
};

/** One file of the scan folder: what it shows, and which scan row it is. */
struct DemoScan {
    enum class Damage {
        None,
        Missing, ///< the row is there, the file is not
        Empty, ///< the file has no bytes
        Altered, ///< the file is no longer the one whose hash the row has
    };

    QUuid scan;
    std::variant<CertificateSpecimen, std::vector<IdentitySpecimen>, ListSpecimen> shows;
    Damage damage = Damage::None;
};

/**
 * An invented commune (Xã Mẫu Hòa) with two neighbouring sheets: the rows of all
 * tables, what its scans show, the faults and the innocent cases in it. Everybody in
 * it is a specimen. Hashes, pages and resolution of the scan rows are filled in
 * when the scans are drawn.
 */
struct DemoCommune {
    std::vector<gis::Record> records; ///< table by table, in the order of the schema
    std::vector<DemoScan> scans;
    std::vector<SeededCase> faults;
    std::vector<SeededCase> innocent;
    std::vector<SeededCase> scenarios; ///< where the data of a walk stand; rule is its number and letter
};

/** The same \a seed gives the same commune, ids too. */
DemoCommune makeDemo(quint64 seed);

} // namespace storage
