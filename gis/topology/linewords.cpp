#include "gis/topology/linewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;
using Kind = LineFaultKind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LineWords)
};

struct Words {
    const char *key;
    const char *title;
};

constexpr Words words[] = {
    { "no_length", QT_TRANSLATE_NOOP("LineWords", "Line without length") },
    { "duplicate", QT_TRANSLATE_NOOP("LineWords", "Double line") },
    { "overlap", QT_TRANSLATE_NOOP("LineWords", "Lines that run together in part") },
    { "crossing", QT_TRANSLATE_NOOP("LineWords", "Lines that meet without a node") },
    { "undershoot", QT_TRANSLATE_NOOP("LineWords", "Line that stops short") },
    { "overshoot", QT_TRANSLATE_NOOP("LineWords", "Line that runs too far") },
    { "dangle", QT_TRANSLATE_NOOP("LineWords", "Loose end") },
    { "off_parcel", QT_TRANSLATE_NOOP("LineWords", "Line on no parcel’s boundary") },
    { "bare_boundary", QT_TRANSLATE_NOOP("LineWords", "Parcel’s boundary without a line") },
    { "double_point", QT_TRANSLATE_NOOP("LineWords", "Double point") },
    { "point_off_line", QT_TRANSLATE_NOOP("LineWords", "Point on no node of a line") },
    { "point_off_parcel", QT_TRANSLATE_NOOP("LineWords", "Point on no corner of a parcel") },
    { "node_without_point", QT_TRANSLATE_NOOP("LineWords", "Node without a point") },
    { "corner_without_point", QT_TRANSLATE_NOOP("LineWords", "Corner without a point") },
    { "pseudo_node", QT_TRANSLATE_NOOP("LineWords", "Line cut in two") },
};
static_assert(std::size(words) == std::size_t(lineFaultKinds));

QString metresText(double millimetres)
{
    return QLocale().toString(millimetres / 1000, 'f', millimetres < 1000 ? 3 : 2);
}

/** Of a line with itself. */
QString sentenceOfOne(const LineFault &fault)
{
    if (fault.kind == Kind::Overlap)
        return Text::tr("Line %1 runs back over itself for %2 m.")
            .arg(fault.a)
            .arg(metresText(fault.millimetres));
    return Text::tr("Line %1 meets itself without a node.").arg(fault.a);
}

QString sentenceOfPoint(const LineFault &fault)
{
    const bool isOfLine = fault.kind == Kind::PointOffLine;
    if (fault.millimetres <= 0)
        return (isOfLine ? Text::tr("Point %1 is on no node of a line.")
                         : Text::tr("Point %1 is on no corner of a parcel."))
            .arg(fault.a);
    return (isOfLine ? Text::tr("Point %1 is on no node of a line; the next is %2 m away.")
                     : Text::tr("Point %1 is on no corner of a parcel; the next is %2 m away."))
        .arg(fault.a)
        .arg(metresText(fault.millimetres));
}

QString sentenceOfEnd(const LineFault &fault)
{
    const QString far = metresText(fault.millimetres);
    if (fault.kind == Kind::Undershoot)
        return Text::tr("Line %1 stops %2 m short of line %3.").arg(fault.a).arg(far).arg(fault.b);
    if (fault.b == 0)
        return Text::tr("Line %1 runs %2 m beyond its last node.").arg(fault.a).arg(far);
    return Text::tr("Line %1 runs %2 m beyond line %3.").arg(fault.a).arg(far).arg(fault.b);
}

} // namespace

QString title(LineFaultKind kind)
{
    return Text::tr(words[std::size_t(kind)].title);
}

QString key(LineFaultKind kind)
{
    return QString::fromLatin1(words[std::size_t(kind)].key);
}

QString placeName(const QUuid &parcel, const Fabric &fabric)
{
    const auto place = parcel.isNull() ? std::nullopt : fabric.find(parcel);
    if (!place)
        return {};
    const FabricParcel found = fabric.parcel(*place);
    if (found.sheet.sheetNo.isEmpty() && found.parcelNo.isEmpty())
        return Text::tr("(without a number)");
    return found.sheet.sheetNo + u'/' + found.parcelNo;
}

QString sentence(const LineFault &fault, const Fabric &fabric)
{
    const QString metres = metresText(fault.millimetres), parcel = placeName(fault.parcel, fabric);
    switch (fault.kind) {
    case Kind::NoLength:
        return Text::tr("Line %1 has no length.").arg(fault.a);
    case Kind::Duplicate:
        return Text::tr("Line %1 wholly lies on line %2, for %3 m.").arg(fault.a).arg(fault.b).arg(metres);
    case Kind::Overlap:
        return fault.a == fault.b
            ? sentenceOfOne(fault)
            : Text::tr("Lines %1 and %2 run together for %3 m.").arg(fault.a).arg(fault.b).arg(metres);
    case Kind::Crossing:
        return fault.a == fault.b
            ? sentenceOfOne(fault)
            : Text::tr("Lines %1 and %2 meet without a node.").arg(fault.a).arg(fault.b);
    case Kind::Undershoot:
    case Kind::Overshoot:
        return sentenceOfEnd(fault);
    case Kind::Dangle:
        return Text::tr("Line %1 has a loose end.").arg(fault.a);
    case Kind::PseudoNode:
        return Text::tr("Lines %1 and %2 only continue one another: they are one line.")
            .arg(fault.a)
            .arg(fault.b);
    case Kind::OffParcel:
        return Text::tr("Line %1 is on no parcel’s boundary for %2 m.").arg(fault.a).arg(metres);
    case Kind::BareBoundary:
        return Text::tr("Parcel %1 has no line on %2 m of its boundary.").arg(parcel, metres);
    case Kind::DoublePoint:
        return Text::tr("Points %1 and %2 lie on one another.").arg(fault.a).arg(fault.b);
    case Kind::PointOffLine:
    case Kind::PointOffParcel:
        return sentenceOfPoint(fault);
    case Kind::NodeWithoutPoint:
        return Text::tr("A node of line %1 has no point.").arg(fault.a);
    case Kind::CornerWithoutPoint:
        return Text::tr("A corner of parcel %1 has no point.").arg(parcel);
    }
    return {};
}

} // namespace gis
