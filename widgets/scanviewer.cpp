#include "widgets/scanviewer.h"

#include "widgets/paperview.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/** Where looks are remembered: a file of its own, so that it may be thrown away. */
QString looksFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/scans.ini");
}

constexpr double zoomStep = 1.25;
constexpr int settleMilliseconds = 800; // after the last movement the look is remembered

bool isPicture(const QUrl &url)
{
    static const QStringList suffixes{ QStringLiteral("pdf"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                       QStringLiteral("png") };
    return url.isLocalFile() && suffixes.contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

} // namespace

ScanViewer::ScanViewer(QWidget *parent)
    : QWidget(parent), m_looks(looksFile(), QSettings::IniFormat), m_pages(new ScanPages(this)),
      m_paper(new PaperView(this)), m_bar(new QToolBar(this)), m_list(new QComboBox(this)),
      m_pageBox(new QLineEdit(this)), m_pageLabel(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_paper, 1);
    makeToolBar();
    setAcceptDrops(true);
    setFocusProxy(m_paper);
    m_remember.setSingleShot(true);
    m_remember.setInterval(settleMilliseconds);

    connect(&m_remember, &QTimer::timeout, this, &ScanViewer::remember);
    connect(m_pages, &ScanPages::opened, this, &ScanViewer::opened);
    connect(m_pages, &ScanPages::failed, this, &ScanViewer::failed);
    connect(m_pages, &ScanPages::drawn, this, &ScanViewer::draw);
    connect(m_paper, &PaperView::looked, this, &ScanViewer::looked);
    connect(m_paper, &PaperView::drawn, this, [this](const QRectF &share) {
        m_draw->setChecked(false);
        Q_EMIT placeDrawn(page(), share);
    });
    showStop(-1);
}

ScanViewer::~ScanViewer()
{
    remember();
}

template <typename Run> QAction *ScanViewer::addTool(const QString &sign, const QString &tip, Run run)
{
    QAction *action = m_bar->addAction(sign, this, run);
    action->setToolTip(tip);
    m_pageTools.push_back(action);
    return action;
}

void ScanViewer::makeToolBar()
{
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setToolTip(tr("Scans of this parcel"));
    connect(m_list, &QComboBox::activated, this, &ScanViewer::showStop);
    m_pageBox->setValidator(new QIntValidator(1, 9999, m_pageBox));
    m_pageBox->setFixedWidth(m_pageBox->fontMetrics().horizontalAdvance(QStringLiteral("0000")));
    m_pageBox->setAlignment(Qt::AlignRight);
    m_pageBox->setToolTip(tr("Page"));
    connect(m_pageBox, &QLineEdit::editingFinished, this, &ScanViewer::goToTypedPage);
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_bar->setMovable(false);
    m_bar->setStyleSheet(QStringLiteral("QToolButton { padding: 2px; } QToolBar { spacing: 1px; }"));

    m_bar->addWidget(m_list);
    m_next = addTool(QStringLiteral("F6"), tr("Turn to certificate, identity paper, page 4 (F6)"),
                     [this] { showNext(); });
    m_bar->addWidget(m_pageBox);
    m_bar->addWidget(m_pageLabel);
    QAction *back = addTool(QStringLiteral("‹"), tr("Previous page (Page Up, Ctrl+Page Up)"),
                            [this] { showPage(page() - 1); });
    back->setShortcut(Qt::CTRL | Qt::Key_PageUp);
    QAction *on = addTool(QStringLiteral("›"), tr("Next page (Page Down, Ctrl+Page Down)"),
                          [this] { showPage(page() + 1); });
    on->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    addTool(QStringLiteral("⟲"), tr("Turn left (L)"), [this] { turn(-1); });
    addTool(QStringLiteral("⟳"), tr("Turn right (R)"), [this] { turn(1); });
    addTool(QStringLiteral("−"), tr("Smaller (−, Ctrl+wheel)"), [this] { m_paper->zoomBy(1 / zoomStep); });
    m_zoom = addTool(QStringLiteral("100 %"), tr("As large as the paper (1)"),
                     [this] { m_paper->zoomBy(1 / m_paper->zoom()); });
    addTool(QStringLiteral("+"), tr("Larger (+, Ctrl+wheel)"), [this] { m_paper->zoomBy(zoomStep); });
    m_fitWidth = addTool(QStringLiteral("↔"), tr("Fit the width, or one page of an opened certificate (W)"),
                         [this] { setFit(PaperLook::Width); });
    m_fitPage = addTool(QStringLiteral("▯"), tr("Fit the page (P)"), [this] { setFit(PaperLook::Page); });
    m_draw = addTool(QStringLiteral("▭"),
                     tr("Draw around the value of the field in hand (M, or Shift and drag)"), [] {});
    for (QAction *action : { m_fitWidth, m_fitPage, m_draw })
        action->setCheckable(true);
    connect(m_draw, &QAction::toggled, m_paper, &PaperView::setDrawing);
    addTool(QStringLiteral("⤢"), tr("The scan alone on the screen (F11)"),
            [this] { Q_EMIT popOutRequested(); });
}

void ScanViewer::setScans(std::vector<ScanRef> scans)
{
    if (scans == m_scans && m_message.isEmpty())
        return;
    remember();
    const ScanRef *before = ref();
    const auto same = before ? std::find(scans.begin(), scans.end(), *before) : scans.end();
    const int keep = same == scans.end() ? 0 : int(same - scans.begin());
    m_scans = std::move(scans);
    m_stops = stopsOf(m_scans);
    m_broken.clear();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ScanStop &stop : m_stops)
        m_list->addItem(title(stop));
    m_stop = -1;
    m_sizes.clear();
    showStop(m_stops.empty() ? -1 : keep);
}

int ScanViewer::currentScan() const
{
    return m_stop < 0 ? -1 : m_stops[m_stop].index;
}

const ScanRef *ScanViewer::ref() const
{
    return m_stop < 0 ? nullptr : &m_stops[m_stop].scan;
}

void ScanViewer::showScan(int scan)
{
    if (scan >= 0 && scan < int(m_scans.size()) && scan != currentScan())
        showStop(scan);
}

void ScanViewer::showNext()
{
    if (!m_stops.empty())
        showStop((m_stop + 1) % int(m_stops.size()));
}

void ScanViewer::showStop(int stop)
{
    remember();
    m_stop = stop;
    m_sizes.clear();
    m_markedPage = -1;
    m_list->setCurrentIndex(stop);
    m_list->setEnabled(stop >= 0);
    m_message = stop < 0 ? tr("No scan of this parcel yet.\nDrop a PDF or a picture here, or press Ctrl+D.")
                         : QString();
    m_paper->setMessage(m_message, false);
    m_paper->setMarked({});
    if (const ScanRef *scan = ref())
        if (m_pages->open(scan->path, scan->sha256))
            opened(scan->path);
    m_list->setToolTip(stop < 0 ? tr("Scans of this parcel") : m_list->currentText());
    showNumbers();
    Q_EMIT scanShown(currentScan());
}

void ScanViewer::opened(const QString &path)
{
    if (!ref() || ref()->path != path || !m_sizes.empty())
        return drawNeighbours();
    m_sizes = *m_pages->open(path, {});
    const PaperLook look = lookOf(m_stops[m_stop], m_sizes);
    m_paper->setPage(m_sizes[look.page], look);
    draw();
    showNumbers();
    Q_EMIT pageShown(page());
}

void ScanViewer::failed(const QString &path, const QString &reason)
{
    m_broken.insert(path);
    if (!ref() || ref()->path != path)
        return;
    m_pages->forget(path);
    m_sizes.clear();
    m_message = QString(reason).replace(QFileInfo(path).fileName(), ref()->title); // people know it by that
    m_paper->setMessage(m_message, true);
    showNumbers();
}

int ScanViewer::page() const
{
    return m_sizes.empty() ? 0 : m_paper->look().page;
}

int ScanViewer::pageCount() const
{
    return int(m_sizes.size());
}

QString ScanViewer::message() const
{
    return m_message;
}

void ScanViewer::showPage(int page)
{
    if (page < 0 || page >= pageCount() || page == this->page())
        return showNumbers();
    PaperLook look = m_paper->look();
    look.page = page;
    look.anchor = { look.fit == PaperLook::Half ? 0.25 : 0.5, 0 };
    m_paper->setPage(m_sizes[page], look);
    mark();
    looked();
    Q_EMIT pageShown(page);
}

void ScanViewer::setMarked(int page, QRectF share)
{
    m_markedPage = share.isEmpty() ? -1 : page;
    m_marked = share;
    if (m_markedPage >= 0 && m_markedPage != this->page())
        showPage(m_markedPage);
    mark();
}

void ScanViewer::mark()
{
    m_paper->setMarked(m_markedPage == page() ? m_marked : QRectF());
}

void ScanViewer::looked()
{
    draw();
    showNumbers();
    m_remember.start();
}

PageRequest ScanViewer::request(int page, const PaperLook &look) const
{
    return { ref()->path, page, m_paper->pixels(m_sizes[page], look) };
}

void ScanViewer::draw()
{
    if (m_sizes.empty())
        return;
    if (const QImage *image = m_pages->draw(request(page(), m_paper->look()))) {
        m_paper->setImage(*image);
        drawNeighbours();
    }
}

void ScanViewer::drawNeighbours()
{
    if (m_sizes.empty())
        return;
    std::vector<PageRequest> later;
    for (const int beside : { page() + 1, page() - 1 })
        if (beside >= 0 && beside < pageCount())
            later.push_back(request(beside, m_paper->look()));
    const ScanStop &next = m_stops[(m_stop + 1) % int(m_stops.size())];
    if (const PageSizes *sizes = m_pages->known(next.scan.path)) {
        const PaperLook look = lookOf(next, *sizes);
        later.push_back({ next.scan.path, look.page, m_paper->pixels((*sizes)[look.page], look) });
    } else if (!m_broken.contains(next.scan.path)) {
        m_pages->open(next.scan.path, next.scan.sha256);
    }
    m_pages->drawLater(std::move(later));
}

void ScanViewer::showNumbers()
{
    const bool shown = pageCount() > 0;
    for (QAction *tool : m_pageTools)
        tool->setEnabled(shown || (tool == m_next && m_stops.size() > 1));
    m_pageBox->setEnabled(shown);
    m_pageBox->setText(shown ? QString::number(page() + 1) : QString());
    const QString count = shown ? tr("/ %1").arg(pageCount()) : QString();
    const bool folded = shown && isFolded(*ref(), m_sizes);
    m_pageLabel->setText(count);
    m_pageLabel->setToolTip(folded ? tr("Pages %1").arg(foldedPages(page())) : QString());
    const int percent = qRound(m_paper->zoom() * 100);
    m_zoom->setText(tr("%1 %").arg(percent));
    const PaperLook::Fit fit = m_paper->look().fit;
    m_fitWidth->setChecked(shown && (fit == PaperLook::Width || fit == PaperLook::Half));
    m_fitPage->setChecked(shown && fit == PaperLook::Page);
}

void ScanViewer::setFit(PaperLook::Fit fit)
{
    if (m_sizes.empty())
        return;
    PaperLook look = m_paper->look();
    const bool isHalf = fit == PaperLook::Width && look.fit == PaperLook::Width && isFolded(*ref(), m_sizes);
    look.fit = isHalf ? PaperLook::Half : fit;
    look.anchor = { isHalf ? 0.25 : 0.5, fit == PaperLook::Page ? 0 : look.anchor.y() };
    m_paper->setLook(look);
}

void ScanViewer::turn(int quarters)
{
    PaperLook look = m_paper->look();
    look.turns = (look.turns + quarters + 4) % 4;
    if (look.fit == PaperLook::Half)
        look.fit = PaperLook::Width;
    look.anchor = { 0.5, 0 };
    m_paper->setLook(look);
}

void ScanViewer::goToTypedPage()
{
    showPage(m_pageBox->text().toInt() - 1);
}

PaperLook ScanViewer::lookOf(const ScanStop &stop, const PageSizes &sizes) const
{
    const auto look = paperLook(m_looks.value(lookKey(stop)).toString());
    return look && look->page < int(sizes.size()) ? *look : firstLook(stop, sizes);
}

void ScanViewer::remember()
{
    m_remember.stop();
    if (!m_sizes.empty())
        m_looks.setValue(lookKey(m_stops[m_stop]), text(m_paper->look()));
}

void ScanViewer::keyPressEvent(QKeyEvent *event)
{
    const auto plain = !(event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier);
    if (!plain || !pageCount())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_PageUp:
        return showPage(page() - 1);
    case Qt::Key_PageDown:
        return showPage(page() + 1);
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    case Qt::Key_L:
        return turn(-1);
    case Qt::Key_R:
        return turn(1);
    case Qt::Key_W:
        return setFit(PaperLook::Width);
    case Qt::Key_P:
        return setFit(PaperLook::Page);
    case Qt::Key_M:
        return m_draw->toggle();
    case Qt::Key_1:
        return m_paper->zoomBy(1 / m_paper->zoom());
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScanViewer::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), isPicture))
        event->acceptProposedAction();
}

void ScanViewer::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls())
        if (isPicture(url))
            Q_EMIT fileDropped(url.toLocalFile());
}
