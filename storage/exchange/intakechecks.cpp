#include "storage/exchange/intakechecks.h"

#include "gis/nestedparts.h"
#include "gis/overlay.h"
#include "gis/vertexjoin.h"

#include <QFileInfo>
#include <QSet>

#include <unordered_map>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;

int parcelField(const char *name)
{
    static const gis::Table &parcel = gis::table("parcel");
    return parcel.indexOf(name);
}

} // namespace

void joinNearVertices(Intake &intake, const ImportOptions &options, ImportReport &report)
{
    if (options.joinMillimetres <= 0)
        return;
    std::vector<gis::GeometryPtr> shapes;
    for (const IntakeRow &row : intake.rows)
        shapes.push_back(row.isParcel ? row.geometry : nullptr);
    const gis::VertexJoins joins = gis::nearVertices(shapes, options.joinMillimetres);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes[i])
            intake.rows[i].geometry = gis::joined(shapes[i], joins);
    report.joinedVertices = qint64(joins.size());
    for (const auto &[from, to] : joins)
        report.largestJoin = std::max(report.largestJoin, gis::distanceMetres(from, to) * 1000);
}

void lookForNestedParts(Intake &intake, const ImportOptions &options, ImportReport &report,
                        const gis::Progress &progress)
{
    std::vector<gis::Surface> surfaces;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < intake.rows.size(); ++i) {
        if (!intake.rows[i].isParcel || !intake.rows[i].geometry)
            continue;
        surfaces.push_back({ intake.rows[i].geometry, intake.rows[i].recordedArea });
        rows.push_back(i);
    }
    const gis::NestedRepair repair = gis::nestedRepair(surfaces, progress);
    if (repair.isEmpty())
        return;
    const auto preview = [&](std::size_t surface, qsizetype islands, double before, double after) {
        const IntakeRow &row = intake.rows[rows[surface]];
        report.repairs.push_back(
            { intake.sheets[std::size_t(row.sheet)].sheetNo, row.parcelNo, islands, before, after });
    };
    for (const gis::Host &host : repair.hosts)
        if (host.canBeCut)
            preview(host.surface, qsizetype(host.islands.size()), host.areaBefore, host.areaAfter);
    for (const gis::NestedParcel &parcel : repair.parcels) {
        IntakeRow &row = intake.rows[rows[parcel.surface]];
        const gis::Polygon &kept = row.geometry->parts[parcel.part];
        report.remarks.push_back({ Remark::NestedParts, row.source, row.row, {} });
        preview(parcel.surface, 0, gis::squareMetres(gis::twiceArea(*row.geometry)),
                gis::squareMetres(gis::twiceArea(kept)));
    }
    report.nested = qint64(repair.parcels.size());
    if (!options.acceptRepair)
        return;
    report.repaired = report.nested;
    const std::vector<gis::Surface> after = gis::repaired(surfaces, repair);
    for (std::size_t i = 0; i < after.size(); ++i) {
        IntakeRow &row = intake.rows[rows[i]];
        if (after[i].geometry == surfaces[i].geometry && after[i].recordedArea == surfaces[i].recordedArea)
            continue;
        row.geometry = after[i].geometry;
        row.repairedArea = after[i].recordedArea;
    }
    report.hostsCut = std::count_if(repair.hosts.begin(), repair.hosts.end(),
                                    [](const gis::Host &host) { return host.canBeCut; });
}

bool isPlainlyValid(const gis::Geometry &geometry)
{
    if (geometry.shape != gis::Shape::Polygon || geometry.parts.size() != 1 || geometry.parts[0].size() != 1)
        return false;
    const gis::Ring &ring = geometry.parts[0][0];
    const std::size_t count = ring.size();
    if (count < 3 || count > 64)
        return false;
    const auto sign = [](gis::Int128 v) { return (v > 0) - (v < 0); };
    for (std::size_t i = 0; i < count; ++i) {
        const gis::Point a = ring[i], b = ring[(i + 1) % count], next = ring[(i + 2) % count];
        if (gis::orientation(a, b, next) == 0) // on one line: only going on ahead is plain
            if ((b.x - a.x) * (next.x - b.x) + (b.y - a.y) * (next.y - b.y) <= 0)
                return false;
        const auto west = std::min(a.x, b.x), east = std::max(a.x, b.x), south = std::min(a.y, b.y),
                   north = std::max(a.y, b.y);
        for (std::size_t j = i + 2; j < count - (i == 0 ? 1 : 0); ++j) {
            const gis::Point c = ring[j], d = ring[(j + 1) % count];
            if (std::min(c.x, d.x) > east || std::max(c.x, d.x) < west || std::min(c.y, d.y) > north
                || std::max(c.y, d.y) < south)
                continue;
            const int c1 = sign(gis::orientation(a, b, c)), d1 = sign(gis::orientation(a, b, d));
            const int a1 = sign(gis::orientation(c, d, a)), b1 = sign(gis::orientation(c, d, b));
            if (c1 * d1 <= 0 && a1 * b1 <= 0)
                return false;
        }
    }
    return true;
}

namespace
{

/** Why a boundary is out of order, in the user's language where GEOS's words are known. */
QString whyInvalid(const gis::Geometry &geometry)
{
    static const std::pair<QLatin1StringView, const char *> words[]{
        { "Self-intersection"_L1, QT_TRANSLATE_NOOP("Import", "the boundary crosses itself") },
        { "Ring Self-intersection"_L1, QT_TRANSLATE_NOOP("Import", "the boundary touches itself") },
        { "Nested shells"_L1, QT_TRANSLATE_NOOP("Import", "one part lies in another") },
        { "Duplicate Rings"_L1, QT_TRANSLATE_NOOP("Import", "a boundary occurs twice") },
        { "Hole lies outside shell"_L1, QT_TRANSLATE_NOOP("Import", "a hole lies outside the boundary") },
        { "Holes are nested"_L1, QT_TRANSLATE_NOOP("Import", "one hole lies in another") },
        { "Interior is disconnected"_L1, QT_TRANSLATE_NOOP("Import", "holes cut it into pieces") },
        { "Too few points"_L1, QT_TRANSLATE_NOOP("Import", "the boundary has too few points") },
    };
    const QString reason = gis::invalidReason(geometry);
    for (const auto &[english, translated] : words)
        if (reason.startsWith(english))
            return Text::tr(translated);
    return reason.section(u'[', 0, 0);
}

/** Something that two shapes have in common when their parts, rings and vertices are the same, wherever a
 * ring starts. */
std::size_t looks(const gis::Geometry &geometry)
{
    std::size_t sum = 0;
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            for (const gis::Point p : ring)
                sum += qHash(p, 17);
    return sum;
}

bool sameRing(const gis::Ring &a, const gis::Ring &b)
{
    if (a.size() != b.size())
        return false;
    gis::Ring first = a, second = b;
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    return first == second
        && gis::signedTwiceArea(a) * gis::signedTwiceArea(a)
        == gis::signedTwiceArea(b) * gis::signedTwiceArea(b);
}

bool sameShape(const gis::Geometry &a, const gis::Geometry &b)
{
    if (a.parts.size() != b.parts.size())
        return false;
    for (std::size_t part = 0; part < a.parts.size(); ++part)
        if (!std::equal(a.parts[part].begin(), a.parts[part].end(), b.parts[part].begin(),
                        b.parts[part].end(), sameRing))
            return false;
    return true;
}

/** Tells rows by sheet and parcel number, and by shape. */
class Duplicates
{
public:
    Duplicates(const Intake &intake, const ImportOptions &options, ImportReport &report)
        : m_intake(intake), m_options(options), m_report(report)
    {
        m_shapes.reserve(intake.rows.size());
    }

    void takeStored(const WorkingFile &file)
    {
        if (file.count(gis::table("parcel")) == 0)
            return;
        QStringList done;
        for (const IntakeSheet &sheet : m_intake.sheets) {
            if (sheet.sheetNo.isEmpty() || done.contains(sheet.sheetNo))
                continue;
            done << sheet.sheetNo;
            file.visit(gis::table("parcel"), { { "sheet_no", sheet.sheetNo } },
                       [&](const gis::Record &record) {
                           if (record.text("series") == m_options.series)
                               m_numbers.insert(key(sheet.sheetNo, record.text("parcel_no")), -1);
                           return true;
                       });
        }
    }

    void look(std::size_t n)
    {
        const IntakeRow &row = m_intake.rows[n];
        const QString &parcelNo = row.parcelNo;
        const QString &sheetNo = m_intake.sheets[std::size_t(row.sheet)].sheetNo;
        if (!parcelNo.isEmpty()) {
            const QString number = key(sheetNo, parcelNo);
            if (const auto found = m_numbers.constFind(number); found != m_numbers.constEnd())
                remark(Remark::DuplicateNumber, row, whereIs(*found));
            else
                m_numbers.insert(number, qint64(n));
        }
        if (!row.geometry)
            return;
        const auto [begin, end] = m_shapes.equal_range(looks(*row.geometry));
        for (auto it = begin; it != end; ++it)
            if (sameShape(*m_intake.rows[it->second].geometry, *row.geometry)) {
                remark(Remark::DuplicateShape, row, whereIs(qint64(it->second)));
                return;
            }
        m_shapes.emplace(looks(*row.geometry), n);
    }

private:
    static QString key(const QString &sheetNo, const QString &parcelNo)
    {
        return sheetNo + QChar(0) + parcelNo;
    }

    QString whereIs(qint64 n) const
    {
        if (n < 0)
            return Text::tr("already in the working file");
        const IntakeRow &row = m_intake.rows[std::size_t(n)];
        return Text::tr("as in row %1 of %2")
            .arg(row.row)
            .arg(QFileInfo(m_intake.sources[std::size_t(row.source)].path).fileName());
    }

    void remark(Remark remark, const IntakeRow &row, const QString &why)
    {
        m_report.remarks.push_back({ remark, row.source, row.row, why });
    }

    const Intake &m_intake;
    const ImportOptions &m_options;
    ImportReport &m_report;
    QHash<QString, qint64> m_numbers; ///< row, -1 = in the file
    std::unordered_multimap<std::size_t, std::size_t> m_shapes;
};

/** Whether any column of \a source goes to \a field of the parcel. */
bool has(const IntakeSource &source, const char *field)
{
    return std::find(source.map.begin(), source.map.end(),
                     ColumnUse{ ColumnUse::ParcelField, parcelField(field) })
        != source.map.end();
}

} // namespace

void checkRows(const Intake &intake, const ImportOptions &options, ImportReport &report,
               const WorkingFile *file, const gis::Progress &progress)
{
    Duplicates duplicates(intake, options, report);
    if (file)
        duplicates.takeStored(*file);
    for (const IntakeSource &source : intake.sources)
        if (!has(source, "parcel_no"))
            report.notes
                << Text::tr(
                       "%1 has no column that is known to hold the parcel number; say which one it is, or "
                       "number the parcels later.")
                       .arg(QFileInfo(source.path).fileName());
    for (const IntakeSheet &sheet : intake.sheets)
        if (sheet.sheetNo.isEmpty())
            report.notes << Text::tr(
                                "Nothing says which sheet %1 is; its parcels are without a sheet number.")
                                .arg(QFileInfo(intake.sources[std::size_t(sheet.source)].path).fileName());
    QSet<std::pair<int, qint64>> nested;
    for (const RowRemark &remark : report.remarks)
        if (remark.remark == Remark::NestedParts)
            nested.insert({ remark.source, remark.row });
    for (std::size_t n = 0; n < intake.rows.size(); ++n) {
        const IntakeRow &row = intake.rows[n];
        if (n % 4096 == 0)
            gis::report(progress, double(n) / double(intake.rows.size()));
        if (!row.isParcel)
            continue;
        const IntakeSource &source = intake.sources[std::size_t(row.source)];
        if (row.parcelNo.isEmpty() && has(source, "parcel_no"))
            report.remarks.push_back({ Remark::NoParcelNumber, row.source, row.row, {} });
        duplicates.look(n);
        if (row.geometry && !isPlainlyValid(*row.geometry) && !nested.contains({ row.source, row.row })
            && !gis::isValid(*row.geometry))
            report.remarks.push_back({ Remark::InvalidRing, row.source, row.row, whyInvalid(*row.geometry) });
    }
}

} // namespace storage
