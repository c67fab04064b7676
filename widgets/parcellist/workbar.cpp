#include "widgets/parcellist/workbar.h"

#include "widgets/form/flowlayout.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/parkdialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QPushButton>

namespace
{

QPushButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setAutoDefault(false);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

WorkBar::WorkBar(ParcelList *list, QWidget *parent)
    : QWidget(parent), m_list(list), m_parcel([list] { return list->current(); }),
      m_onward([list] { return list->onward(); }), m_done(new QAction(tr("Done, Next Parcel"), this)),
      m_park(new QAction(tr("Let Wait…"), this)), m_skip(new QAction(tr("Skip"), this))
{
    m_done->setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) });
    m_done->setToolTip(tr("Marks the parcel as done and opens the next one of the list (Ctrl+Enter)"));
    m_park->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_park->setToolTip(tr("Puts the parcel aside with a reason and a day to be reminded (Ctrl+T)"));
    m_skip->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_skip->setToolTip(
        tr("Goes on without a mark of done; the parcel can be found again under “Skipped” (Ctrl+J)"));
    addActions({ m_done, m_park, m_skip });
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(6, 6, 6, 6);
    flow->setSpacing(4);
    flow->addWidget(buttonOf(m_skip, this));
    flow->addWidget(buttonOf(m_park, this));
    m_doneButton = buttonOf(m_done, this);
    theme::makePrimary(*m_doneButton);
    flow->addWidget(m_doneButton);
    connect(m_done, &QAction::triggered, this, [this] { mark(storage::WorkState::Done); });
    connect(m_skip, &QAction::triggered, this, [this] { mark(storage::WorkState::Skipped); });
    connect(m_park, &QAction::triggered, this, &WorkBar::askAndPark);
}

/** The keys stand on the button where there is room for all in one row; its tool tip says them too. */
void WorkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomy = 430;
    m_doneButton->setText(width() < roomy ? tr("Done, Next Parcel") : tr("Done, Next Parcel  Ctrl+Enter"));
}

void WorkBar::setDocument(storage::Document *document)
{
    m_document = document;
}

void WorkBar::setWork(std::function<QUuid()> parcel, std::function<Onward()> onward)
{
    m_parcel = std::move(parcel);
    m_onward = std::move(onward);
}

void WorkBar::mark(storage::WorkState state, const QString &reason, const QString &remindOn)
{
    if (!m_document)
        return;
    const bool isEntered = !m_enter || m_enter();
    if (state == storage::WorkState::Done && !isEntered) // what is typed would be lost out of sight
        return;
    const QUuid parcel = m_parcel();
    const Onward onward = m_onward(); // before the filter may take the parcel out
    if (!parcel.isNull())
        if (const auto edit =
                storage::workEdit(m_document->file(), parcel, state, m_document->author(), reason, remindOn))
            if (!keep(*edit))
                return;
    if (onward())
        return;
    const int waiting = m_list->workCounts().parked;
    Q_EMIT finished(tr("Nothing left in this filter. %n parcels wait.", nullptr, waiting));
}

/** Whether somebody kept \a edit; who could not has said why. */
bool WorkBar::keep(const gis::Edit &edit)
{
    const auto &entries = m_document->file().entries();
    const std::size_t before = entries.size();
    Q_EMIT edited(edit);
    return entries.size() > before;
}

void WorkBar::askAndPark()
{
    if (m_parcel().isNull())
        return;
    if (const auto parked = askForParking(this))
        mark(storage::WorkState::Parked, parked->reason, parked->remindOn);
}
