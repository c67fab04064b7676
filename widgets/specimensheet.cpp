#include "widgets/specimensheet.h"

#include <QPainterPath>
#include <QTextLayout>

#include <cmath>
#include <numbers>

namespace
{

constexpr double fontUnits =
    20; // letters are set this much larger and scaled down: font sizes are whole numbers
constexpr double lineHeight = 1.36;
constexpr double hairline =
    0.12; // under a pixel at 200 dpi: such lines are drawn much faster than wider ones
constexpr double pi = std::numbers::pi;

QTextCharFormat formatOf(const SheetText &text, const SheetStyle &style)
{
    QTextCharFormat format;
    format.setFont(specimenFont(style.size * fontUnits, style.serif, text.bold, text.italic));
    format.setForeground(style.colour);
    return format;
}

/** A wave along the straight line \a from – \a to, swinging \a height to either side. */
QPolygonF wave(QPointF from, QPointF to, double height, double period, double phase)
{
    const QLineF line(from, to);
    const QPointF along = (to - from) / line.length(), across(-along.y(), along.x());
    const double periods = std::round(line.length() / period);
    constexpr int pointsOfPeriod = 10;
    const int points = int(periods) * pointsOfPeriod;
    QPolygonF wave;
    wave.reserve(points + 1);
    for (int i = 0; i <= points; ++i)
        wave << from + along * (line.length() * i / points)
                + across * (height * std::sin(2 * pi * i / pointsOfPeriod + phase));
    return wave;
}

/** Breaks \a texts into lines of \a width millimetres; returns their height. */
double lay(QTextLayout &layout, const std::vector<SheetText> &texts, double width, const SheetStyle &style)
{
    QString whole;
    QList<QTextLayout::FormatRange> formats;
    for (const SheetText &text : texts) {
        formats.push_back({ int(whole.size()), int(text.text.size()), formatOf(text, style) });
        whole += text.text;
    }
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(specimenFont(style.size * fontUnits, style.serif, false, false));
    layout.setText(whole);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * fontUnits);
        line.setPosition({ 0, y });
        y += style.size * lineHeight * fontUnits;
    }
    layout.endLayout();
    return y / fontUnits;
}

} // namespace

QFont specimenFont(double size, bool serif, bool bold, bool italic)
{
    QFont font(serif ? QStringLiteral("Noto Serif") : QStringLiteral("Noto Sans"));
    font.setPixelSize(qRound(size));
    font.setBold(bold);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoSubpixelAntialias | QFont::PreferAntialias));
    font.setKerning(true);
    return font;
}

SpecimenSheet::SpecimenSheet(QPainter &painter, QPointF corner, QSizeF size)
    : m_painter(painter), m_size(size)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(corner);
}

SpecimenSheet::~SpecimenSheet()
{
    m_painter.restore();
}

double SpecimenSheet::paragraph(const std::vector<SheetText> &texts, double left, double right, double top,
                                const SheetStyle &style)
{
    QTextLayout layout;
    const double height = lay(layout, texts, right - left, style);
    m_painter.save();
    m_painter.translate(left, top);
    m_painter.scale(1 / fontUnits, 1 / fontUnits);
    m_painter.setPen(style.colour);
    layout.draw(&m_painter, {});
    m_painter.restore();
    QRectF box;
    for (int i = 0; i < layout.lineCount(); ++i)
        box |= layout.lineAt(i).naturalTextRect();
    m_last = { left + box.left() / fontUnits, top + box.top() / fontUnits, box.width() / fontUnits,
               box.height() / fontUnits };
    return top + height;
}

double SpecimenSheet::height(const SheetText &text, double width, const SheetStyle &style) const
{
    QTextLayout layout;
    return lay(layout, { text }, width, style);
}

double SpecimenSheet::line(const QString &text, double left, double right, double top,
                           const SheetStyle &style, bool bold)
{
    return paragraph({ { text, bold } }, left, right, top, style);
}

void SpecimenSheet::background(const QColor &paper)
{
    m_painter.fillRect(QRectF(QPointF(), m_size), paper);
}

void SpecimenSheet::guilloche(const QRectF &frame, const QColor &colour, double width)
{
    QColor fine = colour;
    fine.setAlpha(160);
    m_painter.setPen(QPen(fine, hairline));
    m_painter.setBrush(Qt::NoBrush);
    const QRectF middle = frame.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const std::pair<QPointF, QPointF> sides[] = { { middle.topLeft(), middle.topRight() },
                                                  { middle.topRight(), middle.bottomRight() },
                                                  { middle.bottomRight(), middle.bottomLeft() },
                                                  { middle.bottomLeft(), middle.topLeft() } };
    for (const auto &[from, to] : sides)
        for (int strand = 0; strand < 2; ++strand)
            m_painter.drawPolyline(wave(from, to, width * 0.42, 11, pi * strand));
    m_painter.setPen(QPen(colour, 0.5));
    m_painter.drawRect(frame);
    m_painter.setPen(QPen(colour, 0.25));
    m_painter.drawRect(frame.adjusted(width, width, -width, -width));
}

void SpecimenSheet::rays(QPointF centre, double radius, const QColor &colour)
{
    QColor fine = colour;
    fine.setAlpha(std::min(255, 5 * colour.alpha() / 2));
    m_painter.setPen(QPen(fine, hairline));
    m_painter.setBrush(Qt::NoBrush);
    for (int ring = 3; ring <= 8; ++ring)
        m_painter.drawEllipse(centre, radius * ring / 8, radius * ring / 8);
    constexpr int count = 28;
    for (int i = 0; i < count; ++i) {
        const QPointF way(std::cos(2 * pi * i / count), std::sin(2 * pi * i / count));
        m_painter.drawLine(centre + way * radius * 0.1, centre + way * radius * 3 / 8);
        m_painter.drawEllipse(centre + way * radius * 0.69, radius * 0.05, radius * 0.05);
    }
}

void SpecimenSheet::watermark(const QColor &colour)
{
    m_painter.save();
    QPainterPath word;
    word.addText({}, specimenFont(70, true, true, false), QStringLiteral("MẪU"));
    const QRectF box = word.boundingRect();
    const double scale = m_size.width() * 0.8 / box.width();
    m_painter.translate(m_size.width() / 2, m_size.height() * 0.52);
    m_painter.rotate(-32);
    m_painter.scale(scale, scale);
    m_painter.translate(-box.center());
    m_painter.fillPath(word, colour);
    m_painter.restore();
}

void SpecimenSheet::seal(QPointF centre, double radius)
{
    const QColor red(205, 30, 40, 170);
    m_painter.setPen(QPen(red, 0.7));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(centre, radius, radius);
    m_painter.setPen(QPen(red, 0.3));
    m_painter.drawEllipse(centre, radius * 0.9, radius * 0.9);
    const SheetStyle style{ radius * 0.42, Qt::AlignHCenter, red, false };
    line(QStringLiteral("MẪU"), centre.x() - radius, centre.x() + radius, centre.y() - radius * 0.45, style,
         true);
    const SheetStyle small{ radius * 0.145, Qt::AlignHCenter, red, false };
    line(QStringLiteral("KHÔNG CÓ GIÁ TRỊ"), centre.x() - radius, centre.x() + radius,
         centre.y() + radius * 0.22, small, true);
}

void SpecimenSheet::signature(QPointF at, double width)
{
    QPainterPath stroke(at);
    stroke.cubicTo(at + QPointF(0.2, -0.35) * width, at + QPointF(0.3, 0.3) * width,
                   at + QPointF(0.35, -0.1) * width);
    stroke.cubicTo(at + QPointF(0.4, -0.4) * width, at + QPointF(0.45, 0.3) * width,
                   at + QPointF(0.6, -0.05) * width);
    stroke.cubicTo(at + QPointF(0.7, -0.25) * width, at + QPointF(0.8, 0.1) * width,
                   at + QPointF(1, -0.15) * width);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(QColor(30, 50, 140), 0.5, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawPath(stroke);
}

void SpecimenSheet::mark(const char *table, const char *field, const QRectF &box)
{
    m_marks.push_back({ table, field, 1, m_painter.combinedTransform().mapRect(box) });
}
