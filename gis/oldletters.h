#pragma once

#include <QString>

#include <optional>

namespace gis
{

/**
 * \a text in today's letters, if it was written in TCVN3 (“NguyÔn”) or VNI
 * (“Nguyeãn”) and read as Latin-1, or with Ð for Đ; nothing if it was not.
 *
 * Source: the tables of TCVN 5712:1993 (VN3, fonts .Vn…) and of VNI for Windows.
 */
std::optional<QString> fromOldLetters(const QString &text);

/** Whether \a c stands in names: Vietnamese letters, those of the peoples of the highlands, and marks. */
bool isLetterOfNames(QChar c);

} // namespace gis
