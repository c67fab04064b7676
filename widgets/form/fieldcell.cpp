#include "widgets/form/fieldcell.h"

#include "widgets/theme.h"

#include <algorithm>

namespace
{

constexpr int gap = 6;

/** The label stands beside the value from this width on, above it below. */
constexpr int besideFrom = 230;

} // namespace

FieldCell::FieldCell(const QUuid &row, const gis::Table &table, const gis::Field &field, const QString &label,
                     QWidget *parent)
    : QWidget(parent), m_row(row), m_label(new QLabel(label, this)),
      m_edit(new ValueEdit(table, field, this)), m_words(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setBuddy(m_edit);
    QPalette quiet = m_label->palette();
    quiet.setColor(QPalette::WindowText, theme::quiet);
    m_label->setPalette(quiet);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->hide();
    m_edit->setAccessibleName(label);
    setFocusProxy(m_edit);
    connect(m_edit, &ValueEdit::said, this, &FieldCell::say);
}

int FieldCell::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FieldCell::sizeHint() const
{
    return { 260, arrange(260, false) };
}

QSize FieldCell::minimumSizeHint() const
{
    return { 120, m_edit->sizeHint().height() };
}

void FieldCell::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

int FieldCell::arrange(int width, bool apply) const
{
    const int editHeight = m_edit->sizeHint().height();
    const bool isBeside = width >= besideFrom;
    const int labelWidth =
        isBeside ? std::min(fontMetrics().horizontalAdvance(u'x') * 14, width * 2 / 5) : width;
    const int labelHeight = m_label->heightForWidth(labelWidth);
    const QRect label = isBeside
        ? QRect(0, std::max(0, (editHeight - labelHeight) / 2), labelWidth, labelHeight)
        : QRect(0, 0, width, labelHeight);
    const int left = isBeside ? labelWidth + gap : 0;
    const QRect edit(left, isBeside ? 0 : labelHeight + 1, width - left, editHeight);
    int bottom = std::max(label.bottom(), edit.bottom()) + 1;
    if (apply) {
        m_label->setGeometry(label);
        m_edit->setGeometry(edit);
    }
    if (!m_words->isHidden()) {
        const int height = m_words->heightForWidth(edit.width());
        if (apply)
            m_words->setGeometry(left, edit.bottom() + 2, edit.width(), height);
        bottom = std::max(bottom, edit.bottom() + 2 + height);
    }
    return bottom;
}

void FieldCell::say(const QString &problem, const QString &remark)
{
    const QString words = problem.isEmpty() ? remark : problem;
    if (words == m_words->text() && m_words->isHidden() == words.isEmpty())
        return;
    QPalette colour = m_words->palette();
    colour.setColor(QPalette::WindowText, problem.isEmpty() ? theme::look : theme::wrong);
    m_words->setPalette(colour);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    updateGeometry();
    arrange(width(), true);
}
