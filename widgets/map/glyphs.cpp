#include "widgets/map/glyphs.h"

#include <QPainter>

Glyphs::Glyphs(const QFont &font) : m_font(font), m_ascent(QFontMetrics(font).boundingRect(u'0').height())
{
    // One sheet to draw all letters on, one after the other.
    const int side = 3 * font.pixelSize();
    QImage sheet(side, side, QImage::Format_Grayscale8);
    QPainter painter(&sheet);
    painter.setFont(font);
    painter.setPen(Qt::white);
    const QFontMetrics metrics(font);
    add(QChar(0x25A1), metrics, sheet, painter);
    const auto range = [&](char16_t first, char16_t last) {
        for (char16_t c = first; c <= last; ++c)
            add(QChar(c), metrics, sheet, painter);
    };
    range(0x20, 0x7E);
    range(0xA0, 0x131); // Latin-1 and the letters with a breve or a stroke
    range(0x168, 0x169);
    range(0x1A0, 0x1B0); // ơ, ư
    range(0x1EA0, 0x1EF9); // Vietnamese with tone marks
}

void Glyphs::add(QChar letter, const QFontMetrics &metrics, QImage &sheet, QPainter &painter)
{
    sheet.fill(0);
    const QRect bounds = metrics.boundingRect(letter).adjusted(-1, -1, 1, 1);
    painter.drawText(-bounds.topLeft(), letter);
    const QSize size = bounds.size().boundedTo(sheet.size());
    if (!m_glyphs.empty())
        m_index[letter.unicode()] = std::uint16_t(m_glyphs.size());
    m_glyphs.push_back({ bounds.left(), bounds.top(), size.width(), size.height(),
                         metrics.horizontalAdvance(letter), std::uint32_t(m_coverage.size()) });
    for (int y = 0; y < size.height(); ++y)
        m_coverage.insert(m_coverage.end(), sheet.constScanLine(y), sheet.constScanLine(y) + size.width());
}

const Glyph &Glyphs::of(QChar letter) const
{
    return m_glyphs[letter.unicode() < m_index.size() ? m_index[letter.unicode()] : 0];
}

int Glyphs::width(QStringView text) const
{
    int width = 0;
    for (const QChar letter : text)
        width += of(letter).advance;
    return width;
}
