#include "widgets/specimenparts.h"

#include "widgets/areawords.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace specimen
{

namespace
{

/** “ngày 15 tháng 10 năm 2013” of “15/10/2013”; what is not known stays open. */
QString dateInWords(const QString &date)
{
    const QStringList parts = date.split(u'/');
    if (parts.size() == 3)
        return u"ngày %1 tháng %2 năm %3"_s.arg(parts[0], parts[1], parts[2]);
    if (parts.size() == 2)
        return u"ngày ….. tháng %1 năm %2"_s.arg(parts[0], parts[1]);
    return u"ngày ….. tháng ….. năm %1"_s.arg(date);
}

constexpr double pad = 1.2; // between text and line of a table

double rowHeight(const SpecimenSheet &sheet, const std::vector<QString> &cells,
                 const std::vector<double> &columns, double width, double size, bool isHead = false)
{
    double height = size * 1.36;
    for (std::size_t i = 0; i < std::min(columns.size(), cells.size()); ++i)
        height = std::max(height, sheet.height({ cells[i], isHead }, columns[i] * width - 2 * pad, { size }));
    return height + 2 * pad;
}

} // namespace

double entry(SpecimenSheet &sheet, const QString &label, const QString &value, double left, double right,
             double top, double size)
{
    return sheet.paragraph({ { label + u": " }, { value.isEmpty() ? u"-/-"_s : value, true } }, left, right,
                           top, { size })
        + 0.6;
}

double heading(SpecimenSheet &sheet, const QString &text, double left, double right, double top)
{
    return sheet.line(text, left, right, top, { body }, true) + 0.8;
}

double nation(SpecimenSheet &sheet, double top, const QColor &colour, double left, double right)
{
    top = sheet.line(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, left, right, top,
                     { 4, Qt::AlignHCenter, colour }, true);
    top = sheet.line(u"Độc lập - Tự do - Hạnh phúc"_s, left, right, top, { 3.8, Qt::AlignHCenter, colour },
                     true);
    const double middle = (left + right) / 2;
    sheet.painter().setPen(QPen(colour, 0.3));
    sheet.painter().drawLine(QPointF(middle - 24, top + 1), QPointF(middle + 24, top + 1));
    return top + 3;
}

void star(SpecimenSheet &sheet, QPointF centre, double radius, const QColor &colour)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        points << centre + QPointF(std::cos(angle), std::sin(angle)) * (i % 2 ? 0.28 : 0.7) * radius;
    }
    sheet.painter().setPen(QPen(colour, radius * 0.08));
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().drawEllipse(centre, radius, radius);
    sheet.painter().setPen(Qt::NoPen);
    sheet.painter().setBrush(colour);
    sheet.painter().drawPolygon(points);
}

double table(SpecimenSheet &sheet, const std::vector<QString> &head, const std::vector<double> &columns,
             const std::vector<std::vector<QString>> &rows, double left, double right, double top,
             TableStyle style)
{
    const double width = right - left, start = top;
    QPainter &painter = sheet.painter();
    const auto whole = [&](double size) {
        double height = rowHeight(sheet, head, columns, width, size, true);
        for (const std::vector<QString> &cells : rows)
            height += rowHeight(sheet, cells, columns, width, size);
        return height;
    };
    while (style.size > 1.5 && whole(style.size) > style.mostHeight)
        style.size *= 0.9;
    const auto row = [&](const std::vector<QString> &cells, bool isHead) {
        const Qt::Alignment align = isHead ? Qt::AlignHCenter : Qt::AlignLeft;
        const double height = rowHeight(sheet, cells, columns, width, style.size, isHead);
        double x = left;
        for (std::size_t i = 0; i < std::min(columns.size(), cells.size()); ++i) {
            sheet.paragraph({ { cells[i], isHead } }, x + pad, x + columns[i] * width - pad, top + pad,
                            { style.size, align });
            x += columns[i] * width;
        }
        top += height;
        painter.setPen(QPen(Qt::black, 0.25));
        painter.drawLine(QPointF(left, top), QPointF(right, top));
    };
    row(head, true);
    for (const std::vector<QString> &cells : rows)
        row(cells, false);
    top = std::max(top, start + style.leastHeight);
    painter.setPen(QPen(Qt::black, 0.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left, start, width, top - start));
    double x = left;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        x += columns[i] * width;
        painter.drawLine(QPointF(x, start), QPointF(x, top));
    }
    return top + 2;
}

QString officeInCapitals(const QString &office)
{
    const QString name = office.toUpper();
    return name.startsWith(u"UBND ") ? u"ỦY BAN NHÂN DÂN "_s + name.mid(5) : name;
}

double holders(SpecimenSheet &sheet, const std::vector<QString> &lines, double left, double right, double top)
{
    for (std::size_t i = 0; i < lines.size(); ++i)
        top = sheet.paragraph({ { lines[i], i == 0 } }, left, right, top, { body }) + 0.6;
    return top + 1;
}

double parcels(SpecimenSheet &sheet, const storage::CertificateSpecimen &certificate, double left,
               double right, double top)
{
    if (certificate.lines.size() == 1) {
        const storage::SpecimenLine &line = certificate.lines.front();
        const QString words = areaInWords(line.area);
        const auto marked = [&](const char *field, double end) {
            sheet.mark("certificate_parcel", field);
            return end;
        };
        marked("paper_parcel_no",
               sheet.paragraph({ { u"a) Thửa đất số: "_s }, { line.parcelNo, true } }, left, left + 62, top,
                               { body }));
        top = marked("paper_sheet_no", entry(sheet, u"Tờ bản đồ số"_s, line.sheetNo, left + 62, right, top));
        top = marked("paper_address", entry(sheet, u"b) Địa chỉ"_s, line.address, left, right, top));
        top = marked("paper_area",
                     entry(sheet, u"c) Diện tích"_s,
                           words.isEmpty() ? line.area : u"%1 (Bằng chữ: %2)"_s.arg(line.area, words), left,
                           right, top));
        top = entry(sheet, u"d) Hình thức sử dụng"_s, line.form, left, right, top);
        top =
            marked("paper_purpose", entry(sheet, u"đ) Mục đích sử dụng"_s, line.purposes, left, right, top));
        top = entry(sheet, u"e) Thời hạn sử dụng"_s, line.term, left, right, top);
        return entry(sheet, u"g) Nguồn gốc sử dụng"_s, line.origin, left, right, top) + 1;
    }
    std::vector<std::vector<QString>> rows;
    for (const storage::SpecimenLine &line : certificate.lines)
        rows.push_back({ line.sheetNo, line.parcelNo, line.address, line.area, line.purposes, line.form,
                         line.term, line.origin });
    return table(sheet,
                 { u"Tờ bản đồ số"_s, u"Thửa đất số"_s, u"Địa chỉ thửa đất"_s, u"Diện tích"_s,
                   u"Mục đích sử dụng"_s, u"Hình thức"_s, u"Thời hạn"_s, u"Nguồn gốc sử dụng"_s },
                 { 0.08, 0.08, 0.18, 0.12, 0.2, 0.1, 0.1, 0.14 }, rows, left, right, top, { 0, 140, 2.6 });
}

double issued(SpecimenSheet &sheet, const storage::CertificateSpecimen &certificate, double left,
              double right, double top)
{
    const SheetStyle centred{ body, Qt::AlignHCenter };
    const QString place = certificate.place.isEmpty() ? u"…………"_s : certificate.place;
    top = sheet.paragraph({ { u"%1, %2"_s.arg(place, dateInWords(certificate.issuedOn)), false, true } },
                          left, right, top, centred);
    const QString office = officeInCapitals(certificate.issuedBy);
    top = sheet.line(office.startsWith(u"ỦY BAN") ? u"TM. "_s + office : office, left, right, top, centred,
                     true);
    const double middle = (left + right) / 2;
    sheet.signature({ middle - 14, top + 17 }, 34);
    sheet.seal({ middle - 14, top + 15 }, 13);
    return sheet.line(u"Người ký: NGUYỄN VĂN MẪU"_s, left, right, top + 29, centred, true);
}

void plan(SpecimenSheet &sheet, const std::vector<double> &outline, const QString &parcelNo,
          const QRectF &box)
{
    QPainter &painter = sheet.painter();
    QPolygonF metres;
    for (std::size_t i = 0; i + 1 < outline.size(); i += 2)
        metres << QPointF(outline[i], -outline[i + 1]);
    if (metres.size() > 1 && metres.first() == metres.last())
        metres.removeLast();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 0.4));
    const QPointF north(box.right() - 8, box.top() + 9);
    painter.drawLine(north, north + QPointF(0, 16));
    painter.drawPolyline(QPolygonF{ { north + QPointF(-2, 5), north, north + QPointF(2, 5) } });
    sheet.line(u"B"_s, north.x() - 5, north.x() + 5, north.y() - 5.5, { 4, Qt::AlignHCenter }, true);
    if (metres.size() < 3)
        return;

    const QRectF extent = metres.boundingRect();
    const QRectF inner = box.adjusted(16, 12, -16, -14);
    const double scale = std::min(inner.width() / std::max(extent.width(), 0.1),
                                  inner.height() / std::max(extent.height(), 0.1));
    QPolygonF drawn;
    for (const QPointF &point : metres)
        drawn << inner.center() + (point - extent.center()) * scale;
    painter.setPen(QPen(Qt::black, 0.35));
    painter.drawPolygon(drawn);
    const QPointF middle = drawn.boundingRect().center();
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        const QPointF a = drawn[i], b = drawn[(i + 1) % drawn.size()];
        painter.setPen(QPen(Qt::black, 0.3));
        painter.setBrush(Qt::white);
        painter.drawEllipse(a, 0.7, 0.7);
        const QPointF out = (a - middle) / std::max(QLineF(middle, a).length(), 1e-6);
        sheet.line(QString::number(i + 1), a.x() + out.x() * 3.5 - 4, a.x() + out.x() * 3.5 + 4,
                   a.y() + out.y() * 3.5 - 1.9, { 2.6, Qt::AlignHCenter });
        if (QLineF(a, b).length() < 9)
            continue;
        const double length = QLineF(metres[i], metres[(i + 1) % metres.size()]).length();
        const QPointF half = (a + b) / 2;
        const QPointF along = (b - a) / QLineF(a, b).length();
        QPointF across(-along.y(), along.x());
        if (QPointF::dotProduct(across, half - middle) < 0)
            across = -across;
        const QPointF at = half + across * 3.4;
        QString text = QString::number(length, 'f', 2);
        text.replace(u'.', u',');
        painter.save();
        painter.translate(at);
        double angle = std::atan2(along.y(), along.x()) * 180 / std::numbers::pi;
        if (std::abs(angle) > 90)
            angle += 180;
        painter.rotate(angle);
        sheet.line(text, -10, 10, -1.9, { 2.6, Qt::AlignHCenter });
        painter.restore();
    }
    sheet.line(parcelNo, middle.x() - 20, middle.x() + 20, middle.y() - 3, { 4.4, Qt::AlignHCenter }, true);
    const int denominator = int(std::ceil(1000 / scale / 100)) * 100;
    sheet.line(u"Tỷ lệ 1:%1"_s.arg(denominator), box.left(), box.right(), box.bottom() - 6,
               { 3, Qt::AlignHCenter });
}

double changes(SpecimenSheet &sheet, const std::vector<storage::SpecimenChange> &changes, double left,
               double right, double top, double leastHeight)
{
    std::vector<std::vector<QString>> rows;
    for (const storage::SpecimenChange &change : changes)
        rows.push_back({ change.content, change.confirmed });
    return table(sheet, { u"Nội dung thay đổi và cơ sở pháp lý"_s, u"Xác nhận của cơ quan có thẩm quyền"_s },
                 { 0.62, 0.38 }, rows, left, right, top, { leastHeight, std::max(leastHeight, 90.0), 3.3 });
}

} // namespace specimen
