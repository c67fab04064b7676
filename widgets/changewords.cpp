#include "widgets/changewords.h"

#include "gis/changejson.h"
#include "gis/humanvalues.h"
#include "storage/parceledits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

constexpr std::size_t mostLines = 400;

QString cell(const QString &text)
{
    return QStringLiteral("<td>%1</td>").arg(text.isEmpty() ? QStringLiteral("–") : text.toHtmlEscaped());
}

/** The fields by which people know a row. */
QString shortName(const gis::Record &record)
{
    if (record.table == &gis::table("parcel"))
        return storage::parcelName(record);
    for (const char *field :
         { "serial", "code", "name", "number", "file_name", "paper_parcel_no", "title" }) {
        const int index = record.table->indexOf(field);
        if (index >= 0 && !gis::isNull(record[field]))
            return gis::masked(record.table->fields[std::size_t(index)], record[field]);
    }
    return {};
}

std::vector<gis::Point> cornersOf(const gis::Geometry &shape)
{
    std::vector<gis::Point> corners;
    for (const gis::Polygon &part : shape.parts)
        for (const gis::Ring &ring : part)
            corners.insert(corners.end(), ring.begin(), ring.end());
    return corners;
}

/** How far corners went from \a before to \a after, as an area alone says nothing of that; else empty. */
QString movedWords(const gis::Value &before, const gis::Value &after)
{
    const gis::GeometryPtr old = gis::toGeometry(before), now = gis::toGeometry(after);
    if (!old || !now)
        return {};
    const auto from = cornersOf(*old), to = cornersOf(*now);
    if (from.size() != to.size())
        return Text::tr("%1 corners, before %2").arg(to.size()).arg(from.size());
    double most = 0;
    for (std::size_t i = 0; i < from.size(); ++i)
        most = std::max(most, std::hypot(double(to[i].x - from[i].x), double(to[i].y - from[i].y)));
    return Text::tr("corners moved by up to %1 m").arg(QLocale().toString(most / 1000, 'f', 3));
}

QString words(const storage::WorkingFile &file, const gis::Field &field, const gis::Value &value)
{
    if (gis::isNull(value))
        return {};
    if (field.flags & gis::Personal)
        return gis::masked(field, value);
    if (field.type != gis::Type::Id)
        return gis::shownValue(field, value);
    const gis::Table *table =
        field.references ? gis::findTable(QString::fromLatin1(field.references)) : nullptr;
    const auto record = table ? file.record(*table, gis::toId(value)) : std::nullopt;
    return record ? shortName(*record) : QString();
}

} // namespace

QString rowName(const storage::WorkingFile &file, const gis::Change &change)
{
    std::optional<gis::Record> record;
    if (change.isInsert() || change.isDelete())
        record = gis::Record{ change.table, change.id, 0, change.after ? *change.after : *change.before };
    else
        record = file.record(*change.table, change.id);
    QString name = record ? shortName(*record) : QString();
    if (record && change.table == &gis::table("land_use")) // one of the parcel's, whose number says it all
        if (const auto parcel = file.record(gis::table("parcel"), record->idOf("parcel_id")))
            name = shortName(*parcel);
    return name.isEmpty() ? gis::label(*change.table)
                          : Text::tr("%1 %2").arg(gis::label(*change.table), name);
}

std::vector<ChangedField> changeWords(const storage::WorkingFile &file,
                                      const std::vector<gis::Change> &changes)
{
    std::vector<ChangedField> lines;
    for (const gis::Change &change : changes) {
        const QString row = rowName(file, change);
        const std::size_t first = lines.size();
        for (std::size_t i = 0; i < change.table->fields.size(); ++i) {
            const auto at = [i](const std::optional<gis::Values> &values) {
                const auto it = values ? values->find(int(i)) : gis::Values::const_iterator();
                return values && it != values->end() ? it->second : gis::Value();
            };
            const gis::Value before = at(change.before), after = at(change.after);
            const gis::Field &field = change.table->fields[i];
            const QLatin1StringView name(field.name);
            if (before == after || name == QLatin1StringView("row_id") || name == QLatin1StringView("entity"))
                continue; // what it hangs on is no news
            QString now = words(file, field, after);
            if (const QString moved = movedWords(before, after); !moved.isEmpty())
                now += u" · "_s + moved;
            lines.push_back({ row, gis::label(field), words(file, field, before), now });
        }
        if (lines.size() == first)
            lines.push_back({ row, change.isInsert() ? Text::tr("added") : Text::tr("removed"), {}, {} });
    }
    return lines;
}

QString changeTable(const std::vector<ChangedField> &lines)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3' width='100%'>");
    QString row;
    for (std::size_t i = 0; i < lines.size() && i < mostLines; ++i) {
        if (lines[i].row != row)
            html +=
                QStringLiteral("<tr><td colspan='3'><b>%1</b></td></tr>").arg(lines[i].row.toHtmlEscaped());
        row = lines[i].row;
        html += QStringLiteral("<tr>") + cell(lines[i].field) + cell(lines[i].before)
            + cell(QStringLiteral("→ ") + (lines[i].after.isEmpty() ? QStringLiteral("–") : lines[i].after))
            + QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table>");
    if (lines.size() > mostLines)
        html += Text::tr("… and %1 more values.").arg(lines.size() - mostLines);
    return html;
}
