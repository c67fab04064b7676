#include "storage/exchange/intake.h"

#include "gis/sha256.h"
#include "storage/exchange/importcrs.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <future>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;
using gis::Error;

} // namespace

std::size_t TextStore::add(const std::vector<QString> &values)
{
    const std::size_t place = m_texts.size();
    for (const QString &value : values) {
        const auto size = std::uint32_t(value.size());
        m_texts += char16_t(size >> 16);
        m_texts += char16_t(size & 0xffff);
        m_texts.append(reinterpret_cast<const char16_t *>(value.utf16()), size);
    }
    return place;
}

void TextStore::read(std::size_t place, std::vector<QString> &values) const
{
    for (QString &value : values) {
        const std::size_t size = std::size_t(m_texts[place]) << 16 | m_texts[place + 1];
        value = QString::fromUtf16(m_texts.data() + place + 2, qsizetype(size));
        place += 2 + size;
    }
}

std::vector<QString> Intake::textsOf(const IntakeRow &row) const
{
    std::vector<QString> values(std::size_t(sources[std::size_t(row.source)].columns.size()));
    texts.read(row.texts, values);
    return values;
}

std::optional<double> number(const QString &text)
{
    bool isNumber = false;
    const double value = text.contains(u',') ? QString(text).replace(u',', u'.').toDouble(&isNumber)
                                             : text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString textFor(const IntakeSource &source, const std::vector<QString> &texts, ColumnUse::Kind kind,
                int field)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (source.map[i].kind == kind && (field < 0 || source.map[i].field == field))
            return texts[i].trimmed();
    return {};
}

namespace
{

/** SHA-256 of a file, or of the files of a folder by name. */
QByteArray sha256Of(const QString &path)
{
    gis::Sha256 hash;
    const QFileInfo info(path);
    QStringList files{ path };
    if (info.isDir()) {
        files.clear();
        for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files, QDir::Name))
            files << file.filePath();
    }
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray piece(1 << 18, Qt::Uninitialized);
        for (qint64 size; (size = file.read(piece.data(), piece.size())) > 0;)
            hash.add(QByteArrayView(piece).first(size));
    }
    return hash.result();
}

constexpr int mostSheets = 20'000; ///< of one import; no province has so many

/** Keeps every nth parcel, n growing, so that a few thousand of very many are judged. */
class EvidenceSample
{
public:
    explicit EvidenceSample(std::vector<gis::SourceParcel> &kept) : m_kept(kept) { }

    void take(const SourceGeometry &shape, const QString &area)
    {
        if (shape.shape != gis::Shape::Polygon || m_seen++ % m_stride != 0)
            return;
        std::vector<std::vector<gis::Coordinate>> rings;
        for (std::size_t r = 0; r < shape.rings.size(); ++r) {
            const std::size_t last = r + 1 < shape.rings.size() ? shape.rings[r + 1] : shape.vertices();
            auto &ring = rings.emplace_back();
            for (std::size_t v = shape.rings[r]; v < last; ++v)
                ring.push_back({ shape.coordinates[2 * v], shape.coordinates[2 * v + 1] });
        }
        if (const auto parcel = gis::sourceParcel(rings, number(area)))
            m_kept.push_back(*parcel);
        if (m_kept.size() < 6000)
            return;
        for (std::size_t i = 0; 2 * i < m_kept.size(); ++i)
            m_kept[i] = m_kept[2 * i];
        m_kept.resize(m_kept.size() / 2);
        m_stride *= 2;
    }

private:
    std::vector<gis::SourceParcel> &m_kept;
    std::size_t m_seen = 0;
    std::size_t m_stride = 1;
};

/** Reads one source into the intake. */
class SourceReader
{
public:
    SourceReader(Intake &intake, const ImportOptions &options, ImportReport &report, int number)
        : m_intake(intake), m_options(options), m_report(report), m_number(number),
          m_source(options.sources[number]), m_layer(m_source.layer(options.layer)), m_sample(intake.evidence)
    {
        IntakeSource &source = m_intake.sources.emplace_back();
        source.path = m_source.path();
        source.layer = m_layer.name;
        source.columns = m_layer.columns;
        source.map = fieldMap(m_layer.columns, options.fields);
        source.sheetFromName =
            options.sheet.isEmpty() ? sheetNamedIn(m_source.path()) : storage::sheetFromName(m_source.path());
        source.declared = declaredCrs(m_layer, m_report.notes);
        source.used = usedCrs(source.declared, options, m_intake.crs);
        for (std::size_t i = 0; i < source.map.size(); ++i)
            if (source.map[i].kind == ColumnUse::ParcelField)
                m_columns.insert(source.map[i].field, i);
        m_areaField = columnOf("recorded_area");
        m_numberField = columnOf("parcel_no");
        m_sheetField = options.sheet.isEmpty() ? columnOf("sheet_no") : -1;
        if (number == 0)
            for (std::size_t i = 0; i < source.map.size(); ++i)
                m_report.columns.push_back({ source.columns[qsizetype(i)], source.map[i] });
        m_isConverted = !(source.used == m_intake.crs) && !options.toCrs.isEmpty();
    }

    void read(const gis::Progress &progress)
    {
        auto hash = std::async(std::launch::async, sha256Of, m_source.path());
        m_source.visit(m_layer, [&](SourceFeature &feature) {
            take(feature);
            if (feature.row % 1024 == 0) {
                const double rows = m_layer.features > 0 ? double(m_layer.features) : double(feature.row) * 2;
                gis::report(progress,
                            (m_number + double(feature.row) / rows) / double(m_options.sources.size()));
            }
            return true;
        });
        m_intake.sources[std::size_t(m_number)].sha256 = hash.get();
    }

private:
    int columnOf(const char *field) const
    {
        static const gis::Table &parcel = gis::table("parcel");
        const auto column = m_columns.constFind(parcel.indexOf(field));
        return column == m_columns.constEnd() ? -1 : int(*column);
    }

    QString textAt(const SourceFeature &feature, int column) const
    {
        return column < 0 ? QString() : feature.values[std::size_t(column)].trimmed();
    }

    void remark(Remark remark, qint64 row, const QString &why = {})
    {
        m_report.remarks.push_back({ remark, m_number, row, why });
    }

    void take(SourceFeature &feature)
    {
        ++m_report.read;
        IntakeRow row;
        row.row = feature.row;
        row.source = m_number;
        if (!feature.complaint.isEmpty())
            remark(Remark::Complaint, feature.row, feature.complaint);
        if (!feature.lost.isEmpty()) {
            remark(Remark::PartsLeftOut, feature.row, feature.lost);
            row.sourceWkb = feature.lostWkb;
        }
        m_report.withZ += feature.hadZ;
        m_report.withArcs += feature.hadArcs;
        if (feature.geometry.isEmpty()) {
            if (textAt(feature, m_numberField).isEmpty()) {
                m_report.refused.push_back(
                    { m_number, feature.row, Text::tr("it has neither a shape nor a parcel number") });
                return;
            }
            remark(Remark::NoShape, feature.row);
        } else {
            setShape(row, feature);
        }
        row.parcelNo = textAt(feature, m_numberField);
        row.recordedArea = number(textAt(feature, m_areaField));
        row.texts = m_intake.texts.add(feature.values);
        row.sheet = sheetOf(textAt(feature, m_sheetField));
        if (row.geometry && row.isParcel)
            m_intake.sheets[std::size_t(row.sheet)].extent.extend(extent(*row.geometry));
        m_intake.rows.push_back(std::move(row));
    }

    void setShape(IntakeRow &row, SourceFeature &feature)
    {
        if (m_options.swapAxes)
            swapAxes(feature);
        m_sample.take(feature.geometry, textAt(feature, m_areaField));
        m_intake.drawn.add(m_number, feature.geometry);
        const SourceGeometry *shape = &feature.geometry;
        SourceGeometry converted;
        if (m_isConverted) {
            converted = feature.geometry;
            convert(converted.coordinates);
            shape = &converted;
        }
        row.isParcel = shape->shape == gis::Shape::Polygon;
        auto onGrid = gridded(*shape);
        if (!onGrid) {
            row.sourceWkb = sourceWkb(feature.geometry);
            remark(Remark::OffGrid, feature.row);
            return;
        }
        if (onGrid->wasOpen)
            remark(Remark::OpenRing, feature.row);
        m_report.largestShift = std::max(m_report.largestShift, onGrid->largestShift);
        row.geometry = std::make_shared<const gis::Geometry>(std::move(onGrid->geometry));
        if (feature.labelPoint) {
            std::vector<double> place(feature.labelPoint->begin(), feature.labelPoint->end());
            if (m_isConverted)
                convert(place);
            row.labelPoint = gis::gridPoint(place[0], place[1]);
        }
    }

    static void swapAxes(SourceFeature &feature)
    {
        std::vector<double> &numbers = feature.geometry.coordinates;
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
            std::swap(numbers[i], numbers[i + 1]);
        if (feature.labelPoint)
            std::swap((*feature.labelPoint)[0], (*feature.labelPoint)[1]);
    }

    void convert(std::vector<double> &numbers) const
    {
        std::vector<gis::Coordinate> places(numbers.size() / 2);
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = { numbers[2 * i], numbers[2 * i + 1] };
        places = gis::transformed(places, m_intake.sources[std::size_t(m_number)].used, m_intake.crs);
        for (std::size_t i = 0; i < places.size(); ++i)
            numbers[2 * i] = places[i].x, numbers[2 * i + 1] = places[i].y;
    }

    int sheetOf(const QString &written)
    {
        QString number = written;
        if (!m_options.sheet.isEmpty() && m_options.sheet != u"from-name")
            number = m_options.sheet;
        else if (number.isEmpty())
            number = m_intake.sources[std::size_t(m_number)].sheetFromName;
        const auto known = m_sheets.constFind(number);
        if (known != m_sheets.constEnd())
            return *known;
        const int sheet = int(m_intake.sheets.size());
        if (sheet == mostSheets)
            throw Error(
                Text::tr("%1 has more than %2 different sheet numbers, so its column of them is mistaken: "
                         "say which one it is (--map sheet_no=COLUMN).")
                    .arg(QFileInfo(m_source.path()).fileName())
                    .arg(mostSheets));
        m_intake.sheets.push_back({ m_number, number, {}, number.isEmpty() ? QUuid() : gis::newId() });
        m_sheets.insert(number, sheet);
        return sheet;
    }

    Intake &m_intake;
    const ImportOptions &m_options;
    ImportReport &m_report;
    int m_number;
    Source m_source;
    const SourceLayer &m_layer;
    EvidenceSample m_sample;
    QHash<int, std::size_t> m_columns; ///< parcel field → column
    QHash<QString, int> m_sheets;
    int m_areaField = -1, m_numberField = -1, m_sheetField = -1;
    bool m_isConverted = false;
};

} // namespace

void readSources(Intake &intake, const ImportOptions &options, ImportReport &report,
                 const gis::Progress &progress)
{
    if (options.sources.isEmpty())
        throw Error(Text::tr("There is no map file to import: name at least one."));
    intake.drawn = DrawnSurfaces(options.countSourceFaults);
    for (int number = 0; number < int(options.sources.size()); ++number)
        SourceReader(intake, options, report, number).read(progress);
    if (intake.rows.empty())
        throw Error(
            report.read == 0
                ? Text::tr("%1 has no rows: there is nothing to import.")
                      .arg(QFileInfo(options.sources.first()).fileName())
                : Text::tr("None of the %1 rows has a shape or a parcel number: nothing was imported.")
                      .arg(report.read));
}

} // namespace storage
