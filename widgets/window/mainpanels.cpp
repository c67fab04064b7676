// What the window's panels, and the open document, say to each other.
#include "widgets/mainwindow.h"

#include "gis/error.h"
#include "storage/bundle.h"
#include "widgets/edits/basis.h"
#include "widgets/edits/slipspanel.h"
#include "widgets/form/parcelform.h"
#include "widgets/historypanel.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/linespanel.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/queue/workpanel.h"
#include "widgets/scanviewer.h"
#include "widgets/window/bookmark.h"
#include "widgets/window/filetasks.h"
#include "widgets/window/mapwork.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/otherwriterpanel.h"
#include "widgets/window/scansof.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/startpage.h"
#include "widgets/window/statusline.h"
#include "widgets/window/workbench.h"

#include <QAction>
#include <QDockWidget>

using storage::Document;

void MainWindow::connectPanels()
{
    connectStart();
    connectWork();
    connectMap();
    connectForm();
    connectScans();
    connectHistory();
    connectLines();
    connectSlips();
    connectOthers();
}

void MainWindow::connectStart()
{
    connect(m_start, &StartPage::openWanted, this, [this] { askOpen(); });
    connect(m_start, &StartPage::importWanted, this, [this] { attempt([this] { askImport(); }); });
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::open);
    connect(m_sheets, &SheetBox::chosen, this, &MainWindow::fitSheet);
}

void MainWindow::connectWork()
{
    connect(m_list, &ParcelList::currentChanged, this,
            [this](const QUuid &id) { attempt([&] { showParcel(id); }); });
    connect(m_list, &ParcelList::parcelActivated, this, [this](const QUuid &id) {
        m_map->fitParcel(id);
        m_form->focusFirstField();
    });
    connect(m_list, &ParcelList::searchIndexChanged, m_form, &ParcelForm::setSearchIndex);
    connect(m_tools, &MapWork::parcelWanted, m_list, &ParcelList::setCurrent);
    connect(m_list, &ParcelList::searchIndexChanged, m_tools, &MapWork::setSearchIndex);
    connect(m_list, &ParcelList::namesShownChanged, m_form, &ParcelForm::setNamesShown);
    connect(m_desk, &QueueDesk::groupsChanged, m_status, &StatusLine::setCounts);
    connect(m_desk, &QueueDesk::edited, this, &MainWindow::apply);
    connect(m_desk, &QueueDesk::paperWanted, this, &MainWindow::showScansOf);
    connect(m_desk, &QueueDesk::said, this, [this](const QString &words) { m_message->say(words); });
    connect(m_desk, &QueueDesk::refused, this,
            [this](const QString &reason) { m_message->say(reason, MessageBar::Wrong); });
    connect(m_work, &WorkBar::edited, this, &MainWindow::apply);
    m_work->setLook([desk = m_desk](const QUuid &parcel, WorkBar::Told told) {
        desk->tellOpen(parcel, std::move(told));
    });
    connect(m_work, &WorkBar::exceptionWanted, this, [this] { attempt([this] { m_desk->except(); }); });
    connect(m_work, &WorkBar::finished, this, [this](const QString &words) { m_message->say(words); });
    m_work->setEntering([this](storage::WorkState state) {
        if (m_map->proposal()) {
            m_message->say(tr("Keep what is proposed on the map, or forget it, first."), MessageBar::Wrong);
            return false;
        }
        const bool isEntered = m_form->commit();
        if (isEntered && state == storage::WorkState::Done)
            m_fix->accept(); // a fix that is previewed is meant
        if (!isEntered)
            m_message->say(tr("The parcel is not done: a field could not be saved. See what it says."),
                           MessageBar::Wrong);
        return isEntered;
    });
}

void MainWindow::connectMap()
{
    connect(m_map, &MapCanvas::parcelSelected, m_list, &ParcelList::setCurrent);
    connect(m_map, &MapCanvas::parcelActivated, m_form, &ParcelForm::focusFirstField);
    connect(m_map, &MapCanvas::pointerMoved, m_status, &StatusLine::setPointer);
    connect(m_map, &MapCanvas::scaleChanged, m_status, &StatusLine::setScale);
    connect(m_map, &MapCanvas::kept, this, [this] { attempt([this] { keepProposal(); }); });
    connect(m_tools, &MapWork::importWanted, this, [this] { attempt([this] { askImport(); }); });
    connect(m_tools, &MapWork::failed, this,
            [this](const QString &text) { m_message->say(text, MessageBar::Wrong); });
}

void MainWindow::connectForm()
{
    connect(m_form, &ParcelForm::edited, this, [this](const gis::Edit &edit) {
        try {
            m_document->apply(edit);
            m_message->say({});
        } catch (const gis::Error &error) { // the typed text stays in its field, with the reason
            m_form->refuse(error.message());
        }
    });
    connect(m_form, &ParcelForm::fieldFocused, this,
            [this](const QString &, const QUuid &row, const QString &field) { holdField(row, field); });
    connect(m_form, &ParcelForm::parcelWanted, m_list, &ParcelList::setCurrent);
    connect(m_form, &ParcelForm::lineageWanted, m_tools, &MapWork::showLineage);
    connect(m_form, &ParcelForm::scanWanted, this, [this](const QUuid &scan) {
        showScans();
        m_scans->showScan(indexOf(m_scans->scans(), *m_form->bundle(), scan));
    });
}

void MainWindow::connectScans()
{
    connect(m_scans, &ScanViewer::fileDropped, this,
            [this](const QString &path) { attempt([&] { attachScan(path); }); });
    connect(m_scans, &ScanViewer::popOutRequested, m_bench, &Workbench::toggleAlone);
    connect(m_scans, &ScanViewer::placeDrawn, this,
            [this](int page, const QRectF &share) { attempt([&] { markField(page, share); }); });
}

void MainWindow::connectLines()
{
    connect(m_lines, &LinesPanel::placeWanted, this,
            [this](gis::Point place, std::int64_t around, const gis::GeometryPtr &lines) {
                m_map->fit(gis::grown({ place.x, place.y, place.x, place.y }, around));
                m_desk->mark(place, lines);
            });
    connect(m_linesDock, &QDockWidget::visibilityChanged, m_desk, [desk = m_desk](bool isVisible) {
        if (!isVisible)
            desk->mark({}, nullptr);
    });
    connect(m_lines, &LinesPanel::said, this, [this](const QString &words) { m_message->say(words); });
    connect(m_lines, &LinesPanel::failed, this,
            [this](const QString &reason) { m_message->say(reason, MessageBar::Wrong); });
}

void MainWindow::connectHistory()
{
    connect(m_history, &HistoryPanel::undoWanted, this,
            [this] { attempt([this] { undo(*m_document, this); }); });
    connect(m_history, &HistoryPanel::redoWanted, this, [this] { attempt([this] { m_document->redo(); }); });
    connect(m_history, &HistoryPanel::revertWanted, this, [this](qint64 seq) {
        attempt([&] {
            const auto &entries = m_document->file().entries();
            const auto it =
                std::find_if(entries.begin(), entries.end(), [seq](const auto &e) { return e.seq == seq; });
            if (it != entries.end())
                m_document->revert(storage::Entry(*it));
        });
    });
}

void MainWindow::connectSlips()
{
    connect(m_slips, &SlipsPanel::edited, this, &MainWindow::apply);
    connect(m_slips, &SlipsPanel::basisWanted, this,
            [this](const QUuid &slip) { attempt([&] { editBasis(*m_document, this, slip); }); });
    connect(m_slips, &SlipsPanel::findingWanted, m_desk, &QueueDesk::show);
    connect(m_slips, &SlipsPanel::failed, this,
            [this](const QString &reason) { m_message->say(reason, MessageBar::Wrong); });
}

void MainWindow::connectDocument(Document *open)
{
    const auto follow = [this, open] {
        m_undo->setEnabled(!open->undoTitle().isEmpty());
        m_redo->setEnabled(!open->redoTitle().isEmpty());
        m_undo->setToolTip(tr("Undo %1 (Ctrl+Z)").arg(open->undoTitle()));
        m_redo->setToolTip(tr("Redo %1 (Ctrl+Y)").arg(open->redoTitle()));
        m_status->show(open);
    };
    connect(open, &Document::changed, this, [this, open, follow](const gis::Edit &edit) {
        m_map->changed(open->fabric(), edit);
        const auto touches = [&](const char *table) {
            return std::any_of(edit.changes.begin(), edit.changes.end(),
                               [&](const gis::Change &c) { return c.table == &gis::table(table); });
        };
        if (touches("map_feature"))
            readFeatures();
        if (touches("scan") || touches("scan_link"))
            showScans();
        m_tools->refresh();
        goOnAfter(edit);
        follow();
    });
    connect(open, &Document::reloaded, this, [this, open, follow] {
        m_map->setFabric(open->fabric());
        m_tools->refresh();
        fillSheets();
        follow();
    });
    connect(open, &Document::saved, m_status, &StatusLine::setSaved);
    connect(open, &Document::dossierChosen, this, [this, open](const QUuid &id) {
        if (const auto dossier = open->file().record(gis::table("dossier"), id))
            m_message->say(tr("These rows belong to correction slip %1; the edit went there.")
                               .arg(dossier->text("code")));
    });
    follow();
}

/** What was taken back or done again is in hand then; a parcel that is gone is not. */
void MainWindow::goOnAfter(const gis::Edit &edit)
{
    const storage::EntryKind kind = m_document->file().entries().back().kind;
    if (kind != storage::EntryKind::Undo && kind != storage::EntryKind::Redo)
        return;
    const QUuid made = parcelMadeBy(edit, m_document->fabric()), inHand = m_form->parcel();
    const bool isGone = std::any_of(edit.changes.begin(), edit.changes.end(), [&](const gis::Change &change) {
        return change.isDelete() && change.id == inHand;
    });
    if (!made.isNull() || isGone)
        m_list->setCurrent(made);
}

void MainWindow::connectOthers()
{
    connect(m_others, &OtherWriterPanel::found, this, [this](int rows) {
        m_message->say(tr("Another program has changed %n row(s) of this file; decide at the right what "
                          "becomes of them.",
                          nullptr, rows),
                       MessageBar::Wrong);
        m_othersDock->show();
    });
    connect(m_others, &OtherWriterPanel::settled, this, [this] {
        m_message->say({});
        m_othersDock->hide();
    });
    connect(m_others, &OtherWriterPanel::failed, this,
            [this](const QString &why) { m_message->say(why, MessageBar::Wrong); });
    connect(m_others, &OtherWriterPanel::takeOverWanted, this,
            [this](const storage::ForeignWrites &writes) { attempt([&] { m_document->takeOver(writes); }); });
    connect(m_others, &OtherWriterPanel::putBackWanted, this,
            [this](const storage::ForeignWrites &writes) { attempt([&] { m_document->putBack(writes); }); });
}

void MainWindow::showParcel(const QUuid &parcel)
{
    m_form->setParcel(parcel);
    m_tools->setParcel(parcel);
    m_map->setSelected(parcel);
    if (const auto place = m_document ? m_document->fabric().find(parcel) : std::nullopt) {
        const gis::Chunk &chunk = m_document->fabric().chunk(*place);
        const gis::Box box = chunk.boxOf(place->item);
        m_sheets->setSheet(m_document->fabric().sheets()[std::size_t(chunk.items[place->item].sheet)]);
        if (!m_map->view().box().contains(box.centre()))
            m_map->fitParcel(parcel);
    }
    showScans();
}

void MainWindow::holdField(const QUuid &row, const QString &field)
{
    if (!m_document)
        return;
    remember(m_document->file().id(), { row, field, m_map->view().box() });
    const auto &bundle = m_form->bundle();
    const auto place = bundle ? storage::placeOf(*bundle, row, field) : std::nullopt;
    const int scan = place ? indexOf(m_scans->scans(), *bundle, place->scan) : -1;
    if (scan < 0)
        return m_scans->setMarked(-1, {});
    m_scans->showScan(scan);
    m_scans->setMarked(place->page, place->share);
}

void MainWindow::attachScan(const QString &path)
{
    addScan(*m_document, m_form->parcel(), path);
    m_scans->showScan(int(m_scans->scans().size()) - 1);
}

/** Notes where on the scan in view the field that was last in hand stands. */
void MainWindow::markField(int page, const QRectF &share)
{
    if (!m_document || !m_form->bundle() || m_scans->currentScan() < 0)
        return;
    const Bookmark held = bookmarkOf(m_document->file().id());
    const ScanRef scan = m_scans->scans()[std::size_t(m_scans->currentScan())];
    m_document->apply(markEdit(*m_form->bundle(), held.row, held.field, scan, page, share));
    m_message->say({});
    m_form->focusField(held.row, held.field);
    holdField(held.row, held.field);
}

/** The field in hand and the map's view, as they were when the file was last open. */
void MainWindow::takeUpAgain()
{
    if (!m_document)
        return;
    const Bookmark mark = bookmarkOf(m_document->file().id());
    if (!mark.map.isEmpty())
        m_map->fit(mark.map);
    if (m_form->focusField(mark.row, mark.field))
        return;
    if (m_left->face() == WorkPanel::Parcels)
        m_list->startSearch();
    else
        m_map->setFocus(); // the list of work would take a line in hand
}

void MainWindow::showScans()
{
    const auto bundle = m_document ? storage::bundleOf(m_document->file(), m_form->parcel()) : std::nullopt;
    m_scans->setScans(bundle ? scansOf(*bundle, m_document->file().scanFolder()) : std::vector<ScanRef>());
}

void MainWindow::showScansOf(const QUuid &row)
{
    std::vector<ScanRef> scans = m_scans->scans();
    const std::vector<ScanRef> wanted = scansOf(m_document->file(), row);
    if (wanted.empty())
        return;
    auto at = std::find(scans.begin(), scans.end(), wanted.front());
    if (at == scans.end()) { // of a paper that is not the parcel's
        at = scans.insert(scans.end(), wanted.front());
        const int last = int(at - scans.begin());
        m_scans->setScans(scans);
        return m_scans->showScan(last);
    }
    m_scans->showScan(int(at - scans.begin()));
}
