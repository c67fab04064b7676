#pragma once

#include <QString>

/**
 * \a area as papers write it in words: “166,0 m²” → “Một trăm sáu mươi sáu mét
 * vuông”, “164,3 m²” → “Một trăm sáu mươi bốn phẩy ba mét vuông”. Empty if it
 * is no such number or above 999,999.
 */
QString areaInWords(const QString &area);
