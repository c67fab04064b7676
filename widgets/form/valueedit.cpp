#include "widgets/form/valueedit.h"

#include "gis/textfold.h"
#include "widgets/form/foldedcompleter.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

ValueEdit::ValueEdit(const gis::Table &table, const gis::Field &field, QWidget *parent)
    : QLineEdit(parent), m_table(table), m_field(field)
{
    setMaxLength(20'000);
    setMinimumWidth(64);
    m_reading = [this](const QString &text) { return gis::typedValue(m_table, m_field, text); };
    m_showing = [this](const gis::Value &value) { return gis::shownValue(m_field, value); };
    if (field.list) {
        std::vector<gis::Code> choices;
        const QString list = QString::fromLatin1(field.list);
        for (const gis::Code &code : gis::codeList(list))
            choices.push_back({ code.code, gis::choiceText(list, code) });
        offer(choices);
    } else if (field.type == gis::Type::Boolean) {
        offer({ { {}, m_showing(qint64(1)) }, { {}, m_showing(qint64(0)) } });
    }
    connect(this, &QLineEdit::textEdited, this, [this] { say({}, {}); });
}

void ValueEdit::setValue(const gis::Value &value)
{
    m_value = value;
    m_shown = m_showing(value);
    setText(m_shown);
    setCursorPosition(0);
    setToolTip(m_shown);
    const gis::Typed typed = isReadOnly() ? gis::Typed() : m_reading(m_shown);
    say({}, typed.isKept() ? typed.remark : QString());
}

void ValueEdit::setChoices(std::vector<gis::Code> choices)
{
    m_choices = std::move(choices);
    offer(m_choices);
    setWords(
        [this](const QString &text) {
            return text.isEmpty() ? gis::Typed() : gis::typedChoice(m_choices, text);
        },
        [this](const gis::Value &value) {
            const QString code = gis::toText(value);
            for (const gis::Code &choice : m_choices)
                if (choice.code == code)
                    return choice.label;
            return QString();
        });
}

void ValueEdit::setWords(Reading reading, Showing showing)
{
    m_reading = std::move(reading);
    m_showing = std::move(showing);
}

void ValueEdit::setSource(const QString &words)
{
    m_source = words;
    layOutSource();
}

void ValueEdit::type(const QString &text)
{
    setText(text);
    say({}, {});
}

bool ValueEdit::commit()
{
    if (isReadOnly() || !isPending())
        return true;
    const gis::Typed typed = understood();
    if (!typed.isKept()) {
        say(typed.problem, {});
        return false;
    }
    if (typed.value == m_value) {
        setValue(m_value);
        return true;
    }
    const gis::Value before = m_value;
    m_isEntering = true;
    Q_EMIT committed(typed.value);
    m_isEntering = false;
    if (m_value == before && m_problem.isEmpty() && isPending()) // nobody took it
        return false;
    return m_problem.isEmpty();
}

void ValueEdit::refuse(const QString &reason)
{
    say(reason, {});
}

void ValueEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && !event->text().isEmpty() && event->text()[0].isPrint())
        return event->ignore(); // a chord that nobody has is no letter to type over a value
    const bool isChoosing = completer() && completer()->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            break;
        if (isChoosing && completer()->popup()->currentIndex().isValid()) {
            event->ignore(); // the list takes it
            return;
        }
        if (isChoosing)
            completer()->popup()->hide();
        if (commit())
            Q_EMIT nextWanted();
        return;
    case Qt::Key_F4:
        event->modifiers() & Qt::ShiftModifier ? Q_EMIT pinWanted() : Q_EMIT previousWanted();
        return;
    case Qt::Key_Escape:
        if (isChoosing || !isPending())
            break;
        setValue(m_value);
        return;
    case Qt::Key_Down:
        if (!completer() || isReadOnly() || isChoosing)
            break;
        completer()->setCompletionPrefix(isPending() ? text() : QString());
        completer()->complete();
        return;
    case Qt::Key_Period:
    case Qt::Key_Comma:
        if (m_field.type != gis::Type::Real || !(event->modifiers() & Qt::KeypadModifier) || isReadOnly())
            break;
        insert(QLocale().decimalPoint());
        Q_EMIT textEdited(text());
        return;
    default:
        break;
    }
    if (event->key() == Qt::Key_Escape && !isChoosing) {
        event->ignore(); // nothing to take back here: somebody above may want it
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/** The usual menu; redo has the program's key there too. */
void ValueEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *redo = menu->findChild<QAction *>(QStringLiteral("edit-redo")))
        redo->setText(redo->text().section(u'\t', 0, 0) + QStringLiteral("\tCtrl+Y"));
    menu->popup(event->globalPos());
}

void ValueEdit::focusInEvent(QFocusEvent *event)
{
    if (!completer() && !m_offered.isEmpty() && !isReadOnly())
        makeCompleter(); // only now: a form has hundreds of fields
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT focused();
}

void ValueEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    commit();
    if (!isPending())
        setCursorPosition(0);
}

void ValueEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_source.isEmpty() || textMargins().right() == 0)
        return;
    QPainter painter(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    painter.setFont(small);
    painter.setPen(theme::quiet);
    painter.drawText(rect().adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, m_source);
}

void ValueEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layOutSource();
}

void ValueEdit::say(const QString &problem, const QString &remark)
{
    m_problem = problem;
    setProperty("wrong", !problem.isEmpty());
    QPalette shown = palette();
    shown.setColor(QPalette::Base,
                   problem.isEmpty() ? QColor(isReadOnly() ? QColor(0xf4, 0xf6, 0xf9) : QColor(Qt::white))
                                     : QColor(0xfd, 0xec, 0xea));
    setPalette(shown);
    Q_EMIT said(problem, remark);
}

void ValueEdit::offer(const std::vector<gis::Code> &choices)
{
    m_offered.clear();
    for (const gis::Code &choice : choices)
        m_offered += choice.label;
    if (completer())
        makeCompleter();
}

void ValueEdit::makeCompleter()
{
    auto *offered = new FoldedCompleter(m_offered, this);
    setCompleter(offered);
    connect(
        offered, qOverload<const QString &>(&QCompleter::activated), this,
        [this] {
            if (commit())
                Q_EMIT nextWanted();
        },
        Qt::QueuedConnection); // after the line edit has taken the text
}

void ValueEdit::layOutSource()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    const int needed = m_source.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_source) + 8;
    const bool fits = needed > 0 && fontMetrics().horizontalAdvance(m_shown) + needed + 16 <= width();
    setTextMargins(3, 0, fits ? needed : 0, 0);
}
