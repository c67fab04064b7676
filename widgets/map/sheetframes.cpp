#include "widgets/map/sheetframes.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SheetFrames)
};

std::vector<gis::Box> extentsOfSheets(const gis::Fabric &fabric)
{
    std::vector<gis::Box> boxes(fabric.sheets().size());
    for (const gis::ChunkPtr &chunk : fabric.chunks())
        for (std::size_t item = 0; item < chunk->size(); ++item)
            boxes[chunk->items[item].sheet].extend(chunk->boxOf(item));
    return boxes;
}

gis::GeometryPtr outlineOf(const gis::Box &box)
{
    if (box.isEmpty())
        return nullptr;
    const gis::Ring ring{
        { box.west, box.south }, { box.east, box.south }, { box.east, box.north }, { box.west, box.north }
    };
    return std::make_shared<const gis::Geometry>(gis::Geometry{ gis::Shape::Polygon, { { ring } } });
}

QString nameOf(const gis::Record &sheet)
{
    const QString scale = sheet.text("scale");
    return scale.isEmpty() ? Text::tr("Sheet %1").arg(sheet.text("sheet_no"))
                           : Text::tr("Sheet %1 — 1:%2").arg(sheet.text("sheet_no"), scale);
}

} // namespace

std::vector<SheetFrame> sheetFrames(const storage::WorkingFile &file, const gis::Fabric &fabric)
{
    std::vector<gis::Box> boxes; // only read from the parcels where a sheet has no frame
    std::vector<SheetFrame> frames;
    for (const gis::Record &sheet : file.records(gis::table("map_sheet"))) {
        gis::GeometryPtr outline = gis::toGeometry(sheet["frame"]);
        if (!outline) {
            if (boxes.empty())
                boxes = extentsOfSheets(fabric);
            const gis::SheetKey key{ sheet.text("series"), sheet.text("sheet_no") };
            const auto found = std::find(fabric.sheets().begin(), fabric.sheets().end(), key);
            if (found != fabric.sheets().end())
                outline = outlineOf(boxes[std::size_t(found - fabric.sheets().begin())]);
        }
        if (outline)
            frames.push_back({ nameOf(sheet), std::move(outline) });
    }
    return frames;
}

gis::Box boxOfSheet(const storage::WorkingFile &file, const gis::Fabric &fabric, const gis::SheetKey &key)
{
    for (const gis::Record &sheet : file.records(gis::table("map_sheet"), { { "sheet_no", key.sheetNo } }))
        if (const gis::GeometryPtr frame = gis::toGeometry(sheet["frame"]);
            frame && sheet.text("series") == key.series)
            return gis::extent(*frame);
    return fabric.extentOfSheet(key);
}

gis::ChunkPtr landOf(const storage::WorkingFile &file)
{
    gis::ChunkBuilder builder;
    const auto addShapes = [&](const char *table, const char *field) {
        for (const gis::Record &row : file.records(gis::table(table)))
            if (const gis::GeometryPtr shape = gis::toGeometry(row[field]))
                builder.add(row.id, 0, {}, {}, gis::Ground::Plain, shape.get());
    };
    addShapes("commune", "outline");
    if (builder.isEmpty())
        addShapes("map_sheet", "frame");
    return builder.finished();
}
