#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

/** A line to type a number in, beside the cursor. Only what belongs to numbers goes in, whatever the typing
 * aid makes of it. */
class InputLine : public QFrame
{
    Q_OBJECT

public:
    explicit InputLine(QWidget *parent);

    /** Opens empty at \a place of the parent. */
    void ask(const QString &prompt, QPoint place);
    bool isOpen() const { return isVisibleTo(parentWidget()); }

    /** Hides it and gives the keyboard back to the parent. */
    void leave();

Q_SIGNALS:
    void answered(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_prompt;
    QLineEdit *m_text;
};
