#include "app/rendercommand.h"

#include "gis/error.h"
#include "storage/platform/durable.h"
#include "storage/replaceable.h"
#include "storage/workingfile.h"
#include "widgets/map/renderer.h"
#include "widgets/map/sheetframes.h"
#include "widgets/map/vectormap.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RenderCommand)
};

constexpr int mostPixels = 20'000; ///< of a side
constexpr double paperDpi = 300;
constexpr double mostPaper = 1200; ///< millimetres of a side

/** w,s,e,n in metres. */
gis::Box extentFrom(const QString &text)
{
    const QStringList parts = text.split(u',');
    std::array<std::int64_t, 4> sides{};
    bool isGood = parts.size() == 4;
    for (qsizetype i = 0; isGood && i < 4; ++i) {
        bool isNumber = false;
        const auto side = gis::millimetres(parts[i].toDouble(&isNumber));
        isGood = isNumber && side;
        if (isGood)
            sides[std::size_t(i)] = *side;
    }
    const gis::Box box{ sides[0], sides[1], sides[2], sides[3] };
    if (!isGood || box.width() <= 0 || box.height() <= 0)
        throw gis::Error(
            Text::tr("“%1” is no extent; it is written west,south,east,north in metres.").arg(text));
    return box;
}

gis::Box extentOfSheet(const gis::Fabric &fabric, const QString &sheetNo)
{
    gis::Box box;
    for (const gis::SheetKey &sheet : fabric.sheets())
        if (sheet.sheetNo == sheetNo)
            box.extend(fabric.extentOfSheet(sheet));
    if (box.isEmpty())
        throw gis::Error(Text::tr("There is no sheet %1 with parcels on the map.").arg(sheetNo));
    return box;
}

gis::Box wantedExtent(const CommandLine &line, const gis::Fabric &fabric)
{
    if (line.has(u"sheet"_s) && line.has(u"extent"_s))
        throw gis::Error(Text::tr("--sheet and --extent cannot both be given."));
    if (line.has(u"extent"_s))
        return extentFrom(line.option(u"extent"_s));
    const gis::Box box =
        line.has(u"sheet"_s) ? extentOfSheet(fabric, line.option(u"sheet"_s)) : fabric.extent();
    if (box.isEmpty())
        throw gis::Error(Text::tr("There is no parcel on the map, so there is nothing to draw."));
    return gis::grown(box, std::max<std::int64_t>(1000, std::max(box.width(), box.height()) / 50));
}

/** n of 1:n; nothing if none is asked for. */
std::optional<double> wantedScale(const CommandLine &line)
{
    if (!line.has(u"scale"_s))
        return std::nullopt;
    const QString text = line.option(u"scale"_s);
    bool isNumber = false;
    const double n =
        text.startsWith("1:"_L1) ? QStringView(text).mid(2).toDouble(&isNumber) : text.toDouble(&isNumber);
    if (!isNumber || !(n >= 1 && n <= 1e8))
        throw gis::Error(Text::tr("“%1” is no scale; it is written 1:500.").arg(text));
    return n;
}

std::optional<QSize> wantedSize(const CommandLine &line)
{
    if (!line.has(u"size"_s))
        return std::nullopt;
    const QStringList parts = line.option(u"size"_s).split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 1 || size.height() < 1 || size.width() > mostPixels
        || size.height() > mostPixels)
        throw gis::Error(Text::tr("“%1” is no size; it is written 1920x1080, at most %2 pixels a side.")
                             .arg(line.option(u"size"_s))
                             .arg(mostPixels));
    return size;
}

/** Size of \a box at 1:\a scale, in pixels of \a dpi. */
QSizeF pixelsOf(const gis::Box &box, double scale, double dpi)
{
    const double resolution = resolutionOf(scale, 1, dpi);
    return { std::ceil(double(box.width()) / resolution - 1e-6),
             std::ceil(double(box.height()) / resolution - 1e-6) };
}

/** Puts frames and the scale bar over the map that \a painter has painted. */
void paintRest(QPainter &painter, const Viewport &view, const std::vector<SheetFrame> &frames)
{
    painter.scale(view.pixelRatio, view.pixelRatio);
    paintFrames(painter, frames, view);
    paintScaleBar(painter, view);
}

Viewport pictureView(const CommandLine &line, const gis::Box &box)
{
    const auto scale = wantedScale(line);
    Viewport view;
    if (const auto size = wantedSize(line); size || !scale) {
        view.width = size ? size->width() : 1920;
        view.height = size ? size->height() : 1080;
    } else {
        const QSizeF needed = pixelsOf(box, *scale, usualDpi);
        if (needed.width() > mostPixels || needed.height() > mostPixels)
            throw gis::Error(
                Text::tr("At 1:%1 the picture would be more than %2 pixels wide or high; give a --size, "
                         "a smaller extent or a coarser scale.")
                    .arg(*scale)
                    .arg(mostPixels));
        view.width = int(needed.width());
        view.height = int(needed.height());
    }
    if (!scale)
        return fitted(view, box, usualDpi, false);
    view.resolution = resolutionOf(*scale, 1);
    return centred(view, box.centre());
}

Viewport drawPicture(const CommandLine &line, const gis::Fabric &fabric,
                     const std::vector<SheetFrame> &frames, MapFeatures features, QIODevice &out)
{
    const Viewport view = pictureView(line, wantedExtent(line, fabric));
    if (qint64(view.width) * view.height > mostPixels * 10'000LL)
        throw gis::Error(
            Text::tr("A picture of %1 × %2 pixels is too large; give a --size or a coarser scale.")
                .arg(view.width)
                .arg(view.height));
    MapStyle style = mapStyle(view.pixelRatio);
    style.features = std::move(features);
    QImage image = drawnMap(fabric, view, style, line.progress());
    QPainter painter(&image);
    paintRest(painter, view, frames);
    painter.end();
    if (!image.save(&out, "PNG"))
        throw gis::Error(
            Text::tr("A picture of %1 × %2 pixels is too large; give a --size or a coarser scale.")
                .arg(view.width)
                .arg(view.height));
    return view;
}

/** The smallest scale of the ladder at which \a box fits an A3 page with its margins. */
double scaleForA3(const gis::Box &box)
{
    const double across = double(std::max(box.width(), box.height())),
                 along = double(std::min(box.width(), box.height()));
    double scale = nearestStep(100);
    while ((across / scale > 400 || along / scale > 277) && scale < steppedScale(scale, 1))
        scale = steppedScale(scale, 1);
    return scale;
}

Viewport drawPaper(const CommandLine &line, const gis::Fabric &fabric, const std::vector<SheetFrame> &frames,
                   MapFeatures features, QIODevice &out)
{
    const gis::Box box = wantedExtent(line, fabric);
    const double scale = wantedScale(line).value_or(scaleForA3(box));
    const QSizeF paper(double(box.width()) / scale + 20,
                       double(box.height()) / scale + 20); // 10 mm of margin around
    if (paper.width() > mostPaper || paper.height() > mostPaper)
        throw gis::Error(
            Text::tr("At 1:%1 the paper would be %2 by %3 mm; give a coarser scale or a smaller extent.")
                .arg(scale)
                .arg(std::lround(paper.width()))
                .arg(std::lround(paper.height())));
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(paper, QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
    writer.setResolution(int(paperDpi));
    writer.setTitle(QFileInfo(line.word(0, {})).completeBaseName());

    Viewport view;
    view.pixelRatio = paperDpi / usualDpi;
    view.resolution = resolutionOf(scale, 1, paperDpi);
    const QSizeF pixels = pixelsOf(box, scale, paperDpi);
    view.width = int(pixels.width());
    view.height = int(pixels.height());
    view = centred(view, box.centre());
    QPainter painter;
    if (!painter.begin(&writer))
        throw gis::Error(Text::tr("The page could not be written: %1.").arg(out.errorString()));
    MapStyle style = mapStyle(view.pixelRatio, 8);
    style.features = std::move(features);
    style.outside = qRgb(0xFF, 0xFF, 0xFF);
    paintParcels(painter, fabric, view, style);
    paintRest(painter, view, frames);
    return view;
}

} // namespace

int runRender(const CommandLine &line)
{
    const QString path = line.word(0, Text::tr("the working file"));
    const QString out = line.option(u"out"_s);
    const QString kind = QFileInfo(out).suffix().toLower();
    if (kind != "png"_L1 && kind != "pdf"_L1)
        throw gis::Error(Text::tr("--out names the picture to write, a .png or a .pdf."));
    storage::demandReplaceable(out);
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    const gis::Fabric fabric = storage::readFabric(path, line.progress());
    const auto frames = sheetFrames(file, fabric);

    const bool isPaper = kind == "pdf"_L1;
    if (isPaper && line.has(u"size"_s))
        throw gis::Error(
            Text::tr("--size counts pixels; a PDF takes its size from the extent and the --scale."));
    QSaveFile target(out);
    if (!target.open(QIODevice::WriteOnly))
        throw gis::Error(Text::tr("%1 cannot be written: %2.").arg(out, target.errorString()));
    QBuffer drawn; // in memory first: what draws neither sees nor says well that a disk is full
    drawn.open(QIODevice::WriteOnly);
    const Viewport view = isPaper ? drawPaper(line, fabric, frames, mapFeatures(file), drawn)
                                  : drawPicture(line, fabric, frames, mapFeatures(file), drawn);
    storage::writeAll(target, drawn.data());
    if (!target.commit())
        throw gis::Error(Text::tr("%1 cannot be written: %2.").arg(out, target.errorString()));
    const double scale = scaleOf(view);
    if (line.isJson())
        line.print(QJsonObject{ { u"out"_s, out },
                                { u"width"_s, view.width },
                                { u"height"_s, view.height },
                                { u"scale"_s, scale } });
    else
        line.print(Text::tr("%1: %2 × %3 pixels, 1:%4")
                       .arg(out)
                       .arg(view.width)
                       .arg(view.height)
                       .arg(std::lround(scale)));
    return AllDone;
}
