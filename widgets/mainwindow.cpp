#include "widgets/mainwindow.h"

#include "gis/error.h"
#include "widgets/edits/slipspanel.h"
#include "widgets/form/parcelform.h"
#include "widgets/historypanel.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/linespanel.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/scanviewer.h"
#include "widgets/window/bookmark.h"
#include "widgets/window/filetasks.h"
#include "widgets/window/mainmenu.h"
#include "widgets/window/mapwork.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/otherwriterpanel.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/startpage.h"
#include "widgets/window/statusline.h"
#include "widgets/window/windowkeys.h"
#include "widgets/window/workbench.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

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
      m_lines(new LinesPanel), m_others(new OtherWriterPanel)
{
    setWindowTitle(u"Địa Bạ"_s);
    setAcceptDrops(true);
    new WindowKeys(this);
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
    m_historyDock = addDock(u"history"_s, tr("History"), m_history);
    m_linesDock = addDock(u"lines"_s, tr("Boundary Lines of a File"), m_lines);
    m_slips = new SlipsPanel(m_desk->check());
    m_slipsDock = addDock(u"slips"_s, tr("Correction Slips"), m_slips);
    m_othersDock = addDock(u"others"_s, tr("Changed by Another Program"), m_others);
    m_tools->addDocks(*this);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::makeRoom);
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
    m_lines->setDocument(nullptr);
    m_slips->setDocument(nullptr);
    m_tools->setDocument(nullptr);
    m_others->setDocument(nullptr);
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
    auto *page = new QScrollArea; // what must be decided below goes before the form
    page->setWidget(m_tools->side());
    page->setWidgetResizable(true);
    page->setFrameShape(QFrame::NoFrame);
    page->setFocusPolicy(Qt::NoFocus);
    page->setMinimumHeight(1);
    column->addWidget(page, 1);
    auto *below = new QWidget; // of no use while something is proposed
    auto *rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_why, m_fix, m_work })
        rows->addWidget(part);
    column->addWidget(below);
    connect(m_tools->side(), &QStackedWidget::currentChanged, below,
            [below](int index) { below->setVisible(index == 0); });
    connect(m_tools->side(), &QStackedWidget::currentChanged, this, &MainWindow::makeRoom);
    m_desk = new QueueDesk({ m_left, m_map, m_form, m_why, m_fix }, this);
    m_bench = new Workbench({ m_left, m_map, m_scans, entry });
    return m_bench;
}

void MainWindow::show(std::unique_ptr<Document> document)
{
    m_desk->setDocument(nullptr); // what these show is of the old one
    m_others->setDocument(nullptr);
    m_status->show(nullptr);
    m_list->setDocument(document.get());
    m_form->setDocument(document.get());
    m_work->setDocument(document.get());
    m_history->setDocument(document.get());
    m_lines->setDocument(document.get());
    m_slips->setDocument(document.get());
    m_tools->setDocument(document.get());
    m_message->say({}); // it was about the file before
    m_document = std::move(document);
    const bool isOpen = m_document != nullptr;
    m_menu->setDocumentOpen(isOpen);
    m_sheets->setEnabled(isOpen);
    if (!isOpen)
        m_sheets->clear();
    m_scans->setScans({});
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
    connectDocument(m_document.get());
    if (const QString holder = m_document->file().lockHolder(); !holder.isEmpty())
        m_message->say(tr("This file is being edited by %1; here it can only be read.").arg(holder));
    m_others->setDocument(m_document.get());
}

/** What a tool proposed; the first parcel that it made is the one to go on with. */
void MainWindow::keepProposal()
{
    const gis::Edit edit = m_tools->edit();
    m_document->apply(edit);
    m_message->say({});
    if (const QUuid made = parcelMadeBy(edit, m_document->fabric()); !made.isNull())
        m_list->setCurrent(made);
}

void MainWindow::apply(const gis::Edit &edit)
{
    attempt([&] {
        m_document->apply(edit);
        m_message->say({});
    });
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    return dock;
}

/** What docks beside the map takes the place of other panels where the window is narrow, and is seen whole.
 */
void MainWindow::makeRoom()
{
    QList<QDockWidget *> shown;
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        if (dock->isVisible() && !dock->isFloating())
            shown += dock;
    const bool isNarrow = m_bench->makeRoom(!shown.isEmpty(), m_tools->side()->currentIndex() != 0);
    if (!isNarrow)
        return;
    constexpr int settled = 60; // ms: until the panels have made room
    QTimer::singleShot(settled, this, [this, dock = QPointer(shown.last())] {
        if (dock && dock->isVisible())
            resizeDocks({ dock }, { dock->widget()->sizeHint().width() }, Qt::Horizontal);
    });
}

/** Esc that nobody else wanted puts the message away. */
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message->isVisible())
        m_message->say({});
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_form->commit();
    if (!settleOthers())
        return event->ignore();
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
        m_message->say(tr("“%1” is no working file; scans (PDF, JPEG, PNG) are dropped on the scan panel.")
                           .arg(QFileInfo(path).fileName()));
}
