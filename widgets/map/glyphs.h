#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QImage>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

class QPainter;

/** One letter as a picture of coverage, 0 to 255. */
struct Glyph {
    int left = 0; ///< of the picture, from the pen
    int top = 0; ///< of the picture, from the baseline, downwards
    int width = 0;
    int height = 0;
    int advance = 0;
    std::uint32_t coverage = 0; ///< where it starts in Glyphs::coverage
};

/**
 * The letters of one font in one size, drawn once: Latin and Vietnamese, a box
 * for any other. Never changed once made, so many threads may write with it.
 */
class Glyphs
{
public:
    /** \a font has its size in device pixels. */
    explicit Glyphs(const QFont &font);

    const Glyph &of(QChar letter) const;
    const std::uint8_t *coverage(const Glyph &glyph) const { return m_coverage.data() + glyph.coverage; }

    int width(QStringView text) const;
    int ascent() const { return m_ascent; } ///< of a capital letter or digit
    const QFont &font() const { return m_font; }

private:
    void add(QChar letter, const QFontMetrics &metrics, QImage &sheet, QPainter &painter);

    QFont m_font;
    int m_ascent = 0;
    std::array<std::uint16_t, 0x1F00> m_index{}; ///< letter → glyph; 0 is the box
    std::vector<Glyph> m_glyphs;
    std::vector<std::uint8_t> m_coverage;
};

using GlyphsPtr = std::shared_ptr<const Glyphs>;
