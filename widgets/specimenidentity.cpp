#include "widgets/specimenidentity.h"

#include "widgets/codes.h"
#include "widgets/specimenparts.h"

#include <QPainterPath>

using namespace Qt::StringLiterals;
using storage::IdentityKind;
using storage::IdentitySpecimen;

namespace
{

constexpr QSizeF card(134, 84.5); // 85.6 × 54 mm, enlarged
constexpr QColor ink(20, 30, 60), red(190, 30, 40);

void ground(SpecimenSheet &sheet, QPointF at, const QColor &tint, const QColor &lines)
{
    QPainter &painter = sheet.painter();
    const QRectF frame(at, card);
    QPainterPath edge;
    edge.addRoundedRect(frame, 5, 5);
    painter.fillPath(edge, tint);
    painter.save();
    painter.setClipPath(edge);
    QColor faint = lines;
    faint.setAlpha(50);
    sheet.rays(frame.center(), 38, faint);
    painter.restore();
    painter.setPen(QPen(lines, 0.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(edge);
}

/** A grey shape of a person, and the word that it is none. */
void portrait(SpecimenSheet &sheet, const QRectF &box)
{
    QPainter &painter = sheet.painter();
    painter.save();
    painter.setClipRect(box);
    painter.fillRect(box, QColor(225, 232, 238));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(150, 160, 170));
    painter.drawEllipse(QPointF(box.center().x(), box.top() + box.height() * 0.38), box.width() * 0.22,
                        box.width() * 0.27);
    painter.drawEllipse(QPointF(box.center().x(), box.bottom() + box.height() * 0.06), box.width() * 0.42,
                        box.height() * 0.34);
    painter.restore();
    sheet.line(u"MẪU"_s, box.left(), box.right(), box.bottom() - 6.5,
               { 4, Qt::AlignHCenter, Qt::white, false }, true);
}

double field(SpecimenSheet &sheet, const QString &label, const QString &value, double left, double right,
             double top, double size = 3.2)
{
    return sheet.paragraph({ { label + u": " }, { value, true } }, left, right, top,
                           { size, Qt::AlignLeft, ink, false })
        + 0.5;
}

void citizenCard(SpecimenSheet &sheet, const IdentitySpecimen &paper, QPointF front, QPointF back)
{
    const QColor tint(223, 240, 238), lines(90, 160, 160);
    ground(sheet, front, tint, lines);
    const double left = front.x() + 40, right = front.x() + card.width() - 5;
    double top = front.y() + 5;
    const SheetStyle small{ 3, Qt::AlignHCenter, ink, false };
    const double headRight = right - 27;
    top = sheet.line(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, front.x() + 26, headRight, top, small, true);
    top = sheet.line(u"Độc lập - Tự do - Hạnh phúc"_s, front.x() + 26, headRight, top, small, true);
    top = sheet.line(u"CĂN CƯỚC CÔNG DÂN"_s, front.x() + 26, headRight, top + 2,
                     { 5.2, Qt::AlignHCenter, red, false }, true);
    sheet.line(u"Citizen Identity Card"_s, front.x() + 26, headRight, top,
               { 2.8, Qt::AlignHCenter, red, false });
    specimen::star(sheet, front + QPointF(16, 15), 9, QColor(200, 60, 50));
    portrait(sheet, QRectF(front + QPointF(6, 31), QSizeF(30, 40)));
    top = field(sheet, u"Số / No."_s, paper.number, left, headRight + 4, front.y() + 32, 4.2);
    top = field(sheet, u"Họ và tên / Full name"_s, paper.name, left, right, top);
    top = field(sheet, u"Ngày sinh / Date of birth"_s, paper.birth, left, right, top);
    top = field(sheet, u"Giới tính / Sex"_s, paper.sex + u"     Quốc tịch / Nationality: Việt Nam"_s, left,
                right, top);
    field(sheet, u"Nơi thường trú / Place of residence"_s, paper.address, left, right, top);
    field(sheet, u"Có giá trị đến"_s, u"không xác định"_s, front.x() + 6, front.x() + 60, front.y() + 74,
          2.6);

    ground(sheet, back, tint, lines);
    const double backLeft = back.x() + 8;
    top = field(sheet, u"Đặc điểm nhân dạng / Personal identification"_s, u"Không"_s, backLeft, right,
                back.y() + 8);
    top = field(sheet, u"Ngày, tháng, năm / Date, month, year"_s, paper.issuedOn, backLeft, right, top + 2);
    top = field(sheet, u"Nơi cấp"_s, paper.issuedBy, backLeft, right, top);
    sheet.seal({ back.x() + 92, back.y() + 44 }, 12);
    sheet.painter().setPen(QPen(QColor(160, 130, 60), 0.5));
    sheet.painter().setBrush(QColor(235, 205, 120));
    sheet.painter().drawRoundedRect(QRectF(back + QPointF(10, 32), QSizeF(22, 17)), 2, 2);
    for (int row = 0; row < 3; ++row)
        sheet.line(u"MẪU<<<<<<<<<<<<<<<<<<<<<<<<"_s, backLeft, right, back.y() + 60 + row * 7,
                   { 5, Qt::AlignLeft, ink, false });
}

void oldCard(SpecimenSheet &sheet, const IdentitySpecimen &paper, QPointF front, QPointF back)
{
    const QColor tint(233, 241, 222), lines(120, 160, 110);
    ground(sheet, front, tint, lines);
    const double left = front.x() + 40, right = front.x() + card.width() - 5;
    double top = front.y() + 6;
    const SheetStyle small{ 3, Qt::AlignHCenter, ink, false };
    top = sheet.line(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, left, right, top, small, true);
    top = sheet.line(u"Độc lập - Tự do - Hạnh phúc"_s, left, right, top, small, true);
    top = sheet.line(u"GIẤY CHỨNG MINH NHÂN DÂN"_s, left, right, top + 2, { 5, Qt::AlignHCenter, red, false },
                     true);
    top = sheet.line(u"SỐ  "_s + paper.number, left, right, top + 0.5, { 5, Qt::AlignHCenter, red, false },
                     true);
    portrait(sheet, QRectF(front + QPointF(6, 31), QSizeF(30, 40)));
    specimen::star(sheet, front + QPointF(21, 17), 10, QColor(200, 60, 50));
    top = field(sheet, u"Họ tên"_s, paper.name, left, right, top + 2);
    top = field(sheet, u"Sinh ngày"_s, paper.birth, left, right, top);
    top = field(sheet, u"Nguyên quán"_s, paper.address, left, right, top);
    field(sheet, u"Nơi ĐKHK thường trú"_s, paper.address, left, right, top);

    ground(sheet, back, tint, lines);
    const double text = back.x() + 44;
    top = field(sheet, u"Dân tộc"_s, u"Kinh          Tôn giáo: Không"_s, text, right, back.y() + 8);
    top = field(sheet, u"Dấu vết riêng và dị hình"_s, u"Không"_s, text, right, top);
    top = field(sheet, u"Ngày cấp"_s, paper.issuedOn, text, right, top + 2);
    field(sheet, u"Nơi cấp"_s, paper.issuedBy, text, right, top);
    sheet.seal({ back.x() + 96, back.y() + 60 }, 13);
    sheet.painter().setBrush(Qt::NoBrush);
    for (const double y : { 24.0, 60.0 })
        for (double r = 2; r < 12; r += 1.6) {
            sheet.painter().setPen(QPen(QColor(70, 60, 80), 0.5));
            sheet.painter().drawEllipse(back + QPointF(22, y), r, r * 1.25);
        }
}

} // namespace

void drawIdentity(SpecimenSheet &sheet, const IdentitySpecimen &paper)
{
    sheet.background(QColor(250, 250, 247));
    const QPointF front((sheet.size().width() - card.width()) / 2, 38), back(front.x(), 150);
    const bool isCard = paper.kind == IdentityKind::Cccd;
    isCard ? citizenCard(sheet, paper, front, back) : oldCard(sheet, paper, front, back);
    sheet.watermark();
    if (isCard && !paper.qrText.isEmpty())
        paintQr(sheet.painter(), QRectF(front.x() + card.width() - 31, front.y() + 3, 28, 28), paper.qrText);
}
