#pragma once

#include "storage/document.h"

#include <QMainWindow>

#include <functional>

class MapCanvas;
class MessageBar;
class ParcelForm;
class ParcelList;
class FixPanel;
class HistoryPanel;
class LinesPanel;
class MainMenu;
class QueueDesk;
class MapWork;
class OtherWriterPanel;
class SheetBox;
class QDockWidget;
class QStackedWidget;
class ScanViewer;
class SlipsPanel;
class StartPage;
class StatusLine;
class WhyPanel;
class WorkBar;
class WorkPanel;
class Workbench;

/** Connects the open document with its panels. It computes nothing itself. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow();
    ~MainWindow() override;

    /** Opens \a path in the background; where that fails, the window says why and keeps what it had. */
    void open(const QString &path);

    storage::Document *document() const { return m_document.get(); }

Q_SIGNALS:
    /** After a file was opened and its map is shown. */
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBench();
    void makeActions(); // these stand in window/mainactions.cpp
    void makeFileActions();
    void makeViewActions();
    void makeMapActions();
    void makeCheckActions();
    void makeExchangeActions();
    void makeHelpActions();
    void connectPanels(); // these stand in window/mainpanels.cpp
    void connectStart();
    void connectWork();
    void connectMap();
    void connectForm();
    void connectScans();
    void connectHistory();
    void connectLines();
    void connectSlips();
    void connectOthers();
    void connectDocument(storage::Document *open);
    using QMainWindow::show;

    void show(std::unique_ptr<storage::Document> document);
    void apply(const gis::Edit &edit);
    void keepProposal();
    void goOnAfter(const gis::Edit &edit);
    void showParcel(const QUuid &parcel);
    void holdField(const QUuid &row, const QString &field);
    void attachScan(const QString &path);
    void markField(int page, const QRectF &share);
    void takeUpAgain();
    void showScans();
    void showScansOf(const QUuid &row);
    void askOpen(); // these stand in window/mainfiles.cpp
    bool settleOthers();
    void closeFile();
    void editMany();
    void askImport();
    void askExport();
    void fillSheets();
    void readFeatures();
    void fitSheet();
    void goTo();
    void makeRoom();
    QDockWidget *addDock(const QString &name, const QString &title, QWidget *panel);

    /** Runs \a act; where it throws, the message bar says why. */
    void attempt(const std::function<void()> &act);

    std::unique_ptr<storage::Document> m_document;
    QString m_opening; ///< path of the file that is being opened; empty = none
    QStackedWidget *m_pages;
    StartPage *m_start;
    Workbench *m_bench;
    MessageBar *m_message;
    StatusLine *m_status;
    ParcelList *m_list;
    WorkPanel *m_left;
    WorkBar *m_work;
    WhyPanel *m_why;
    FixPanel *m_fix;
    QueueDesk *m_desk;
    MapCanvas *m_map;
    ScanViewer *m_scans;
    ParcelForm *m_form;
    MapWork *m_tools;
    SheetBox *m_sheets;
    HistoryPanel *m_history;
    QDockWidget *m_historyDock;
    LinesPanel *m_lines;
    QDockWidget *m_linesDock;
    SlipsPanel *m_slips;
    QDockWidget *m_slipsDock;
    OtherWriterPanel *m_others;
    QDockWidget *m_othersDock;
    MainMenu *m_menu;
    QAction *m_undo;
    QAction *m_redo;
};
