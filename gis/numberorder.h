#pragma once

#include <QString>

namespace gis
{

/** Whether \a a stands before \a b in a list of sheet or parcel numbers: 9 before 10, 12 before 12-A. */
bool isNumberBefore(QStringView a, QStringView b);

} // namespace gis
