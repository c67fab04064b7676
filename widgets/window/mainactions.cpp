// The window's menus, filled: one line an action.
#include "widgets/mainwindow.h"

#include "widgets/exchange/exportdialog.h"
#include "widgets/form/parcelform.h"
#include "widgets/icon.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/layerbox.h"
#include "widgets/queue/linespanel.h"
#include "widgets/print/printdialog.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/scanviewer.h"
#include "widgets/window/checkmenu.h"
#include "widgets/window/filetasks.h"
#include "widgets/window/keylist.h"
#include "widgets/window/mainmenu.h"
#include "widgets/window/mapwork.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/workbench.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QToolBar>

void MainWindow::makeActions()
{
    m_menu = new MainMenu(*this, [this](const MainMenu::Act &act) { attempt(act); });
    makeFileActions();
    makeViewActions();
    makeMapActions();
    for (QAction *action : { m_work->doneAction(), m_work->parkAction(), m_work->skipAction() })
        m_menu->addOwn(m_menu->parcel, action);
    m_menu->parcel->addSeparator();
    m_menu->addOnDocument(m_menu->parcel, tr("Attach Scans…"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        for (const QString &path : askScans(this))
            attachScan(path);
    });
    makeCheckActions();
    makeExchangeActions();
    makeHelpActions();
    m_undo->setIcon(icon("undo"));
    m_redo->setIcon(icon("redo"));
    m_menu->bar->addSeparator();
    m_menu->bar->addActions({ m_undo, m_redo });
    m_menu->bar->addSeparator();
    m_menu->bar->addWidget(m_sheets);
}

void MainWindow::makeFileActions()
{
    m_menu->add(m_menu->file, tr("&New Working File…"), QKeySequence::New, [this] {
        if (const QString path = makeWorkingFile(this); !path.isEmpty())
            open(path);
    });
    m_menu->add(m_menu->file, tr("&Open Working File…"), QKeySequence::Open, [this] { askOpen(); })
        ->setIcon(icon("open"));
    m_menu->addOnDocument(m_menu->file, tr("&Print…"), QKeySequence::Print, [this] {
        m_form->commit();
        PrintDialog(*m_document, m_form->parcel(), this).exec();
    });
    m_menu->addOnDocument(m_menu->file, tr("&Close File"), QKeySequence::Close, [this] { closeFile(); });
    m_menu->add(m_menu->file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    m_undo = m_menu->addOnDocument(m_menu->edit, tr("Undo"), QKeySequence::Undo, [this] {
        if (!m_tools->takeBack())
            undo(*m_document, this);
    });
    m_redo = m_menu->addOnDocument(m_menu->edit, tr("Redo"), QKeySequence(Qt::CTRL | Qt::Key_Y),
                                   [this] { m_document->redo(); });
    m_menu->edit->addSeparator();
    m_menu->addOnDocument(m_menu->edit, tr("Change Many Parcels…"), QKeySequence(Qt::CTRL | Qt::Key_B),
                          [this] { editMany(); });
}

void MainWindow::makeViewActions()
{
    const auto arrange = [this](Workbench::Arrangement arrangement) {
        m_bench->setArrangement(arrangement);
        m_map->fitParcel(m_form->parcel());
    };
    m_menu->add(m_menu->view, tr("Map Workbench"), Qt::Key_F10, [=] { arrange(Workbench::Map); });
    m_menu->add(m_menu->view, tr("Certificate Workbench"), Qt::Key_F9, [=] { arrange(Workbench::Entry); });
    m_menu->add(m_menu->view, tr("One Panel Alone"), Qt::Key_F11, [this] { m_bench->toggleAlone(); });
    m_menu->addOnDocument(m_menu->view, tr("Turn Scan"), Qt::Key_F6, [this] { m_scans->showNext(); });
    QAction *hints = m_menu->addOnDocument(m_menu->view, tr("Hints on the Map"), {},
                                           [this] { m_map->setHintsShown(!m_map->areHintsShown()); });
    hints->setCheckable(true);
    hints->setChecked(m_map->areHintsShown());
    m_menu
        ->addOnDocument(m_menu->view, tr("History"), QKeySequence(Qt::CTRL | Qt::Key_H),
                        [this] { m_historyDock->setVisible(!m_historyDock->isVisible()); })
        ->setIcon(icon("history"));
}

void MainWindow::makeMapActions()
{
    m_tools->addActions(*m_menu,
                        { [this] { return m_sheets->sheet().value_or(gis::SheetKey()); },
                          [this] { return m_list->filtered(); } });
    QMenu *map = m_menu->map;
    m_menu->addOnDocument(map, tr("Go to Sheet/Parcel…"), QKeySequence(Qt::CTRL | Qt::Key_G),
                          [this] { goTo(); });
    m_menu->addOnDocument(map, tr("Find…"), QKeySequence::Find, [this] {
        m_left->setFace(WorkPanel::Parcels);
        m_list->startSearch();
    });
    m_menu->addOnDocument(map, tr("Whole Map"), QKeySequence(Qt::CTRL | Qt::Key_0),
                          [this] { m_map->fitAll(); });
    m_menu->addOnDocument(map, tr("Whole Sheet"), QKeySequence(Qt::CTRL | Qt::Key_9), [this] { fitSheet(); });
}

void MainWindow::makeCheckActions()
{
    QMenu *check = m_menu->check;
    m_menu->addOnDocument(check, tr("Whole Commune"), QKeySequence(Qt::CTRL | Qt::Key_F5),
                          [this] { m_desk->checkWhole(); });
    m_menu->addOnDocument(check, tr("This Sheet"), {}, [this] {
        if (const auto sheet = m_sheets->sheet())
            m_desk->checkSheet(*sheet);
    });
    m_menu->addOnDocument(check, tr("This Parcel"), {}, [this] { m_desk->checkParcel(); });
    m_menu->addOnDocument(check, tr("Boundary Lines of a File…"), {}, [this] {
        m_linesDock->show();
        m_linesDock->raise();
        m_lines->lines()->setFocus();
    });
    check->addSeparator();
    m_menu->addOnDocument(check, tr("Work to Do"), Qt::Key_F12, [this] { m_left->startWork(); });
    m_menu->addOnDocument(check, tr("Next Line"), QKeySequence(Qt::CTRL | Qt::Key_Down),
                          [this] { m_left->queue()->step(1); });
    m_menu->addOnDocument(check, tr("Previous Line"), QKeySequence(Qt::CTRL | Qt::Key_Up),
                          [this] { m_left->queue()->step(-1); });
    m_menu->addOnDocument(check, tr("Correct…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                          [this] { m_desk->fix(); });
    m_menu->addOnDocument(check, tr("Accept as It Is…"), QKeySequence(Qt::CTRL | Qt::Key_M),
                          [this] { m_desk->except(); });
    addCheckMenu(*m_menu, *m_desk, this);
    m_menu->view->addSeparator();
    auto *themes = new QActionGroup(this);
    for (const auto &[text, theme] : { std::pair(tr("Colours by Group"), MapTheme::Groups),
                                       std::pair(tr("Colours by Finding"), MapTheme::Findings),
                                       std::pair(tr("No Colours"), MapTheme::None) }) {
        QAction *action =
            m_menu->addOnDocument(m_menu->view, text, {}, [this, theme = theme] { m_desk->setTheme(theme); });
        action->setCheckable(true);
        action->setChecked(m_desk->theme() == theme);
        themes->addAction(action);
    }
}

void MainWindow::makeHelpActions()
{
    m_menu->add(m_menu->help, tr("Keys"), QKeySequence::HelpContents, [this] {
        showKeys({ m_menu->file, m_menu->edit, m_menu->view, m_menu->map, m_menu->parcel, m_menu->check,
                   m_menu->exchange },
                 this);
    });
}

void MainWindow::makeExchangeActions()
{
    QMenu *exchange = m_menu->exchange;
    m_menu
        ->add(exchange, tr("Import Map Sheets…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askImport(); })
        ->setIcon(icon("import"));
    m_menu->addOnDocument(exchange, tr("Correction Slips and Submitting"), QKeySequence(Qt::CTRL | Qt::Key_E),
                          [this] { m_slipsDock->setVisible(!m_slipsDock->isVisible()); });
    m_menu->addOnDocument(exchange, tr("Send to the Province…"), {}, [this] { askExport(); })
        ->setIcon(icon("send"));
    m_menu->addOnDocument(exchange, tr("Take In the Province's Answer…"), {}, [this] {
        if (const QString words = importReceipt(*m_document, this); !words.isEmpty())
            m_message->say(words);
    });
}
