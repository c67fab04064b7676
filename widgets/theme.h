#pragma once

#include <QColor>

class QApplication;
class QPushButton;

/** The window's few colours: one accent, one red for wrong, one amber for look, one green for saved. */
namespace theme
{

inline constexpr QColor accent(0x1a, 0x5f, 0xd0);
inline constexpr QColor wrong(0xc6, 0x28, 0x28);
inline constexpr QColor look(0x9a, 0x5b, 0x00);
inline constexpr QColor good(0x1b, 0x7a, 0x33);
inline constexpr QColor quiet(0x5a, 0x64, 0x70);
inline constexpr QColor line(0xd0, 0xd6, 0xdd);
inline constexpr QColor surface(0xf4, 0xf6, 0xf9);

/** Sets font, palette and style sheet of the whole program. */
void apply(QApplication &application);

/** Shows \a button as the one that goes on with the work: one a page. */
void makePrimary(QPushButton &button);

} // namespace theme
