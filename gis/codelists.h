#pragma once

#include <QString>

#include <vector>

namespace gis
{

/** One entry of a code list: the code as stored, and what the user reads. */
struct Code {
    QString code;
    QString label;
};

/** The entries of the list called \a name, in the order they are offered, in the user's language; empty if
 * unknown. */
std::vector<Code> codeList(QStringView name);

/** What the user reads for \a code of the list \a name; the code itself if it is not in the list. */
QString codeLabel(QStringView name, const QString &code);

} // namespace gis
