#pragma once

#include "storage/workingfile.h"

#include <QStringList>

/** One changed field in words, personal data masked. */
struct ChangedField {
    QString row; ///< which row: “Parcel 9/52”, “Certificate BX 123456”
    QString field;
    QString before; ///< empty = nothing was there
    QString after;
};

/** What \a changes did, in words; a whole row that came or went gives one line a field. */
std::vector<ChangedField> changeWords(const storage::WorkingFile &file,
                                      const std::vector<gis::Change> &changes);

/** \a lines as HTML, those of one row below its name; of very many the first, and how many more. */
QString changeTable(const std::vector<ChangedField> &lines);

/** The name of the row that \a change is about, from its own values or as it stands in \a file. */
QString rowName(const storage::WorkingFile &file, const gis::Change &change);
