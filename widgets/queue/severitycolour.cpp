#include "widgets/queue/severitycolour.h"

#include "widgets/theme.h"

QColor colourOf(gis::Severity severity)
{
    switch (severity) {
    case gis::Severity::Error:
        return theme::wrong;
    case gis::Severity::Warning:
        return theme::look;
    default:
        return theme::quiet;
    }
}

QColor colourOfGroup(int group)
{
    return group == 3 ? theme::wrong : group == 2 ? theme::look : theme::good;
}

unsigned char fillOf(gis::Severity severity)
{
    switch (severity) {
    case gis::Severity::Error:
        return 3;
    case gis::Severity::Warning:
        return 2;
    default:
        return 0;
    }
}
