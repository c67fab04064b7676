// The tools of the bench: one action each.
#include "widgets/window/mapwork.h"

#include "gis/edits/ground.h"
#include "gis/edits/replace.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/error.h"
#include "storage/editfacts.h"
#include "storage/replacement.h"
#include "widgets/edits/basis.h"
#include "widgets/edits/cornertable.h"
#include "widgets/edits/proposalpage.h"
#include "widgets/edits/sheetchoice.h"
#include "widgets/icon.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/gaptool.h"
#include "widgets/map/tools/measuretool.h"
#include "widgets/map/tools/mergetool.h"
#include "widgets/map/tools/vertextool.h"
#include "widgets/window/mainmenu.h"

#include <QDockWidget>
#include <QMenu>

#include <cmath>

using namespace Qt::StringLiterals;

void MapWork::take(std::unique_ptr<Tool> tool)
{
    m_planning->stop();
    leaveSheets();
    m_replacement.reset();
    m_map->setTool(std::move(tool), m_menu->toolName());
    m_map->setFocus();
}

/** Proposes what comes of \a plan, which may take its time. */
void MapWork::plan(const QString &words, Planning::Plan plan, std::function<gis::Edit()> asEdit)
{
    m_map->forget();
    m_planning->start(words, std::move(plan), [=, this](const Planning::Proposal &result) {
        m_map->propose(result, asEdit);
        m_map->setFocus();
    });
}

void MapWork::draw(DrawnEdit::Plan plan)
{
    take(std::make_unique<DrawnEdit>(std::move(plan)));
}

void MapWork::pick(PickTool::Plan plan)
{
    take(std::make_unique<PickTool>(std::move(plan)));
}

void MapWork::addActions(MainMenu &menu, Asked asked)
{
    m_asked = std::move(asked);
    m_menu = &menu;
    m_select = menu.addTool(tr("Select Parcel"), Qt::Key_F2, [this] { take(nullptr); });
    m_select->setIcon(icon("select"));
    m_select->setChecked(true);
    connect(m_map, &MapCanvas::toolLeft, m_select, [this] { m_select->setChecked(true); });
    menu.addTool(tr("Edit Vertices"), Qt::Key_F3,
                 [this] {
                     take(std::make_unique<VertexTool>([this](const QUuid &parcel) {
                         return storage::serialInForce(storage::RowView(m_document->file()), parcel);
                     }));
                 })
        ->setIcon(icon("vertices"));
    menu.addTool(tr("Redraw Boundary"), Qt::Key_F7,
                 [this] {
                     draw({ DrawTool::Form::Line,
                            tr("Draw the boundary anew: begin and end on the boundary of the parcel; the "
                               "neighbours "
                               "follow."),
                            true, [](const Pointer &at, const gis::Ring &line) {
                                return gis::reshapeBoundary(at.fabric, at.selected, line, gis::Over::KeepOut);
                            } });
                 })
        ->setIcon(icon("reshape"));
    addSplits(menu);
    menu.addTool(tr("Merge Parcels"), {}, [this] { take(std::make_unique<MergeTool>()); })
        ->setIcon(icon("merge"));
    menu.addTool(tr("Measure"), Qt::Key_F5, [this] { take(std::make_unique<MeasureTool>()); })
        ->setIcon(icon("measure"));
    addShapes(menu);
    addWhole(menu);
    addFitting(menu);
    menu.map->addSeparator();
}

void MapWork::addSplits(MainMenu &menu)
{
    menu.addTool(tr("Split Parcel"), Qt::Key_F8,
                 [this] {
                     draw({ DrawTool::Form::Line,
                            tr("Draw the line that splits the parcel, from boundary to boundary."), true,
                            [](const Pointer &at, const gis::Ring &line) {
                                return gis::splitByLine(at.fabric, at.selected, line);
                            } });
                 })
        ->setIcon(icon("split"));
    QMenu *more = menu.map->addMenu(tr("Split Parcel By"));
    menu.addTool(more, tr("Distance from an Edge"), {}, [this] {
        pick({ PickTool::Target::Edge, tr("Click the boundary that the new one is to be parallel to."),
               tr("Distance (m)"), [](const Pointer &at, const PickTool::Picked &picked, double metres) {
                   return gis::splitParallel(at.fabric, picked.parcel, picked.edge, metres);
               } });
    });
    menu.addTool(more, tr("Area along an Edge"), {}, [this] {
        pick({ PickTool::Target::Edge, tr("Click the boundary along which the area is cut off."),
               tr("Area (m²)"), [](const Pointer &at, const PickTool::Picked &picked, double area) {
                   return gis::splitByArea(at.fabric, picked.parcel, area, picked.edge);
               } });
    });
    menu.addTool(more, tr("Area through a Point"), {}, [this] {
        pick({ PickTool::Target::Place, tr("Click the point that the new boundary goes through."),
               tr("Area (m²)"), [](const Pointer &at, const PickTool::Picked &picked, double area) {
                   return gis::splitByAreaThrough(at.fabric, picked.parcel, area, picked.at);
               } });
    });
    menu.addTool(more, tr("Equal Parts"), {}, [this] {
        pick({ PickTool::Target::Edge, tr("Click the boundary that the new ones are to be parallel to."),
               tr("Number of parts"), [](const Pointer &at, const PickTool::Picked &picked, double parts) {
                   if (parts != std::floor(parts) || parts > 100)
                       throw gis::Error(tr("Type a whole number of parts, 100 at most."));
                   return gis::splitEqually(at.fabric, picked.parcel, int(parts), picked.edge);
               } });
    });
    menu.addOnDocument(more, tr("Corner Table…"), {}, [this] {
        m_isTableToSplit = true;
        m_cornerDock->show();
        m_cornerDock->raise();
    });
}

void MapWork::addShapes(MainMenu &menu)
{
    menu.map->addSeparator();
    menu.addTool(menu.map, tr("Draw New Parcel"), {}, [this] {
        const gis::SheetKey sheet = sheetAtWork();
        draw(
            { DrawTool::Form::Area,
              tr("Draw the new parcel on sheet %1; what other parcels have stays theirs.").arg(sheet.sheetNo),
              false, [sheet](const Pointer &at, const gis::Ring &corners) {
                  return gis::newParcel(at.fabric, sheet, corners, gis::Over::KeepOut);
              } });
    });
    menu.addTool(menu.map, tr("Fill Gap"), {}, [this] { take(std::make_unique<GapTool>()); });
    menu.addTool(menu.map, tr("Replace Block by the Sheet"), {}, [this] {
        draw({ DrawTool::Form::Area,
               tr("Draw round the old parcels; then choose the sheet that brings the new ones."),
               false,
               {},
               [this](const gis::Ring &area) { askSheets(area); } });
    });
}

void MapWork::connectSheets()
{
    connect(m_sheets, &SheetChoice::chosen, this, &MapWork::planReplacement);
    connect(m_sheets, &SheetChoice::forgetWanted, this, &MapWork::leaveSheets);
    connect(m_sheets, &SheetChoice::importWanted, this, &MapWork::importWanted);
}

/** The sheet in the box goes with the parcel in hand: it is likely only where the clerk chose another. */
void MapWork::askSheets(const gis::Ring &area)
{
    m_map->forget();
    const auto sheets = gis::sheetsIn(m_map->fabric(), area);
    if (sheets.empty())
        throw gis::Refusal(tr("No parcel lies in the area for more than half: draw round the old parcels."),
                           area.front());
    const gis::SheetKey boxed = m_asked.sheet();
    m_block = area;
    m_sheets->show(sheets, boxed == sheetAtWork() ? std::nullopt : std::optional(boxed));
    m_side->setCurrentWidget(m_sheets);
    m_sheets->setFocus();
}

void MapWork::leaveSheets()
{
    if (m_side->currentWidget() != m_sheets)
        return;
    m_side->setCurrentIndex(0);
    m_map->setFocus();
}

void MapWork::planReplacement(const std::vector<gis::SheetKey> &sheets)
{
    leaveSheets();
    const auto replacement = std::make_shared<gis::Replacement>();
    m_replacement = replacement;
    plan(
        tr("The parcels of the block are compared with those of the new sheet …"),
        [=, area = m_block, fabric = m_map->fabric()](const gis::Progress &progress) {
            *replacement = gis::replaceClosest(fabric, area, sheets, progress);
            return replacement->outcome;
        },
        [this] {
            return storage::replacementEdit(storage::RowView(m_document->file()), *m_replacement,
                                            m_page->allotment());
        });
}

void MapWork::addWhole(MainMenu &menu)
{
    QMenu *parts = menu.map->addMenu(tr("Parts and Islands"));
    menu.addOnDocument(parts, tr("Cut Out Islands"), {}, [this] {
        m_map->propose([this] { return gis::cutIslands(m_map->fabric(), demandParcel()); });
    });
    menu.addOnDocument(parts, tr("Separate Parts"), {}, [this] {
        m_map->propose([this] { return gis::separateParts(m_map->fabric(), demandParcel()); });
    });
    menu.addOnDocument(parts, tr("Repair Nested Parts"), {}, [this] {
        m_map->propose([this] {
            const auto row = m_document->file().record(gis::table("parcel"), demandParcel());
            return gis::repairNested(m_map->fabric(), std::vector<gis::Record>{ row.value() });
        });
    });
    menu.map->addSeparator();
    menu.addOnDocument(menu.map, tr("Corner Table"), Qt::CTRL | Qt::Key_K,
                       [this] {
                           m_cornerDock->setVisible(!m_cornerDock->isVisible());
                           refresh();
                       })
        ->setIcon(icon("corners"));
    menu.addOnDocument(menu.parcel, tr("Lineage of the Parcel"), Qt::CTRL | Qt::Key_L,
                       [this] { m_lineageDock->setVisible(!m_lineageDock->isVisible()); });
    menu.addOnDocument(menu.parcel, tr("Correction Slip and Basis…"), {},
                       [this] { editBasis(*m_document, m_map->window()); });
}
