#include "widgets/parcellist/workbar.h"

#include "widgets/form/flowlayout.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/parkdialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

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
      m_onward([list] { return list->onward(); }), m_question(new QWidget), m_words(new QLabel),
      m_back(new QPushButton(tr("Back to the Parcel"))), m_done(new QAction(tr("Done, Next Parcel"), this)),
      m_park(new QAction(tr("Let Wait…"), this)), m_skip(new QAction(tr("Skip"), this))
{
    m_done->setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Enter), QKeySequence(Qt::CTRL | Qt::Key_Return) });
    m_done->setToolTip(tr("Marks the parcel as done and opens the next one of the list (Ctrl+Enter)"));
    m_park->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_park->setToolTip(tr("Puts the parcel aside with a reason and a day to be reminded (Ctrl+T)"));
    m_skip->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_skip->setToolTip(
        tr("Goes on without a mark of done; the parcel comes again at the end of the list (Ctrl+J)"));
    addActions({ m_done, m_park, m_skip });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_question);
    auto *flow = new FlowLayout;
    column->addLayout(flow);
    flow->setSpacing(4);
    flow->addWidget(buttonOf(m_skip, this));
    flow->addWidget(buttonOf(m_park, this));
    m_doneButton = buttonOf(m_done, this);
    theme::makePrimary(*m_doneButton);
    flow->addWidget(m_doneButton);
    connect(m_done, &QAction::triggered, this, [this] { mark(storage::WorkState::Done); });
    connect(m_skip, &QAction::triggered, this, [this] { mark(storage::WorkState::Skipped); });
    connect(m_park, &QAction::triggered, this, &WorkBar::askAndPark);
    connect(list, &ParcelList::currentChanged, m_question, &QWidget::hide); // of another parcel
    makeQuestion();
}

/** What is still open, and the answers to it; Park and skip stand below as always. */
void WorkBar::makeQuestion()
{
    m_question->setObjectName(u"open"_s);
    m_question->setAttribute(Qt::WA_StyledBackground);
    m_question->setStyleSheet(u"QWidget#open { background:#fdecea; border-radius:4px }"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_words);
    auto *flow = new FlowLayout;
    flow->setSpacing(4);
    column->addLayout(flow);
    auto *accept = new QPushButton(tr("It Is Right as It Is…"));
    auto *mark = new QPushButton(tr("Mark as Done All the Same"));
    for (QPushButton *button : { m_back, accept, mark }) {
        button->setAutoDefault(true); // Enter presses the one that has the focus
        flow->addWidget(button);
    }
    connect(m_back, &QPushButton::clicked, m_question, &QWidget::hide);
    connect(accept, &QPushButton::clicked, this, [this] {
        m_question->hide();
        Q_EMIT exceptionWanted();
    });
    connect(mark, &QPushButton::clicked, this, [this] {
        m_question->hide();
        finish(std::exchange(m_asked, {}));
    });
    m_question->hide();
}

void WorkBar::ask(const Mark &mark, const QString &words)
{
    m_asked = mark;
    m_words->setText(words);
    m_question->show();
    m_back->setFocus();
}

void WorkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_question->isVisible())
        m_question->hide();
    else
        QWidget::keyPressEvent(event);
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
    const bool isEntered = !m_enter || m_enter(state);
    if (state == storage::WorkState::Done && !isEntered) // what is typed would be lost out of sight
        return;
    // what comes next is asked before the filter may take the parcel out
    const Mark mark{ m_parcel(), m_onward(), state, reason, remindOn };
    m_question->hide();
    if (state != storage::WorkState::Done || mark.parcel.isNull() || !m_look)
        return finish(mark);
    m_look(mark.parcel,
           [this, mark](const QString &words) { words.isEmpty() ? finish(mark) : ask(mark, words); });
}

void WorkBar::finish(const Mark &mark)
{
    if (!m_document)
        return;
    if (!mark.parcel.isNull())
        if (const auto edit = storage::workEdit(m_document->file(), mark.parcel, mark.state,
                                                m_document->author(), mark.reason, mark.remindOn))
            if (!keep(*edit))
                return;
    if (mark.onward())
        return;
    const int waiting = m_list->workCounts().parked;
    if (mark.parcel.isNull() && !m_list->current().isNull())
        Q_EMIT finished(tr("The parcel in the form is not in this list, so it was not marked. Choose a line "
                           "of the list, or another filter."));
    else if (mark.state == storage::WorkState::Skipped)
        Q_EMIT finished(tr("That was the last line; what was skipped stands at the end of the list."));
    else
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
    const auto parked = askForParking(m_parked, this);
    if (!parked)
        return;
    m_parked = *parked;
    mark(storage::WorkState::Parked, parked->reason, parked->remindOn);
}
