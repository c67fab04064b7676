#include "storage/check/linereport.h"

#include "gis/humanvalues.h"
#include "gis/parallel.h"
#include "gis/topology/linewords.h"
#include "storage/check/reportlayer.h"
#include "storage/check/sheetpage.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FindingsReport)
};

void addHead(GDALDataset &dataset, const LineReport &report, const QString &path)
{
    OGRLayer *layer = dataset.CreateLayer("boundary_lines_run", nullptr, wkbNone, nullptr);
    if (!layer)
        fail(path);
    addFields(layer, { { "name", OFTString }, { "value", OFTString } }, path);
    for (const auto &[name, value] : report.head) {
        OGRFeature feature(layer->GetLayerDefn());
        set(feature, "name", name);
        set(feature, "value", value);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            fail(path);
    }
}

QString nameOf(const LayerName &name)
{
    return name.layer.isEmpty() ? name.path : name.path + u':' + name.layer;
}

std::vector<std::pair<QString, QString>> headOf(const LinesTask &task, const QStringList &notes)
{
    const auto millimetres = [](double value) -> QString { return gis::shownNumber(value, 1) + u" mm"_s; };
    std::vector<std::pair<QString, QString>> head{
        { Text::tr("Boundary lines"), nameOf(task.lines) },
        { Text::tr("Boundary points"), nameOf(task.points) },
        { Text::tr("Sheet"), task.sheet },
        { Text::tr("On one another within"), millimetres(task.tolerances.touchMillimetres) },
        { Text::tr("Meant to meet within"), millimetres(task.tolerances.nearMillimetres) },
        { Text::tr("Run together for more than"), millimetres(task.tolerances.lengthMillimetres) }
    };
    for (const QString &note : notes)
        head.push_back({ Text::tr("Note"), note });
    return head;
}

} // namespace

LineReport checkedLines(const LinesTask &task, const gis::Fabric &fabric, const gis::Crs &crs,
                        const gis::Progress &progress)
{
    ReadDrawing read = readDrawing(task.lines, task.points, crs, gis::partOf(progress, 0, 0.4));
    LineReport report;
    report.fabric = fabric;
    report.crs = crs;
    report.notes = read.notes;
    const bool isElsewhere = !fabric.isEmpty() && !gis::extent(read.drawing).intersects(fabric.extent());
    if (isElsewhere)
        report.notes +=
            Text::tr("Nothing of it lies where the parcels are: see whether its coordinate system is "
                     "the right one.");
    report.faults = gis::lineFaults(read.drawing, isElsewhere ? gis::Fabric() : fabric, task.sheet,
                                    task.tolerances, gis::partOf(progress, 0.4, 1));
    report.head = headOf(task, report.notes);
    report.drawing = std::move(read.drawing);
    return report;
}

gis::Geometry linesOf(const gis::LineFault &fault, const gis::BoundaryDrawing &drawing)
{
    gis::Geometry lines{ gis::Shape::Line, {} };
    const bool isOfPoints =
        fault.kind >= gis::LineFaultKind::DoublePoint && fault.kind <= gis::LineFaultKind::PointOffParcel;
    for (const std::int64_t row : { fault.a, fault.b }) {
        if (row == 0 || isOfPoints || (row == fault.b && fault.a == fault.b && !lines.parts.empty()))
            continue;
        auto line =
            std::lower_bound(drawing.lines.begin(), drawing.lines.end(), row,
                             [](const gis::BoundaryLine &each, std::int64_t n) { return each.row < n; });
        for (; line != drawing.lines.end() && line->row == row; ++line)
            lines.parts.push_back({ line->vertices });
    }
    return lines;
}

void addLines(GDALDataset &dataset, const LineReport &report, const QString &path)
{
    OGRLayer *layer = createdLayer(dataset, "boundary_lines", report.crs, path);
    addFields(layer,
              { { "kind", OFTString },
                { "title", OFTString },
                { "message", OFTString },
                { "row", OFTInteger64 },
                { "other_row", OFTInteger64 },
                { "parcel", OFTString },
                { "millimetres", OFTReal } },
              path);
    if (layer->StartTransaction() != OGRERR_NONE)
        fail(path);
    for (const gis::LineFault &fault : report.faults) {
        OGRFeature feature(layer->GetLayerDefn());
        set(feature, "kind", gis::key(fault.kind));
        set(feature, "title", gis::title(fault.kind));
        set(feature, "message", gis::sentence(fault, report.fabric));
        set(feature, "parcel", gis::placeName(fault.parcel, report.fabric));
        if (fault.a > 0)
            feature.SetField("row", GIntBig(fault.a));
        if (fault.b > 0)
            feature.SetField("other_row", GIntBig(fault.b));
        feature.SetField("millimetres", fault.millimetres);
        OGRPoint point(gis::metres(fault.place.x), gis::metres(fault.place.y));
        feature.SetGeometry(&point);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            fail(path);
    }
    if (layer->CommitTransaction() != OGRERR_NONE)
        fail(path);
    addHead(dataset, report, path);
}

void addLines(lxw_workbook *book, const LineReport &report)
{
    Page page(book, Text::tr("Boundary Lines"),
              { { Text::tr("What"), 34 },
                { Text::tr("Finding"), 80 },
                { Text::tr("Row"), 10 },
                { Text::tr("Other row"), 10 },
                { Text::tr("Parcel"), 10 },
                { Text::tr("Millimetres"), 12 },
                { Text::tr("X (north)"), 16 },
                { Text::tr("Y (east)"), 16 } });
    for (const gis::LineFault &fault : report.faults)
        page.add(gis::title(fault.kind), gis::sentence(fault, report.fabric), int(fault.a), int(fault.b),
                 gis::placeName(fault.parcel, report.fabric), fault.millimetres, gis::metres(fault.place.y),
                 gis::metres(fault.place.x));
    page.finish();
    Page head(book, Text::tr("Boundary Lines, How"), { { Text::tr("What"), 48 }, { Text::tr("Value"), 90 } });
    for (const auto &[name, value] : report.head)
        head.add(name, value);
}

void writeLines(const QString &path, const LineReport &report, const ReportHead &head)
{
    LineReport whole = report;
    whole.head.push_back({ Text::tr("Working file"), head.file });
    whole.head.push_back({ Text::tr("Checked on"), head.at });
    whole.head.push_back({ Text::tr("Checked by"), head.person });
    writeReport(path, [&](const QString &made, bool isSheet) {
        if (isSheet) {
            Workbook book = createdWorkbook(made);
            addLines(book.get(), whole);
            return finish(std::move(book), made);
        }
        const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler); // what is wrong is said by fail()
        Dataset dataset = createdDataset(made);
        addLines(*dataset, whole, made);
        finish(std::move(dataset), made);
    });
}

} // namespace storage
