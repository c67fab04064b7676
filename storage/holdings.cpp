#include "storage/holdings.h"

#include "gis/error.h"
#include "gis/numberorder.h"
#include "gis/textfold.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

void sortByNumber(std::vector<NewPlot> &plots)
{
    std::sort(plots.begin(), plots.end(),
              [](const NewPlot &a, const NewPlot &b) { return gis::isNumberBefore(a.number, b.number); });
}

/** The numbers in \a cell: “12, 15” and “12; 15” and “12 15”. */
QStringList numbersIn(const QString &cell)
{
    static const QRegularExpression between(u"[\\s,;+]+"_s);
    return cell.split(between, Qt::SkipEmptyParts);
}

/** \a name without what is said before it: “Hộ ông Nguyễn Văn Mẫu” is “nguyen van mau”. */
QString plainName(const QString &name)
{
    static const QRegularExpression before(u"^((ho gia dinh|ho|ong|ba|ong ba|anh|chi)\\b[ .:]*)+"_s);
    return gis::folded(name).remove(before).simplified();
}

/** Whether \a cell says who has \a holding: one of several people is enough. */
bool names(const QString &cell, const Holding &holding)
{
    const QString wanted = plainName(cell);
    if (wanted.isEmpty())
        return false;
    if (wanted == plainName(holding.name))
        return true;
    for (const QString &one : holding.name.split(u", "_s))
        if (wanted == plainName(one))
            return true;
    return false;
}

/** Whether one of \a numbers looks like the number of a parcel: it begins with a digit. */
bool hasDigits(const QStringList &numbers)
{
    return std::any_of(numbers.begin(), numbers.end(), [](const QString &n) { return n.front().isDigit(); });
}

bool areAll(const QStringList &numbers, const std::set<QString> &known)
{
    return !numbers.isEmpty()
        && std::all_of(numbers.begin(), numbers.end(), [&](const QString &n) { return known.contains(n); });
}

/** The columns behind the name whose cells are all of \a known, most often or nearly so; from the left. */
std::vector<int> columnsOf(const std::vector<QStringList> &lines, const std::set<QString> &known)
{
    std::map<int, int> hits;
    int most = 0;
    for (const QStringList &cells : lines)
        for (int column = 1; column < cells.size(); ++column)
            if (areAll(numbersIn(cells[column]), known))
                most = std::max(most, ++hits[column]);
    std::vector<int> columns;
    for (const auto &[column, count] : hits)
        if (count * 2 >= most)
            columns.push_back(column);
    return columns;
}

/** The lines of \a table with at least two cells; \a numbers says which they are, from 1. */
std::vector<QStringList> linesOf(const QString &table, std::vector<int> &numbers)
{
    std::vector<QStringList> lines;
    int number = 0;
    for (const QString &line : table.split(u'\n')) {
        ++number;
        QStringList cells;
        for (const QString &cell : line.split(u'\t'))
            cells += cell.trimmed();
        if (cells.size() > 1) {
            lines.push_back(cells);
            numbers.push_back(number);
        }
    }
    return lines;
}

/** The one of \a holdings that \a cells is about; nothing if none is or several are. */
std::optional<std::size_t> holdingOf(const QStringList &cells, const std::vector<Holding> &holdings,
                                     int oldColumn)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < holdings.size(); ++i)
        if (names(cells[0], holdings[i]))
            found.push_back(i);
    if (found.size() > 1 && oldColumn > 0 && oldColumn < cells.size()) {
        const QStringList old = numbersIn(cells[oldColumn]);
        std::erase_if(found, [&](std::size_t i) {
            return std::none_of(old.begin(), old.end(),
                                [&](const QString &number) { return holdings[i].old.contains(number); });
        });
    }
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace

std::vector<Holding> holdingsOf(const RowView &rows, const gis::Replacement &replacement)
{
    std::map<std::vector<QUuid>, Holding> holdings;
    for (const gis::Touched &old : replacement.outcome.retired) {
        std::vector<QUuid> parties;
        for (const gis::Record &right : rows.rowsOf("land_right", "parcel_id", old.id))
            if (gis::isNull(right["valid_to"]))
                parties.push_back(right.idOf("party_id"));
        std::sort(parties.begin(), parties.end());
        parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
        if (parties.empty())
            continue;
        Holding &holding = holdings[parties];
        holding.parties = parties;
        holding.plots.push_back({ old.id, old.name.section(u'/', -1), old.areaBefore });
        holding.area += old.areaBefore;
    }
    std::vector<Holding> all;
    for (auto &[parties, holding] : holdings) {
        QStringList names;
        for (const QUuid &id : parties)
            if (const auto party = rows.record(gis::table("party"), id))
                names += party->text("name");
        holding.name = names.join(u", "_s);
        sortByNumber(holding.plots);
        for (const NewPlot &plot : holding.plots)
            holding.old += plot.number;
        all.push_back(std::move(holding));
    }
    std::stable_sort(all.begin(), all.end(), [](const Holding &a, const Holding &b) {
        return gis::folded(a.name) < gis::folded(b.name);
    });
    return all;
}

std::vector<NewPlot> newPlotsOf(const RowView &rows, const gis::Replacement &replacement)
{
    std::vector<NewPlot> plots;
    for (const QUuid &id : replacement.successors)
        if (const auto parcel = rows.record(gis::table("parcel"), id)) {
            const gis::GeometryPtr shape = gis::toGeometry((*parcel)["geometry"]);
            plots.push_back({ id, parcel->text("parcel_no"),
                              shape ? gis::squareMetres(gis::twiceArea(*shape)) : 0,
                              gis::groundOf(parcel->text("map_land_type"), parcel->isTrue("managed_by_state"))
                                  == gis::Ground::Plain });
        }
    sortByNumber(plots);
    return plots;
}

std::vector<NewPlot> plotsNamed(const QString &numbers, const std::vector<NewPlot> &plots)
{
    std::vector<NewPlot> named;
    for (const QString &number : numbersIn(numbers)) {
        const auto it = std::find_if(plots.begin(), plots.end(),
                                     [&](const NewPlot &plot) { return plot.number == number; });
        if (it == plots.end())
            throw gis::Error(Text::tr("There is no new parcel %1 in the area.").arg(number));
        named.push_back(*it);
    }
    return named;
}

AllottedTable allottedBy(const QString &table, const std::vector<Holding> &holdings,
                         const std::vector<NewPlot> &plots)
{
    std::set<QString> fresh, old;
    for (const NewPlot &plot : plots)
        fresh.insert(plot.number);
    for (const Holding &holding : holdings)
        old.insert(holding.old.begin(), holding.old.end());
    std::vector<int> lineNumbers;
    const std::vector<QStringList> lines = linesOf(table, lineNumbers);
    const std::vector<int> ofNew = columnsOf(lines, fresh), ofOld = columnsOf(lines, old);
    if (ofNew.empty())
        throw gis::Error(
            Text::tr("No column of that table holds numbers of the new parcels; copy the names and the new "
                     "parcels side by side."));
    const int column = ofNew.back(); // a table is read from left to right: what was, what becomes
    const int oldColumn = ofOld.empty() || ofOld.front() == column ? -1 : ofOld.front();
    AllottedTable result;
    result.numbers.resize(holdings.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QStringList &cells = lines[i];
        const QStringList numbers = numbersIn(cells.value(column));
        const bool areKnown = areAll(numbers, fresh);
        if (!areKnown && !hasDigits(numbers))
            continue; // a heading, or nothing agreed yet
        const auto holding = holdingOf(cells, holdings, oldColumn);
        if (!holding && !areKnown)
            continue; // a heading with a year, a sum
        if (!holding) {
            result.unmatched += cells[0];
            result.unmatchedLines.push_back(lineNumbers[i]);
            continue;
        }
        QString &all = result.numbers[*holding];
        all = all.isEmpty() ? numbers.join(u", "_s) : QString(all + u", "_s + numbers.join(u", "_s));
    }
    return result;
}

} // namespace storage
