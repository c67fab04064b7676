#include "storage/valueplace.h"

#include "gis/uuid.h"
#include "storage/parceledits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

/** \a text as a rectangle that lies on the page; nothing if it is none. */
std::optional<QRectF> shareOf(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::array<double, 4> share{};
    bool isNumber = words.size() == 4;
    for (int i = 0; isNumber && i < 4; ++i)
        share[std::size_t(i)] = words[i].toDouble(&isNumber);
    isNumber = isNumber && std::all_of(share.begin(), share.end(), [](double s) { return std::isfinite(s); });
    const QRectF box(share[0], share[1], share[2], share[3]);
    return isNumber && !box.isEmpty() && QRectF(0, 0, 1, 1).contains(box) ? std::optional(box) : std::nullopt;
}

/** \a share in whole ten thousandths of the page, so that it lies on it when it is read again. */
QString textOf(const QRectF &share)
{
    constexpr double grain = 10'000;
    const auto whole = [grain](double s) { return std::clamp(std::round(s * grain), 0.0, grain); };
    const double left = whole(share.left()), top = whole(share.top());
    QStringList words;
    for (const double n : { left, top, whole(share.right()) - left, whole(share.bottom()) - top })
        words += QString::number(n / grain, 'f', 4);
    return words.join(u' ');
}

} // namespace

const gis::Record *sourceOf(const ParcelBundle &bundle, const QUuid &row, QStringView field)
{
    for (const gis::Record *source : bundle.of("field_source", "row_id", row))
        if (source->text("field") == field)
            return source;
    return nullptr;
}

gis::Record newSource(const gis::Record &row, const gis::Field &field)
{
    gis::Record source = newRow("field_source");
    source.set("entity", QString::fromLatin1(row.table->name));
    source.set("row_id", gis::idValue(row.id));
    source.set("field", QString::fromLatin1(field.name));
    return source;
}

std::optional<ValuePlace> placeOf(const ParcelBundle &bundle, const QUuid &row, const QString &field)
{
    const gis::Record *source = sourceOf(bundle, row, field);
    const gis::Record *scan = source ? bundle.find(source->idOf("scan_id")) : nullptr;
    const auto share = source ? shareOf(source->text("rectangle")) : std::nullopt;
    if (!scan || !share)
        return std::nullopt;
    return ValuePlace{ scan->id, std::max(0, int(source->real("page", 1)) - 1), *share };
}

gis::Edit placeEdit(const ParcelBundle &bundle, const gis::Record &row, const gis::Field &field,
                    const ValuePlace &place)
{
    gis::Edit edit{ QCoreApplication::translate("ParcelEdits", "Mark %1 on the Scan – Parcel %2")
                        .arg(gis::label(field), parcelName(bundle.parcel)),
                    {} };
    const gis::Record *before = sourceOf(bundle, row.id, QString::fromLatin1(field.name));
    gis::Record after = before ? *before : newSource(row, field);
    after.set("scan_id", gis::idValue(place.scan));
    after.set("page", qint64(place.page + 1));
    after.set("rectangle", textOf(place.share));
    if (const auto change = before ? gis::updateOf(*before, after) : std::optional(gis::insertOf(after)))
        edit.changes.push_back(*change);
    return edit;
}

} // namespace storage
