#include "widgets/map/glyphs.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>

Glyphs::Glyphs(const QFont &font) : m_font(font), m_ascent(QFontMetrics(font).boundingRect(u'0').height())
{
    add(QChar(0x25A1));
    const auto range = [this](char16_t first, char16_t last) {
        for (char16_t c = first; c <= last; ++c)
            add(QChar(c));
    };
    range(0x20, 0x7E);
    range(0xA0, 0x131); // Latin-1 and the letters with a breve or a stroke
    range(0x168, 0x169);
    range(0x1A0, 0x1B0); // ơ, ư
    range(0x1EA0, 0x1EF9); // Vietnamese with tone marks
}

void Glyphs::add(QChar letter)
{
    const QFontMetrics metrics(m_font);
    const QRect bounds = metrics.boundingRect(letter).adjusted(-1, -1, 1, 1);
    QImage picture(bounds.size(), QImage::Format_Grayscale8);
    picture.fill(0);
    QPainter painter(&picture);
    painter.setFont(m_font);
    painter.setPen(Qt::white);
    painter.drawText(-bounds.topLeft(), letter);
    painter.end();

    if (!m_glyphs.empty())
        m_index[letter.unicode()] = std::uint16_t(m_glyphs.size());
    m_glyphs.push_back({ bounds.left(), bounds.top(), bounds.width(), bounds.height(),
                         metrics.horizontalAdvance(letter), std::uint32_t(m_coverage.size()) });
    for (int y = 0; y < picture.height(); ++y)
        m_coverage.insert(m_coverage.end(), picture.constScanLine(y),
                          picture.constScanLine(y) + picture.width());
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
