// Fitting (Nắn), boundaries from lengths and angles, a sheet's coordinate system.
#include "widgets/window/mapwork.h"

#include "gis/crs.h"
#include "gis/edits/fit.h"
#include "gis/error.h"
#include "storage/sheetcrs.h"
#include "widgets/edits/cornertable.h"
#include "widgets/edits/fitpanel.h"
#include "widgets/edits/traversedialog.h"
#include "widgets/icon.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/controltool.h"
#include "widgets/window/mainmenu.h"

#include <QDockWidget>
#include <QInputDialog>

using namespace Qt::StringLiterals;

void MapWork::addFitting(MainMenu &menu)
{
    m_fitting = menu.addTool(menu.map, tr("Fit by Control Points"), {}, [this] {
        const bool isInHand = dynamic_cast<ControlTool *>(&m_map->tool()) != nullptr;
        m_fitDock->setVisible(!isInHand);
        if (!isInHand)
            pickControls();
    });
    m_fitting->setIcon(icon("fit"));
    menu.addOnDocument(menu.map, tr("Coordinate System of the Sheet…"), {}, [this] { askCrs(); });
}

/** Without its panel the tool is of no use. */
void MapWork::leaveFitting()
{
    if (m_fitDock->isHidden() && dynamic_cast<ControlTool *>(&m_map->tool()))
        m_select->trigger();
}

void MapWork::connectFit()
{
    connect(m_fit, &FitPanel::refused, m_map, &MapCanvas::refuse);
    connect(m_fit, &FitPanel::pickWanted, this, &MapWork::pickControls);
    connect(m_fit, &FitPanel::changed, this, [this] {
        if (auto *tool = dynamic_cast<ControlTool *>(&m_map->tool()))
            tool->setControls(m_fit->controls(), m_fit->worst());
        m_map->update();
    });
    connect(m_fit, &FitPanel::previewWanted, this,
            [this] { attempt([this] { planFit(fitted(), m_fit->fit().value()); }); });
}

void MapWork::planFit(const std::vector<QUuid> &parcels, const gis::Fit &fit)
{
    plan(tr("%n parcel(s) are fitted …", nullptr, int(parcels.size())),
         [=, fabric = m_map->fabric()](const gis::Progress &progress) {
             gis::Outcome outcome = gis::fitClosest(fabric, parcels, fit, progress);
             if (fit.freedom > 0)
                 outcome.remarks.prepend(tr("Largest residual: %1 m at point %2.")
                                             .arg(QLocale().toString(fit.residuals[*fit.worst], 'f', 3))
                                             .arg(*fit.worst + 1));
             return outcome;
         });
}

std::vector<QUuid> MapWork::fitted() const
{
    if (m_fit->scope() == FitPanel::Scope::List)
        return m_asked.listed();
    const QUuid parcel = demandParcel();
    const auto place = m_map->fabric().find(parcel);
    if (m_fit->scope() == FitPanel::Scope::Parcel || !place)
        return { parcel };
    return gis::parcelsOf(m_map->fabric(), m_map->fabric().parcel(*place).sheet);
}

void MapWork::pickControls()
{
    auto tool =
        std::make_unique<ControlTool>([this](gis::Point from, gis::Point to) { m_fit->add(from, to); },
                                      [this] { return m_fit->takeBack(); });
    tool->setControls(m_fit->controls(), m_fit->worst());
    m_fitting->setChecked(true); // the panel's button takes it too
    take(std::move(tool));
}

void MapWork::askTraverse()
{
    const auto place = m_parcel.isNull() ? std::nullopt : m_map->fabric().find(m_parcel);
    const gis::Geometry shape = place ? m_map->fabric().chunk(*place).geometry(place->item) : gis::Geometry();
    const gis::Point start =
        shape.parts.empty() ? m_map->view().box().centre() : shape.parts.front().front().front();
    TraverseDialog dialog(start, m_map->fabric().extent(), m_map->window());
    if (dialog.exec() == QDialog::Accepted)
        m_corners->setDraft(dialog.corners(), dialog.remark());
}

void MapWork::askCrs()
{
    const gis::SheetKey sheet = m_asked.sheet();
    const storage::SheetCrs known = storage::sheetCrs(storage::RowView(m_document->file()), sheet);
    QStringList names;
    for (const int code : gis::tm3Codes())
        names += gis::epsg(code).name();
    bool isChosen = false;
    const QString name = QInputDialog::getItem(
        m_map->window(), tr("Coordinate System of the Sheet"),
        tr("The numbers of sheet %1 were taken for %2. They are:").arg(sheet.sheetNo, known.was.name()),
        names, int(names.indexOf(known.was.name())), false, &isChosen);
    if (!isChosen)
        return;
    const gis::Crs now = gis::epsg(gis::tm3Codes()[std::size_t(names.indexOf(name))]);
    auto outcome = std::make_shared<gis::Outcome>();
    m_replacement.reset();
    plan(
        tr("Sheet %1 goes to where its numbers say …").arg(sheet.sheetNo),
        [=, fabric = m_map->fabric(),
         file = gis::Crs(m_document->file().crs())](const gis::Progress &progress) {
            return *outcome = gis::reassignCrs(fabric, sheet, known.was, now, file, progress);
        },
        [=, this] {
            return storage::sheetCrsEdit(storage::RowView(m_document->file()), *outcome, known, now);
        });
}
