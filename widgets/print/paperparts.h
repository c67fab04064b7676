#pragma once

#include "storage/papers/parcelpaper.h"
#include "widgets/map/labels.h"
#include "widgets/print/papersheet.h"
#include "widgets/print/plan.h"

/** What papers have in common: head, title, plan, tables and signatures. */
void writeHead(PaperSheet &sheet, const storage::PaperPlace &place);
void writeTitle(PaperSheet &sheet, const QString &title);
void writeBasis(PaperSheet &sheet, const storage::PaperBasis &basis);

/** The names of those who sign, with room for it. */
void writeSignatures(PaperSheet &sheet, const storage::PaperPlace &place, const QString &left,
                     const QString &right);

/** \a plan over the whole width, \a height millimetres high, at the largest usual scale. */
void drawPlan(PaperSheet &sheet, const Plan &plan, double height);

/** Point, X, Y and edge of each corner; two blocks side by side where there are many. */
void cornerTable(PaperSheet &sheet, const std::vector<std::vector<storage::PaperCorner>> &rings);
void neighbourTable(PaperSheet &sheet, const std::vector<storage::PaperNeighbour> &neighbours);

std::vector<PlanParcel> planParcels(const std::vector<storage::PaperNeighbour> &neighbours);

/** “1.223,4”: square metres in a table of a paper. */
QString paperArea(double squareMetres);

/** “Xã Mẫu, Tỉnh Mẫu”. */
QString placeWords(const storage::PaperPlace &place);

/** Stands below each page: the paper holds personal data in full. */
QString personalFoot();
