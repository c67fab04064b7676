#include "widgets/window/mapwork.h"

#include "gis/edits/replace.h"
#include "gis/error.h"
#include "widgets/edits/basis.h"
#include "widgets/edits/cornertable.h"
#include "widgets/edits/fitpanel.h"
#include "widgets/edits/lineagepanel.h"
#include "widgets/edits/proposalpage.h"
#include "widgets/edits/sheetchoice.h"
#include "widgets/map/mapcanvas.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

MapWork::MapWork(MapCanvas *map, QWidget *form, QObject *parent)
    : QObject(parent), m_map(map), m_side(new QStackedWidget), m_page(new ProposalPage),
      m_planning(new Planning), m_sheets(new SheetChoice), m_corners(new CornerTable), m_fit(new FitPanel),
      m_lineage(new LineagePanel)
{
    m_side->addWidget(form);
    m_side->addWidget(m_page);
    m_side->addWidget(m_planning);
    m_side->addWidget(m_sheets);
    connect(map, &MapCanvas::proposed, this, &MapWork::showProposal);
    connect(m_page, &ProposalPage::keepWanted, map, &MapCanvas::keep);
    connect(m_page, &ProposalPage::forgetWanted, this, [this] {
        m_map->forget();
        m_map->setFocus();
    });
    connect(m_page, &ProposalPage::basisWanted, this, [this] {
        attempt([this] { editBasis(*m_document, m_page); });
        m_page->showBasis();
    });
    connect(m_planning, &Planning::busy, this,
            [this](bool isBusy) { m_side->setCurrentIndex(isBusy ? 2 : 0); });
    connectSheets();
    connectTable();
    connectFit();
    connectLineage();
}

void MapWork::attempt(const std::function<void()> &act)
{
    try {
        act();
    } catch (const gis::Error &error) { // an action: the window says why
        Q_EMIT failed(error.message());
    }
}

/** The outline of a relative that has ended stands on the map while it is chosen. */
void MapWork::connectLineage()
{
    connect(m_lineage, &LineagePanel::parcelWanted, this, &MapWork::parcelWanted);
    connect(m_lineage, &LineagePanel::parcelChosen, this, [this](const QUuid &parcel) {
        const bool hasEnded = !parcel.isNull() && !m_map->fabric().find(parcel);
        const auto row = hasEnded ? m_document->file().record(gis::table("parcel"), parcel) : std::nullopt;
        const gis::GeometryPtr shape = row ? gis::toGeometry((*row)["geometry"]) : nullptr;
        if (!shape || shape->parts.empty())
            return showCorners();
        m_map->setCorners(shape->parts.front().front(), {});
        m_map->fit(gis::grown(gis::extent(*shape), 20'000));
    });
}

void MapWork::showLineage()
{
    m_lineageDock->show();
    m_lineageDock->raise();
}

void MapWork::addDocks(QMainWindow &window)
{
    m_cornerDock = new QDockWidget(tr("Corner Table"), &window);
    m_cornerDock->setObjectName(u"corners"_s);
    m_cornerDock->setWidget(m_corners);
    window.addDockWidget(Qt::RightDockWidgetArea, m_cornerDock);
    m_fitDock = new QDockWidget(tr("Fit by Control Points"), &window);
    m_fitDock->setObjectName(u"fit"_s);
    m_fitDock->setWidget(m_fit);
    window.addDockWidget(Qt::RightDockWidgetArea, m_fitDock);
    m_lineageDock = new QDockWidget(tr("Lineage of the Parcel"), &window);
    m_lineageDock->setObjectName(u"lineage"_s);
    m_lineageDock->setWidget(m_lineage);
    window.addDockWidget(Qt::RightDockWidgetArea, m_lineageDock);
    connect(m_lineageDock, &QDockWidget::visibilityChanged, this,
            [this](bool isShown) { isShown ? refresh() : showCorners(); });
    connect(m_fitDock, &QDockWidget::visibilityChanged, this, &MapWork::leaveFitting);
    for (QDockWidget *dock : { m_cornerDock, m_fitDock, m_lineageDock }) {
        dock->hide();
        connect(dock, &QDockWidget::visibilityChanged, this, &MapWork::makeRoom);
    }
}

/** A dock takes its room from the form, not from the map; without docks both are as they were. */
void MapWork::makeRoom()
{
    constexpr int most = 140, formNeeds = 376;
    const bool isAnyShown = m_cornerDock->isVisible() || m_fitDock->isVisible() || m_lineageDock->isVisible();
    auto *panels = qobject_cast<QSplitter *>(m_map->parentWidget());
    if (!panels || panels->orientation() != Qt::Horizontal || isAnyShown == (panels == m_narrowed))
        return;
    QList<int> sizes = panels->sizes();
    const int taken = isAnyShown ? std::clamp(sizes.last() - formNeeds, 0, most) : -std::exchange(m_taken, 0);
    if (isAnyShown)
        m_taken = taken;
    m_narrowed = isAnyShown ? panels : nullptr;
    sizes.last() -= taken;
    sizes[panels->indexOf(m_map)] += taken;
    panels->setSizes(sizes);
}

void MapWork::setDocument(storage::Document *document)
{
    m_planning->stop();
    m_map->setTool(nullptr);
    if (m_select)
        m_select->setChecked(true);
    m_document = document;
    m_page->setDocument(document);
    m_corners->forgetDraft();
    m_fit->clear();
    setParcel({});
}

void MapWork::setSearchIndex(storage::SearchIndexPtr index)
{
    m_page->setSearchIndex(std::move(index));
}

void MapWork::setParcel(const QUuid &parcel)
{
    m_parcel = parcel;
    refresh();
}

bool MapWork::takeBack()
{
    if (m_planning->isBusy())
        return m_planning->stop(), true;
    if (m_side->currentWidget() == m_sheets)
        return leaveSheets(), true;
    if (m_map->takeBack())
        return true;
    const bool hasDraft = !m_corners->draft().empty();
    m_corners->forgetDraft();
    return hasDraft;
}

void MapWork::refresh()
{
    m_planning->stop(); // it was for the map as it was
    leaveSheets();
    if (m_isOfDraft && m_map->isKeeping())
        m_corners->forgetDraft(); // it is on the map now
    m_corners->show(m_document ? m_document->fabric() : gis::Fabric(), m_parcel);
    if (m_lineageDock && m_lineageDock->isVisible())
        attempt([this] { m_lineage->show(m_document ? &m_document->file() : nullptr, m_parcel); });
}

void MapWork::showProposal(const std::optional<gis::Outcome> &outcome)
{
    if (!m_map->isKeeping())
        m_isOfDraft = false;
    if (outcome && m_document && m_replacement && m_map->asEdit())
        m_page->show(*m_replacement);
    else if (outcome && m_document)
        m_page->show(*outcome, outcome->changesIdentity() && !m_map->asEdit());
    m_side->setCurrentIndex(outcome && m_document ? 1 : 0);
}

gis::Edit MapWork::edit() const
{
    return m_map->asEdit() ? m_map->asEdit()() : m_page->edit();
}

QUuid MapWork::demandParcel() const
{
    if (m_map->selected().isNull())
        throw gis::Error(tr("Choose the parcel first."));
    return m_map->selected();
}

/** On which new parcels are made: that of the parcel at work, else the one in the box. */
gis::SheetKey MapWork::sheetAtWork() const
{
    const auto place = m_parcel.isNull() ? std::nullopt : m_map->fabric().find(m_parcel);
    return place ? m_map->fabric().parcel(*place).sheet : m_asked.sheet();
}
