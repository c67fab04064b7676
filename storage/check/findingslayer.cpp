#include "storage/check/findingsreport.h"

#include "storage/check/linereport.h"
#include "storage/check/reportlayer.h"

namespace storage
{

namespace
{

/** Where to zoom to: its own place, else one deep in the first of its parcels. */
std::optional<gis::Point> placeOf(const gis::RuleInput &in, const gis::CheckRun &run, std::size_t n,
                                  const gis::Finding &finding)
{
    if (finding.place)
        return finding.place;
    const auto parcels = run.parcelsOf(n);
    return parcels.empty() ? std::nullopt : in.inner(parcels.front());
}

void writeFinding(OGRLayer *layer, const gis::RuleInput &in, const gis::CheckRun &run, std::size_t n,
                  const QString &path)
{
    const gis::Finding finding = run.finding(n);
    const gis::Rule &rule = gis::rules()[run.hit(n).rule];
    OGRFeature feature(layer->GetLayerDefn());
    set(feature, "rule", finding.rule);
    set(feature, "title", gis::title(rule));
    set(feature, "dimension", gis::name(rule.dimension));
    set(feature, "severity", gis::name(finding.severity));
    set(feature, "message", finding.message);
    set(feature, "cause", finding.cause);
    set(feature, "unit", QString::fromUtf8(rule.unit));
    feature.SetField("amount", finding.amount);
    feature.SetField("width_mm", finding.width);
    feature.SetField("force_group", int(finding.group));
    feature.SetField("parcels", int(finding.parcels.size()));
    if (const auto parcels = run.parcelsOf(n); !parcels.empty()) {
        const auto text = [&](int field) { return in.text(in.parcel, parcels.front(), field); };
        set(feature, "series", text(in.c.parcel.series));
        set(feature, "sheet_no", text(in.c.parcel.sheetNo));
        set(feature, "parcel_no", text(in.c.parcel.parcelNo));
        set(feature, "hamlet", text(in.c.parcel.hamlet));
        feature.SetField("parcel_group", int(run.group(parcels.front())));
    }
    if (const auto place = placeOf(in, run, n, finding)) {
        OGRPoint point(gis::metres(place->x), gis::metres(place->y));
        feature.SetGeometry(&point);
    }
    if (layer->CreateFeature(&feature) != OGRERR_NONE)
        fail(path);
}

void writeHead(GDALDataset &dataset, const gis::CheckRun &run, const ReportHead &head, const QString &path)
{
    OGRLayer *layer = dataset.CreateLayer("run", nullptr, wkbNone, nullptr);
    if (!layer)
        fail(path);
    addFields(layer, { { "name", OFTString }, { "value", OFTString } }, path);
    for (const auto &[name, value] : headLines(run, head)) {
        OGRFeature feature(layer->GetLayerDefn());
        set(feature, "name", name);
        set(feature, "value", value);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            fail(path);
    }
}

} // namespace

void writeFindingsLayer(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                        const ReportHead &head, const LineReport *lines, const gis::Progress &progress)
{
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler); // what is wrong is said by fail()
    Dataset dataset = createdDataset(path);
    OGRLayer *layer = createdLayer(*dataset, "findings", run.rows().circumstances.crs, path);
    if (layer->StartTransaction() != OGRERR_NONE)
        fail(path);
    addFields(layer,
              { { "rule", OFTString },
                { "title", OFTString },
                { "dimension", OFTString },
                { "severity", OFTString },
                { "message", OFTString },
                { "cause", OFTString },
                { "series", OFTString },
                { "sheet_no", OFTString },
                { "parcel_no", OFTString },
                { "hamlet", OFTString },
                { "parcels", OFTInteger },
                { "parcel_group", OFTInteger },
                { "force_group", OFTInteger },
                { "amount", OFTReal },
                { "unit", OFTString },
                { "width_mm", OFTReal } },
              path);
    const gis::RuleInput in(run.rows(), fabric, run.profile(), true);
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (n % 1024 == 0)
            gis::report(progress, double(n) / double(run.size()));
        if (run.isOpen(n))
            writeFinding(layer, in, run, n, path);
    }
    if (layer->CommitTransaction() != OGRERR_NONE)
        fail(path);
    writeHead(*dataset, run, head, path);
    if (lines)
        addLines(*dataset, *lines, path);
    finish(std::move(dataset), path);
}

} // namespace storage
