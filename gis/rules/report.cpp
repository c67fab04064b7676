#include "gis/rules/report.h"

#include "gis/rules/topologyrules.h"

#include <algorithm>

namespace gis
{

void Report::fire(const RegisterTable &table, Row row, const QString &sentence, const Details &details)
{
    Hit hit;
    hit.row = row;
    hit.sentence = texts.number(sentence);
    hit.cause = texts.number(details.cause);
    hit.rule = m_rule;
    hit.table = static_cast<std::uint8_t>(table.index());
    hit.most = details.most;
    hit.isWaiting = details.isWaiting;
    hit.forces = details.forces && details.most > Severity::Note;
    const HitExtra &extra = details.extra;
    if (!extra.others.empty() || !extra.parcels.empty() || extra.place || extra.amount != 0
        || extra.width != 0) {
        extras.push_back(extra);
        hit.extra = std::uint32_t(extras.size());
    }
    hits.push_back(hit);
}

void Report::add(const Report &other)
{
    for (Hit hit : other.hits) {
        hit.sentence = texts.number(other.texts.text(hit.sentence));
        hit.cause = texts.number(other.texts.text(hit.cause));
        if (hit.extra) {
            extras.push_back(other.extras[hit.extra - 1]);
            hit.extra = std::uint32_t(extras.size());
        }
        hits.push_back(hit);
    }
}

const std::vector<RowRule> &rowRules()
{
    static const std::vector<RowRule> all = [] {
        std::vector<RowRule> result;
        for (auto part : { parcelRules, areaRules, purposeRules, certificateRules, dateRules, scanRules,
                           partyRules, sheetRules, workRules })
            for (RowRule &rule : part())
                result.push_back(rule);
        return result;
    }();
    return all;
}

const std::vector<SetRule> &setRules()
{
    static const std::vector<SetRule> all = uniqueRules();
    return all;
}

bool applies(const RuleInput &in, int rule, const RegisterTable &table, Row row)
{
    const RuleSetting &setting = in.profile.of(rule);
    const auto isOff = [](Severity severity) { return severity == Severity::Off; };
    if (std::all_of(std::begin(setting.severity), std::end(setting.severity), isOff))
        return false;
    if (isTopologyRule(rule))
        return &table == &in.parcel && in.isOnMap(row);
    const auto appliesHere = [&](const auto &each) {
        return rule == indexOfRule(QLatin1StringView(each.code).toString())
            && QLatin1StringView(each.table) == QLatin1StringView(table.table().name)
            && each.applies(in, row);
    };
    return std::any_of(rowRules().begin(), rowRules().end(), appliesHere)
        || std::any_of(setRules().begin(), setRules().end(), appliesHere);
}

} // namespace gis
