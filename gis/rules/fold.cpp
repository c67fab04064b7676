#include "gis/rules/fold.h"

#include <QCoreApplication>

#include <algorithm>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Fold)
};

/** How many different parcels the findings of \a line count for. */
int parcelsOf(const CheckRun &run, const FoldedFindings &line)
{
    std::vector<Row> rows;
    for (const std::size_t n : line.findings)
        for (const Row row : run.parcelsOf(n))
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    return int(std::unique(rows.begin(), rows.end()) - rows.begin());
}

} // namespace

std::vector<FoldedFindings> folded(const CheckRun &run, const std::function<bool(std::size_t)> &isWanted)
{
    std::vector<FoldedFindings> lines;
    QHash<std::pair<int, std::uint32_t>, std::size_t> known; // rule and cause
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (!run.isOpen(n) || (isWanted && !isWanted(n)))
            continue;
        const Hit &hit = run.hit(n);
        const auto key = std::pair(int(hit.rule), hit.cause);
        const auto it = hit.cause ? known.constFind(key) : known.constEnd();
        std::size_t place = lines.size();
        if (it != known.constEnd())
            place = *it;
        else if (lines.push_back({ hit.rule, run.cause(n), Severity::Off, {}, 0 }); hit.cause)
            known.insert(key, place);
        lines[place].severity = std::max(lines[place].severity, run.severity(n));
        lines[place].findings.push_back(n);
    }
    for (FoldedFindings &line : lines)
        line.parcels = parcelsOf(run, line);
    std::stable_sort(lines.begin(), lines.end(), [](const FoldedFindings &a, const FoldedFindings &b) {
        return std::tuple(b.severity, a.rule, b.findings.size())
            < std::tuple(a.severity, b.rule, a.findings.size());
    });
    return lines;
}

QString summary(const CheckRun &run, const FoldedFindings &line)
{
    if (line.cause.isEmpty())
        return run.sentence(line.findings.front());
    QString cause = line.cause;
    if (cause.endsWith(u'.'))
        cause.chop(1);
    return line.parcels > 0 ? Text::tr("%1, %n parcel(s)", nullptr, line.parcels).arg(cause)
                            : Text::tr("%1, %n row(s)", nullptr, int(line.findings.size())).arg(cause);
}

} // namespace gis
