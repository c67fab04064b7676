#include "widgets/queue/groupcolours.h"

#include "widgets/queue/severitycolour.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GroupColours)
};

constexpr Fill good{ qRgb(0xDF, 0xF0, 0xDF), Hatch::None, 0 };
constexpr Fill look{ qRgb(0xFD, 0xF0, 0xCE), Hatch::Rising, qRgb(0xD9, 0xB8, 0x5C) };
constexpr Fill wrong{ qRgb(0xF8, 0xD9, 0xD6), Hatch::Crossed, qRgb(0xD8, 0x90, 0x8A) };
constexpr Fill white{ qRgb(0xD6, 0xD2, 0xDE), Hatch::Crossed, qRgb(0xA8, 0xA0, 0xB8) };

QString counted(const QString &words, int count)
{
    return Text::tr("%1: %2", "entry of the legend and how many parcels")
        .arg(words, QLocale().toString(count));
}

std::vector<LegendEntry> groupLegend(const ParcelGroups &groups)
{
    return { { good, counted(Text::tr("Group 1 – in order"), groups.counts.group[1]) },
             { look, counted(Text::tr("Group 2 – to correct"), groups.counts.group[2]) },
             { wrong, counted(Text::tr("Group 3 – to build anew"), groups.counts.group[3]) } };
}

std::vector<LegendEntry> findingLegend(const ParcelGroups &groups)
{
    int errors = 0, warnings = 0;
    for (const gis::Severity severity : groups.severity) {
        errors += severity == gis::Severity::Error;
        warnings += severity == gis::Severity::Warning;
    }
    return { { wrong, counted(Text::tr("Wrong"), errors) },
             { look, counted(Text::tr("To look at"), warnings) } };
}

} // namespace

ThemeColours themeColours(MapTheme theme, const gis::Fabric &fabric, const gis::ParcelOrder &order,
                          const ParcelGroups &groups, gis::ChunkPtr land)
{
    if (theme == MapTheme::None)
        return {};
    auto colouring = std::make_shared<Colouring>(coloured(fabric, [&](const QUuid &id) {
        const auto row = order.rowOf(id);
        if (!row)
            return (unsigned char)(0);
        if (theme == MapTheme::Groups)
            return groups.of[*row];
        return fillOf(groups.severity[*row]);
    }));
    colouring->palette = { good, look, wrong };
    colouring->land = std::move(land);
    colouring->empty = white;
    ThemeColours colours{ nullptr, theme == MapTheme::Groups ? groupLegend(groups) : findingLegend(groups) };
    if (colouring->land)
        colours.legend.push_back({ white, Text::tr("White area – no data yet") });
    colours.colouring = std::move(colouring);
    return colours;
}
