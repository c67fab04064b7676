#pragma once

#include "gis/humanvalues.h"
#include "storage/bundle.h"
#include "storage/searchindex.h"
#include "widgets/form/chooserdialog.h"

/** What the form offers where a field refers to another row. */
namespace choices
{

/** The certificates of \a bundle by their serials. */
std::vector<gis::Code> certificates(const storage::ParcelBundle &bundle);

/** The parcel of \a file that “9/52” names. */
gis::Typed typedParcel(const storage::WorkingFile &file, const QString &text);

/** “9/52” for the id of a parcel. */
QString shownParcel(const storage::WorkingFile &file, const gis::Value &value);

/** A search for land users: name, year of birth, end of the number, commune; names masked unless \a
 * areNamesShown. */
std::function<std::vector<Choice>(const QString &)>
parties(const storage::WorkingFile &file, storage::SearchIndexPtr index, bool areNamesShown);

/** A search for certificates by serial or register number. */
std::function<std::vector<Choice>(const QString &)> certificatesOfFile(const storage::WorkingFile &file,
                                                                       storage::SearchIndexPtr index);

} // namespace choices
