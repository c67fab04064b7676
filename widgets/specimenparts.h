#pragma once

#include "storage/demo/specimens.h"
#include "widgets/specimensheet.h"

/** Parts that the forms of all eras have, in millimetres; each returns where it ends. */
namespace specimen
{

inline constexpr double body = 3.5; ///< size of the letters of running text

/** “label: value”, the value in bold. */
double entry(SpecimenSheet &sheet, const QString &label, const QString &value, double left, double right,
             double top, double size = body);

/** A bold heading. */
double heading(SpecimenSheet &sheet, const QString &text, double left, double right, double top);

/** The name and motto of the State, centred. */
double nation(SpecimenSheet &sheet, double top, const QColor &colour, double left, double right);

/** A plain star in a ring where the arms of the State would be. */
void star(SpecimenSheet &sheet, QPointF centre, double radius, const QColor &colour);

/** How a table is set. Lengths in millimetres. */
struct TableStyle {
    double leastHeight = 0;
    double mostHeight = 235; ///< the letters get smaller where they would go beyond
    double size = 3.1; ///< of the letters
};

/** A table with head;  columns are shares of the width. */
double table(SpecimenSheet &sheet, const std::vector<QString> &head, const std::vector<double> &columns,
             const std::vector<std::vector<QString>> &rows, double left, double right, double top,
             TableStyle style = {});

/** Holders as printed, the first in bold. */
double holders(SpecimenSheet &sheet, const std::vector<QString> &lines, double left, double right,
               double top);

/** The parcels of the certificate: a) to g) for one, a table for several. */
double parcels(SpecimenSheet &sheet, const storage::CertificateSpecimen &certificate, double left,
               double right, double top);

/** Place, date, office, seal and signature. */
double issued(SpecimenSheet &sheet, const storage::CertificateSpecimen &certificate, double left,
              double right, double top);

/** The outline of the first parcel with the lengths of its edges and an arrow to the north. */
void plan(SpecimenSheet &sheet, const std::vector<double> &outline, const QString &parcelNo,
          const QRectF &box);

/** “ỦY BAN NHÂN DÂN HUYỆN MẪU” of “UBND huyện Mẫu”. */
QString officeInCapitals(const QString &office);

/** The changes after issue. */
double changes(SpecimenSheet &sheet, const std::vector<storage::SpecimenChange> &changes, double left,
               double right, double top, double leastHeight);

} // namespace specimen
