#pragma once

#include "gis/edits/outcome.h"
#include "storage/rowview.h"

#include <QJsonArray>
#include <QJsonObject>

namespace storage
{

/** What an operation of `diaba edit` sees: the rows and the map as the lines before it left them. */
struct EditContext {
    RowView rows;
    const gis::Fabric &fabric;
    bool &wasRounded; ///< set where a coordinate was no whole millimetre
};

/** One operation of `diaba edit`, called as in the window. */
struct EditOperation {
    const char *name;
    const char *needs; ///< keys besides "op", apart by spaces
    const char *takes; ///< keys that may be left out
    const char *does; ///< English source text in the context EditOperations
    const char *example; ///< a line
    gis::Outcome (*outcome)(const EditContext &,
                            const QJsonObject &) = nullptr; ///< null: an operation on rows
    gis::Edit (*rows)(const EditContext &, const gis::Outcome &,
                      const QJsonObject &) = nullptr; ///< null: the usual ones
};

/** All of them, in the order of the help. */
const std::vector<EditOperation> &editOperations();

/** What each operation does, the keys it takes and an example, for `diaba help edit`. */
QString editHelp();

/** The operation of \a line. \throws Error if there is none, or the line has a wrong key or lacks one. */
const EditOperation &operationOf(const QJsonObject &line);

/** The parcel written as a UUID or as “9/52”. \throws Error if there is none, or several. */
QUuid parcelNamed(const RowView &rows, const QString &name);

/** The rows of \a outcome as proposed, changed as the keys numbers, on, document, reason, receivers and
 * certificates of \a line say. \throws Error */
gis::Edit successionEdit(const EditContext &context, const gis::Outcome &outcome, const QJsonObject &line);

/** {"touched","retired","created","remarks","certified"} of \a outcome, areas in m². */
QJsonObject outcomeJson(const RowView &rows, const gis::Outcome &outcome);

} // namespace storage
