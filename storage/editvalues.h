#pragma once

#include "gis/vertexedits.h"
#include "storage/editoperations.h"

namespace storage
{

/** The values of one line of `diaba edit`. All throw Error where a value is missing or of another kind. */
class EditValues
{
public:
    EditValues(const EditContext &context, const QJsonObject &line) : m_context(context), m_line(line) { }

    gis::Point point(const char *key) const;
    gis::Ring ring(const char *key) const; ///< a list of coordinates
    gis::Edge edge(const char *key) const;
    std::vector<std::pair<gis::Point, gis::Point>> edges(const char *key) const; ///< pairs of coordinates
    double number(const char *key) const;
    int whole(const char *key) const;
    QUuid parcel(const char *key) const;
    std::vector<QUuid> parcels(const char *key) const;
    QString text(const char *key) const;
    gis::SheetKey sheet() const; ///< of "sheet" and "series"
    bool isTrue(const char *key) const; ///< false where the line does not say

    /** The sheet \a sheetNo of the "series", or of the only one that has it where the line names none. */
    gis::SheetKey sheet(const QString &sheetNo) const;
    bool has(const char *key) const { return m_line.contains(QLatin1StringView(key)); }
    QJsonArray list(const char *key) const;

    /** Which of \a keys the line has, in their order. */
    QStringList only(std::initializer_list<const char *> keys) const;

private:
    const EditContext &m_context;
    const QJsonObject &m_line;
};

} // namespace storage
