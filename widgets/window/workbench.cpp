#include "widgets/window/workbench.h"

#include <QApplication>
#include <QBoxLayout>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

Workbench::Workbench(Panels panels, QWidget *parent)
    : QWidget(parent), m_panels(panels),
      m_arrangement(
          Arrangement(QSettings().value(QStringLiteral("window/arrangement"), int(Map)).toInt() == Entry))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    panels.list->setMinimumWidth(190);
    panels.form->setMinimumWidth(300);
    panels.map->setMinimumSize(160, 120);
    panels.scan->setMinimumSize(160, 120);
    arrange();
}

Workbench::~Workbench()
{
    remember();
}

QString Workbench::key(int splitter) const
{
    return QStringLiteral("window/split%1.%2").arg(m_arrangement).arg(splitter);
}

void Workbench::remember()
{
    if (m_alone)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/arrangement"), int(m_arrangement));
    if (!m_isAsUserLikes)
        return;
    for (int i = 0; i < m_splitters.size(); ++i)
        settings.setValue(key(i), m_splitters[i]->saveState());
}

void Workbench::setArrangement(Arrangement arrangement)
{
    if (m_alone)
        toggleAlone();
    if (arrangement == m_arrangement)
        return;
    remember();
    m_arrangement = arrangement;
    arrange();
}

void Workbench::arrange()
{
    const auto [list, map, scan, form] = m_panels;
    auto *outer = new QSplitter(Qt::Horizontal);
    auto *inner = new QSplitter(Qt::Vertical);
    QList<int> down;
    if (m_arrangement == Map) { // list | map | scan over form
        inner->addWidget(scan);
        inner->addWidget(form);
        outer->addWidget(list);
        outer->addWidget(map);
        outer->addWidget(inner);
        down = { 250, 450 };
    } else { // list over map | scan | form
        inner->addWidget(list);
        inner->addWidget(map);
        outer->addWidget(inner);
        outer->addWidget(scan);
        outer->addWidget(form);
        down = { 460, 240 };
    }
    outer->setStretchFactor(1, 1);
    inner->setSizes(down);
    for (QSplitter *splitter : { outer, inner }) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(5);
    }
    const QList<QSplitter *> old = std::exchange(m_splitters, { outer, inner });
    layout()->addWidget(outer);
    m_isAsUserLikes = false;
    for (int i = 0; i < m_splitters.size(); ++i) {
        m_isAsUserLikes |= m_splitters[i]->restoreState(QSettings().value(key(i)).toByteArray());
        connect(m_splitters[i], &QSplitter::splitterMoved, this, [this] { m_isAsUserLikes = true; });
    }
    share();
    showPanels();
    if (!old.isEmpty())
        delete old.front(); // its panels have moved to the new splitters
}

/** Gives the panels their shares of the width, until the user moves them. */
void Workbench::share()
{
    if (m_isAsUserLikes)
        return;
    const bool isMap = m_arrangement == Map;
    const int left = std::clamp(width() * 39 / 200, 216, 300);
    const int right = std::clamp(width() * (isMap ? 38 : 41) / 100, 360, isMap ? 640 : 680);
    m_splitters.front()->setSizes({ left, std::max(160, width() - left - right - 10), right });
}

void Workbench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
    if (m_isDocked)
        showPanels();
}

void Workbench::toggleAlone()
{
    const auto [list, map, scan, form] = m_panels;
    QWidget *chosen = nullptr;
    for (QWidget *panel : { list, map, scan, form })
        if (panel->isAncestorOf(QApplication::focusWidget()) || panel == QApplication::focusWidget())
            chosen = panel;
    if (!m_alone)
        remember();
    m_alone = m_alone ? nullptr : chosen ? chosen : map;
    showPanels();
}

bool Workbench::makeRoom(bool isDocked, bool isDeciding)
{
    m_isDocked = isDocked;
    m_isDeciding = isDeciding;
    showPanels();
    return isNarrow();
}

bool Workbench::isNarrow() const
{
    constexpr int wide = 1200; // list, map, form and a dock side by side
    return m_isDocked && window()->width() < wide;
}

void Workbench::showPanels()
{
    const auto [list, map, scan, form] = m_panels;
    const auto isSeen = [&](const QWidget *panel) {
        if (m_alone)
            return panel == m_alone;
        if (!isNarrow())
            return true;
        return panel == map || panel == (m_isDeciding ? form : list);
    };
    for (QWidget *panel : { list, map, scan, form })
        panel->setVisible(isSeen(panel));
    const auto down = m_splitters.value(1)->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    m_splitters[1]->setVisible(std::any_of(down.begin(), down.end(), [&](const QWidget *panel) {
        return m_splitters[1]->indexOf(const_cast<QWidget *>(panel)) >= 0 && isSeen(panel);
    }));
}
