#include "widgets/mainwindow.h"

#include "gis/error.h"
#include "storage/bundle.h"
#include "widgets/bulkeditdialog.h"
#include "widgets/exchange/exportdialog.h"
#include "widgets/form/parcelform.h"
#include "widgets/historypanel.h"
#include "widgets/importdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/sheetframes.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/scanviewer.h"
#include "widgets/map/tools/tool.h"
#include "widgets/window/bookmark.h"
#include "widgets/window/filetasks.h"
#include "widgets/window/mainmenu.h"
#include "widgets/window/mapwork.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/scansof.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/startpage.h"
#include "widgets/window/statusline.h"
#include "widgets/window/workbench.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using storage::Document;

void MainWindow::attempt(const std::function<void()> &act)
{
    try {
        act();
    } catch (const gis::Error &error) {
        m_message->say(error.message(), MessageBar::Wrong);
    }
}

MainWindow::MainWindow()
    : m_pages(new QStackedWidget), m_start(new StartPage), m_message(new MessageBar),
      m_status(new StatusLine), m_sheets(new SheetBox), m_history(new HistoryPanel(nullptr)),
      m_historyDock(new QDockWidget(tr("History"))), m_watch(new QTimer(this))
{
    setWindowTitle(u"Địa Bạ"_s);
    setAcceptDrops(true);
    setStatusBar(m_status);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(makeBench());
    setCentralWidget(middle);
    m_historyDock->setObjectName(u"history"_s);
    m_historyDock->setWidget(m_history);
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();
    m_tools->addDocks(*this);
    makeActions();
    connectPanels();
    resize(1366, 740);
    if (!restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray()))
        setWindowState(Qt::WindowMaximized);
    show(nullptr);
}

MainWindow::~MainWindow()
{
    // The panels look at the document: they let go of it first.
    m_desk->setDocument(nullptr);
    m_list->setDocument(nullptr);
    m_form->setDocument(nullptr);
    m_work->setDocument(nullptr);
    m_history->setDocument(nullptr);
    m_tools->setDocument(nullptr);
}

QWidget *MainWindow::makeBench()
{
    m_list = new ParcelList(nullptr);
    m_left = new WorkPanel(m_list);
    m_work = new WorkBar(m_list);
    m_work->setWork([left = m_left] { return left->parcel(); }, [left = m_left] { return left->onward(); });
    m_why = new WhyPanel;
    m_fix = new FixPanel;
    m_map = new MapCanvas;
    m_scans = new ScanViewer;
    m_form = new ParcelForm(nullptr);
    m_tools = new MapWork(m_map, m_form, this);
    auto *entry = new QWidget;
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools->side(), 1);
    column->addWidget(m_why);
    column->addWidget(m_fix);
    column->addWidget(m_work);
    m_desk = new QueueDesk({ m_left, m_map, m_form, m_why, m_fix }, this);
    m_bench = new Workbench({ m_left, m_map, m_scans, entry });
    return m_bench;
}

void MainWindow::connectPanels()
{
    connect(m_sheets, &SheetBox::chosen, this, &MainWindow::fitSheet);
    connect(m_start, &StartPage::openWanted, this, [this] { askOpen(); });
    connect(m_start, &StartPage::importWanted, this, [this] { attempt([this] { askImport(); }); });
    connect(m_scans, &ScanViewer::fileDropped, this, [this](const QString &path) {
        attempt([&] { addScan(*m_document, m_form->parcel(), path); });
        showScans();
    });
    connect(m_scans, &ScanViewer::popOutRequested, m_bench, &Workbench::toggleAlone);
    connect(m_history, &HistoryPanel::undoWanted, this, [this] { attempt([this] { m_document->undo(); }); });
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
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::open);
    connect(m_list, &ParcelList::currentChanged, this,
            [this](const QUuid &id) { attempt([&] { showParcel(id); }); });
    connect(m_list, &ParcelList::parcelActivated, this, [this](const QUuid &id) {
        m_map->fitParcel(id);
        m_form->focusFirstField();
    });
    connect(m_list, &ParcelList::searchIndexChanged, m_form, &ParcelForm::setSearchIndex);
    connect(m_list, &ParcelList::namesShownChanged, m_form, &ParcelForm::setNamesShown);
    connect(m_desk, &QueueDesk::groupsChanged, m_status, &StatusLine::setCounts);
    connect(m_desk, &QueueDesk::edited, this, &MainWindow::apply);
    connect(m_desk, &QueueDesk::said, this, [this](const QString &words) { m_message->say(words); });
    connect(m_desk, &QueueDesk::refused, this,
            [this](const QString &reason) { m_message->say(reason, MessageBar::Wrong); });
    connect(m_map, &MapCanvas::parcelSelected, m_list, &ParcelList::setCurrent);
    connect(m_map, &MapCanvas::parcelActivated, m_form, &ParcelForm::focusFirstField);
    connect(m_map, &MapCanvas::pointerMoved, m_status, &StatusLine::setPointer);
    connect(m_map, &MapCanvas::scaleChanged, m_status, &StatusLine::setScale);
    connect(m_map, &MapCanvas::kept, this, [this] { attempt([this] { keepProposal(); }); });
    connect(m_tools, &MapWork::failed, this,
            [this](const QString &text) { m_message->say(text, MessageBar::Wrong); });
    connect(m_tools, &MapWork::parcelWanted, m_list, &ParcelList::setCurrent);
    connect(m_list, &ParcelList::searchIndexChanged, m_tools, &MapWork::setSearchIndex);
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
    connect(m_form, &ParcelForm::scanWanted, this, [this](const QUuid &) { showScans(); });
    connect(m_work, &WorkBar::edited, this, &MainWindow::apply);
    m_work->setEntering([this] {
        const bool isEntered = m_form->commit();
        if (!isEntered)
            m_message->say(tr("The parcel is not done: a field could not be saved. See what it says."),
                           MessageBar::Wrong);
        return isEntered;
    });
    connect(m_work, &WorkBar::finished, this, [this](const QString &words) { m_message->say(words); });
    m_watch->setInterval(2000);
    connect(m_watch, &QTimer::timeout, this, [this] { attempt([this] { lookForOtherWriters(); }); });
}

void MainWindow::open(const QString &path)
{
    m_message->say(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_form->commit();
    if (m_document && QFileInfo(m_document->file().path()) == QFileInfo(path))
        show(nullptr); // its lock must go first
    QThread *here = thread();
    QtConcurrent::run([path, here] {
        auto document = std::make_shared<std::unique_ptr<Document>>(
            std::make_unique<Document>(path, storage::WorkingFile::Access::Write));
        (*document)->moveToThread(here);
        return document;
    })
        .then(this,
              [this, path](const std::shared_ptr<std::unique_ptr<Document>> &document) {
                  m_message->say({});
                  StartPage::remember(path);
                  show(std::move(*document));
                  QTimer::singleShot(0, this, &MainWindow::takeUpAgain); // behind the list's first parcel
                  Q_EMIT opened();
              })
        .onFailed(this,
                  [this](const gis::Error &error) { m_message->say(error.message(), MessageBar::Wrong); });
}

void MainWindow::show(std::unique_ptr<Document> document)
{
    m_watch->stop();
    m_desk->setDocument(nullptr); // what it shows is of the old one
    m_list->setDocument(document.get());
    m_form->setDocument(document.get());
    m_work->setDocument(document.get());
    m_history->setDocument(document.get());
    m_tools->setDocument(document.get());
    m_document = std::move(document);
    const bool isOpen = m_document != nullptr;
    m_menu->setDocumentOpen(isOpen);
    m_sheets->setEnabled(isOpen);
    if (!isOpen)
        m_sheets->clear();
    m_scans->setScans({});
    m_status->show(m_document.get());
    m_start->refresh();
    m_pages->setCurrentWidget(isOpen ? static_cast<QWidget *>(m_bench) : m_start);
    setWindowTitle(isOpen ? tr("%1 – Địa Bạ").arg(QFileInfo(m_document->file().path()).fileName())
                          : u"Địa Bạ"_s);
    if (!isOpen)
        return;
    m_map->setEmptyText(tr("No parcel has a shape yet. Import map sheets to begin."));
    m_map->setFabric(m_document->fabric());
    m_desk->setDocument(m_document.get());
    fillSheets();
    Document *open = m_document.get();
    const auto follow = [this, open] {
        m_undo->setEnabled(!open->undoTitle().isEmpty());
        m_redo->setEnabled(!open->redoTitle().isEmpty());
        m_undo->setToolTip(tr("Undo %1 (Ctrl+Z)").arg(open->undoTitle()));
        m_redo->setToolTip(tr("Redo %1 (Ctrl+Y)").arg(open->redoTitle()));
        m_status->show(open);
    };
    connect(open, &Document::changed, this, [this, open, follow](const gis::Edit &edit) {
        m_map->changed(open->fabric(), edit);
        if (std::any_of(edit.changes.begin(), edit.changes.end(),
                        [](const gis::Change &c) { return c.table == &gis::table("map_feature"); }))
            readFeatures();
        m_tools->refresh();
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
    if (const QString holder = m_document->file().lockHolder(); !holder.isEmpty())
        m_message->say(tr("This file is being edited by %1; here it can only be read.").arg(holder));
    m_watch->start();
}

/** What a tool proposed; the first parcel that it made is the one to go on with. */
void MainWindow::keepProposal()
{
    const gis::Edit edit = m_tools->edit();
    m_document->apply(edit);
    m_message->say({});
    for (const gis::Change &change : edit.changes)
        if (change.isInsert() && change.table == &gis::table("parcel"))
            return m_list->setCurrent(change.id);
}

void MainWindow::apply(const gis::Edit &edit)
{
    attempt([&] {
        m_document->apply(edit);
        m_message->say({});
    });
}

void MainWindow::showParcel(const QUuid &parcel)
{
    m_form->setParcel(parcel);
    m_tools->setParcel(parcel);
    m_map->setSelected(parcel);
    if (const auto place = m_document ? m_document->fabric().find(parcel) : std::nullopt) {
        const gis::Box box = m_document->fabric().chunk(*place).boxOf(place->item);
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
    const auto bundle = m_form->bundle();
    const auto place = bundle ? placeOf(*bundle, row, field) : std::nullopt;
    const auto scan = std::find_if(m_scans->scans().begin(), m_scans->scans().end(),
                                   [&](const ScanRef &s) { return place && s.sha256 == place->sha256; });
    if (scan == m_scans->scans().end())
        return m_scans->setMarked(-1, {});
    m_scans->showScan(int(scan - m_scans->scans().begin()));
    m_scans->setMarked(place->page, place->share);
}

/** The field in hand and the map's view, as they were when the file was last open. */
void MainWindow::takeUpAgain()
{
    if (!m_document)
        return;
    const Bookmark mark = bookmarkOf(m_document->file().id());
    if (!mark.map.isEmpty())
        m_map->fit(mark.map);
    if (!m_form->focusField(mark.row, mark.field))
        m_list->startSearch();
}

void MainWindow::showScans()
{
    const auto bundle = m_document ? storage::bundleOf(m_document->file(), m_form->parcel()) : std::nullopt;
    m_scans->setScans(bundle ? scansOf(*bundle, m_document->file().scanFolder()) : std::vector<ScanRef>());
}

void MainWindow::askOpen()
{
    if (const QString path = askWorkingFile(this); !path.isEmpty())
        open(path);
}

void MainWindow::editMany()
{
    BulkEditDialog dialog(*m_document, m_list->filtered(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.edit().changes.empty())
        apply(dialog.edit());
}

/** Into the open file, or into a new one where none is open. */
void MainWindow::askImport()
{
    const QStringList sources = askMapSheets(this);
    if (sources.isEmpty())
        return;
    if (!m_document) {
        const QString path = makeWorkingFile(this);
        if (path.isEmpty())
            return;
        show(std::make_unique<Document>(path, storage::WorkingFile::Access::Write));
        StartPage::remember(path);
    }
    ImportDialog dialog(m_document->file(), m_document->author(), this);
    dialog.setSources(sources);
    if (dialog.exec() == QDialog::Accepted)
        m_document->reload();
}

void MainWindow::askExport()
{
    m_form->commit();
    ExportDialog dialog(*m_document, this);
    dialog.exec();
    m_status->show(m_document.get());
}

void MainWindow::fillSheets()
{
    m_sheets->fill(*m_document);
    m_map->setFrames(sheetFrames(m_document->file(), m_document->fabric()));
    readFeatures();
}

void MainWindow::readFeatures()
{
    const QString path = m_document->file().path();
    QtConcurrent::run(
        [path] { return mapFeatures(storage::WorkingFile(path, storage::WorkingFile::Access::Read)); })
        .then(this,
              [this, path](const MapFeatures &features) {
                  if (m_document && m_document->file().path() == path)
                      m_map->setFeatures(features);
              })
        .onFailed(this,
                  [this](const gis::Error &error) { m_message->say(error.message(), MessageBar::Wrong); });
}

void MainWindow::fitSheet()
{
    if (const auto sheet = m_sheets->sheet())
        m_map->fit(m_document->fabric().extentOfSheet(*sheet));
}

void MainWindow::goTo()
{
    const QUuid parcel = askParcel(m_document->file(), this);
    if (parcel.isNull())
        return;
    m_list->setCurrent(parcel);
    m_map->fitParcel(parcel);
}

void MainWindow::lookForOtherWriters()
{
    if (m_document->file().wasWrittenByOthers())
        m_message->say(tr("Another program has written to this file. Close it there; then close this file "
                          "and open it again "
                          "to see what it holds now."),
                       MessageBar::Wrong);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_form->commit();
    if (m_document) {
        Bookmark mark = bookmarkOf(m_document->file().id());
        mark.map = m_map->view().box();
        remember(m_document->file().id(), mark);
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (path.endsWith(u".diaba") || path.endsWith(u".sqlite"))
        open(path);
    else
        m_message->say(
            tr("“%1” is no working file; drop scans on the scan panel.").arg(QFileInfo(path).fileName()));
}
