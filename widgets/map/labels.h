#pragma once

#include "widgets/map/glyphs.h"
#include "widgets/map/projection.h"
#include "widgets/map/raster.h"

#include <QRect>

#include <optional>

/** A parcel as it lies in a picture. */
struct PictureParcel {
    const gis::Chunk *chunk = nullptr;
    std::size_t item = 0;
    const PicturePoint *points = nullptr; ///< of the chunk's first vertex
    PictureBox box;

    std::span<const PicturePoint> ring(std::uint32_t ring) const
    {
        return { points + chunk->rings[ring], points + chunk->rings[ring + 1] };
    }
};

/** What is written in a parcel, as on the paper: land code beside number over area. */
struct Label {
    enum class Form { Full, NumberOverArea, Number };

    Form form = Form::Number;
    QRect box; ///< in the picture's pixels
    QString landType;
    QString number;
    QString area; ///< m² to 0.1, decimal comma
};

/** "164,3": square metres as the map writes them. */
QString areaText(double squareMetres);

/**
 * The label of \a parcel: the fullest form that lies inside its boundary with
 * a little air, nothing if not even the number does. It depends on the shape
 * and the resolution only, so it stays put while the map is panned.
 */
std::optional<Label> labelOf(const PictureParcel &parcel, const Glyphs &glyphs);

/**
 * The labels that \a picture, a rectangle of pixels, shows of \a parcels; one
 * that would be written over a smaller parcel is left out, so no two ever
 * meet. \a parcels must hold all that come within labelReach() of the picture.
 */
std::vector<Label> placeLabels(const std::vector<PictureParcel> &parcels, const QRect &picture,
                               const Glyphs &glyphs);

/** No label is wider or higher than this many pixels. */
int labelReach(const Glyphs &glyphs);

/** Writes \a label. */
void drawLabel(const Sheet &sheet, const Label &label, const Glyphs &glyphs, QRgb colour);

/** Where the pen starts for each text of \a label, and the fraction line. */
struct LabelLayout {
    QPoint landType, number, area; ///< baselines
    QRect line; ///< empty where there is none
};
LabelLayout layoutOf(const Label &label, const Glyphs &glyphs);
