#pragma once

#include "gis/humanvalues.h"

#include <QLineEdit>

#include <functional>

/**
 * One value in hand: shows it as people read it, understands it as people type
 * it. What cannot be stored stays on the screen with the reason.
 */
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Reading = std::function<gis::Typed(const QString &)>;
    using Showing = std::function<QString(const gis::Value &)>;

    ValueEdit(const gis::Table &table, const gis::Field &field, QWidget *parent = nullptr);

    const gis::Table &table() const { return m_table; }
    const gis::Field &field() const { return m_field; }

    const gis::Value &value() const { return m_value; }

    /** Shows \a value; typed text that is not committed is dropped. */
    void setValue(const gis::Value &value);

    /** Offers \a choices instead of the field's code list. */
    void setChoices(std::vector<gis::Code> choices);

    /** Understands and shows values in another way than the field's type says. */
    void setWords(Reading reading, Showing showing);

    /** Small grey words at the right end: where the value came from. */
    void setSource(const QString &words);

    /** Whether something was typed that is not committed. */
    bool isPending() const { return !m_isEntering && text() != m_shown; }

    /** What the text in the field means. */
    gis::Typed understood() const { return m_reading(text().simplified()); }

    /** \a value as this field shows it. */
    QString shown(const gis::Value &value) const { return m_showing(value); }

    /** Puts \a text in the field as if it had been typed. */
    void type(const QString &text);

    /** Emits committed() if something else was typed than what is stored. Answers whether nothing is pending.
     */
    bool commit();

    QString problem() const { return m_problem; }

    /** Keeps what was typed and says why it was not kept. */
    void refuse(const QString &reason);

Q_SIGNALS:
    void committed(const gis::Value &value);

    /** What to say beside the field; both empty if nothing. */
    void said(const QString &problem, const QString &remark);

    /** Enter: go on to the next field. */
    void nextWanted();

    /** F4: the same as before. */
    void previousWanted();

    /** Shift+F4: keep the value in hand for the next ones, or no longer. */
    void pinWanted();

    void focused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &problem, const QString &remark);
    void offer(const std::vector<gis::Code> &choices);
    void makeCompleter();
    void layOutSource();

    const gis::Table &m_table;
    const gis::Field &m_field;
    gis::Value m_value;
    QString m_shown;
    QString m_problem;
    QString m_source;
    bool m_isEntering = false;
    std::vector<gis::Code> m_choices;
    QStringList m_offered;
    Reading m_reading;
    Showing m_showing;
};
