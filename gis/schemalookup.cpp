#include "gis/schema.h"

namespace gis
{

int Table::indexOf(QStringView name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (name == QLatin1StringView(fields[i].name))
            return int(i);
    return -1;
}

int Table::geometryIndex() const
{
    for (std::size_t i = fields.size(); i-- > 0;)
        if (fields[i].type == Type::Geometry)
            return int(i);
    return -1;
}

const Table *findTable(QStringView name)
{
    for (const Table &table : schema())
        if (name == QLatin1StringView(table.name))
            return &table;
    return nullptr;
}

const Table &table(const char *name)
{
    const Table *found = findTable(QString::fromLatin1(name));
    Q_ASSERT(found);
    return *found;
}

QString label(const Field &field)
{
    return QCoreApplication::translate("Schema", field.label);
}

QString label(const Table &table)
{
    return QCoreApplication::translate("Schema", table.label);
}

} // namespace gis
