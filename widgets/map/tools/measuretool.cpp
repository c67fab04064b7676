#include "widgets/map/tools/measuretool.h"

#include "widgets/map/overlays.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MeasureTool)
};

double lengthMetres(const gis::Ring &line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += gis::distanceMetres(line[i - 1], line[i]);
    return length;
}

} // namespace

QStringList MeasureTool::preview() const
{
    const gis::Ring points = line(true);
    if (points.size() < 2)
        return {};
    QStringList lines{ Text::tr("Length: %1 m").arg(metresText(lengthMetres(points))) };
    if (points.size() > 2) {
        const gis::Int128 area = gis::signedTwiceArea(points);
        lines += Text::tr("Area: %1").arg(squareMetresText(gis::squareMetres(area < 0 ? -area : area)));
    }
    return lines;
}

QStringList MeasureTool::hints() const
{
    return isDrawing() ? DrawTool::hints()
                       : QStringList(Text::tr("Click from point to point.")) + DrawTool::hints();
}
