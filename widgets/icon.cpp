#include "widgets/icon.h"

QIcon icon(const char *name)
{
    Q_INIT_RESOURCE(icons);
    return QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(name)));
}
