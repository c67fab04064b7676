#include "widgets/print/papersheet.h"

#include "gis/error.h"
#include "widgets/specimensheet.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr double footHeight = 8;
constexpr double cellMargin = 0.8;

QRectF inUnits(const QRectF &box)
{
    return { box.x() * paperUnits, box.y() * paperUnits, box.width() * paperUnits,
             box.height() * paperUnits };
}

int flags(const PaperStyle &style)
{
    return int(style.align | Qt::AlignTop) | Qt::TextWordWrap;
}

} // namespace

QFont paperFont(const PaperStyle &style)
{
    return specimenFont(style.size * paperUnits, true, style.bold, style.italic);
}

PaperSheet::PaperSheet(QPagedPaintDevice &device, const QString &foot, const gis::Progress &progress)
    : m_device(device), m_foot(foot), m_progress(progress)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(QPageLayout::Portrait);
    device.setPageMargins(QMarginsF(20, 15, 15, 12), QPageLayout::Millimeter);
    if (!m_painter.begin(&device))
        throw gis::Error(Text::tr("The page could not be drawn: the printer or the file refuses it."));
    const QRectF inner = device.pageLayout().paintRect(QPageLayout::Millimeter);
    m_width = inner.width();
    m_height = inner.height() - footHeight;
    m_painter.scale(m_painter.device()->logicalDpiX() / 25.4 / paperUnits,
                    m_painter.device()->logicalDpiY() / 25.4 / paperUnits);
    m_page = 1;
    writeFoot();
}

void PaperSheet::newPage()
{
    gis::report(m_progress, m_done);
    if (!m_device.newPage())
        throw gis::Error(Text::tr("The page could not be drawn: the printer or the file refuses it."));
    ++m_page;
    m_y = 0;
    writeFoot();
}

void PaperSheet::writeFoot()
{
    const PaperStyle style{ 2.5, Qt::AlignLeft, false, true };
    write(m_foot, { 0, m_height + 3, m_width - 25, footHeight - 3 }, style);
    write(Text::tr("Page %1").arg(m_page), { m_width - 25, m_height + 3, 25, footHeight - 3 },
          { 2.5, Qt::AlignRight, false, true });
}

void PaperSheet::need(double height)
{
    if (height > left() && m_y > 0)
        newPage();
}

double PaperSheet::heightOf(const QString &text, double width, const PaperStyle &style)
{
    m_painter.setFont(paperFont(style));
    return m_painter.boundingRect(inUnits({ 0, 0, width, 10'000 }), flags(style), text).height() / paperUnits;
}

double PaperSheet::write(const QString &text, const QRectF &box, const PaperStyle &style)
{
    m_painter.setFont(paperFont(style));
    m_painter.setPen(Qt::black);
    QRectF used;
    m_painter.drawText(inUnits(box), flags(style), text, &used);
    return used.height() / paperUnits;
}

void PaperSheet::paragraph(const QString &text, const PaperStyle &style)
{
    const double height = heightOf(text, m_width, style);
    need(height);
    write(text, { 0, m_y, m_width, height + 1 }, style);
    m_y += height + style.size * 0.25;
}

void PaperSheet::sideBySide(const QStringList &left, const QStringList &right, double size)
{
    const double half = m_width / 2;
    double end = m_y;
    for (const auto &[lines, from] : { std::pair(left, 0.0), std::pair(right, half) }) {
        double y = m_y;
        bool isFirst = true;
        for (const QString &line : lines) {
            const PaperStyle style{ size, Qt::AlignHCenter, isFirst, false };
            y += write(line, { from + 2, y, half - 4, 100 }, style) + 0.3;
            isFirst = false;
        }
        end = std::max(end, y);
    }
    m_y = end;
}

void PaperSheet::tableRow(const std::vector<PaperColumn> &columns, const QStringList &cells,
                          const PaperStyle &style)
{
    double height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        height = std::max(
            height, heightOf(cells.value(int(i)), columns[i].width - 2 * cellMargin, style) + 2 * cellMargin);
    double x = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        PaperStyle own = style;
        own.align = style.bold ? Qt::AlignHCenter : columns[i].align;
        const QRectF cell(x, m_y, columns[i].width, height);
        m_painter.setPen(QPen(Qt::black, 12));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(inUnits(cell));
        write(cells.value(int(i)), cell.adjusted(cellMargin, cellMargin, -cellMargin, 0), own);
        x += columns[i].width;
    }
    m_y += height;
}

void PaperSheet::table(const std::vector<PaperColumn> &columns, const std::vector<QStringList> &rows,
                       double size)
{
    QStringList headings;
    for (const PaperColumn &column : columns)
        headings += column.heading;
    const PaperStyle bold{ size, Qt::AlignHCenter, true, false }, plain{ size, Qt::AlignLeft, false, false };
    need(size * 8);
    tableRow(columns, headings, bold);
    for (const QStringList &row : rows) {
        double height = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            height = std::max(height, heightOf(row.value(int(i)), columns[i].width - 2 * cellMargin, plain));
        if (height + 2 * cellMargin > left()) {
            m_done = std::max(m_done, double(&row - rows.data()) / double(rows.size()));
            newPage();
            tableRow(columns, headings, bold);
        }
        tableRow(columns, row, plain);
    }
    m_y += 2;
}

QRectF PaperSheet::box(double height)
{
    need(height);
    const QRectF box(0, m_y, m_width, height);
    m_y += height + 2;
    return inUnits(box);
}
