#pragma once

#include "widgets/scanstops.h"

#include <QSet>
#include <QSettings>
#include <QTimer>
#include <QWidget>

#include <vector>

class PaperView;
class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolBar;

/**
 * The scans of a parcel, one at a time. F6 turns from the certificate to the
 * identity papers to the back of the certificate (page 4) and round again; each remembers how it was
 * looked at. A scan that cannot be opened says why.
 */
class ScanViewer : public QWidget
{
    Q_OBJECT

public:
    explicit ScanViewer(QWidget *parent = nullptr);
    ~ScanViewer() override;

    /** Shows the first of \a scans, or what to do when there is none. The one in view stays if it is among
     * them. */
    void setScans(std::vector<ScanRef> scans);
    const std::vector<ScanRef> &scans() const { return m_scans; }

    /** Index of the scan in view, -1 if there is none. */
    int currentScan() const;
    void showScan(int scan);

    /** Turns to the next scan, or to page 4 of the certificate after the last. */
    void showNext();

    int page() const; ///< from 0
    int pageCount() const; ///< 0 while it is not open
    void showPage(int page);

    /**
     * Marks \a share of page \a page of the scan in view (0 to 1 from the top
     * left of the upright page) and turns to it; an empty one marks nothing.
     */
    void setMarked(int page, QRectF share);

    PaperView *paper() const { return m_paper; }
    QString message() const; ///< what stands in place of the page; empty if one is shown

Q_SIGNALS:
    /** A scan came into view; -1 = none. */
    void scanShown(int scan);
    void pageShown(int page);

    /** The user drew around a value: \a share of page \a page, from 0, of the scan in view. */
    void placeDrawn(int page, const QRectF &share);

    /** A PDF or picture was dropped. */
    void fileDropped(const QString &path);

    /** The user wants the scan alone on the screen. */
    void popOutRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeToolBar();
    template <typename Run> QAction *addTool(const QString &sign, const QString &tip, Run run);
    void showStop(int stop);
    void opened(const QString &path);
    void failed(const QString &path, const QString &reason);
    void looked();
    void draw();
    void drawNeighbours();
    void showNumbers();
    void mark();
    void setFit(PaperLook::Fit fit);
    void turn(int quarters);
    void goToTypedPage();
    const ScanRef *ref() const;
    PageRequest request(int page, const PaperLook &look) const;
    PaperLook lookOf(const ScanStop &stop, const PageSizes &sizes) const;
    void remember();

    std::vector<ScanRef> m_scans;
    std::vector<ScanStop> m_stops;
    int m_stop = -1;
    QSettings m_looks;
    QSet<QString> m_broken; ///< paths not to be opened again unasked
    PageSizes m_sizes; ///< of the open scan, empty while it is not open
    QTimer m_remember;
    int m_markedPage = -1;
    QRectF m_marked;
    QString m_message;

    ScanPages *m_pages;
    PaperView *m_paper;
    QToolBar *m_bar;
    QComboBox *m_list;
    QLineEdit *m_pageBox;
    QLabel *m_pageLabel;
    QAction *m_next = nullptr; ///< the window has its key, F6
    QAction *m_zoom = nullptr;
    QAction *m_fitWidth = nullptr;
    QAction *m_fitPage = nullptr;
    QAction *m_draw = nullptr;
    std::vector<QAction *> m_pageTools; ///< of use only while a page is shown
};
