#pragma once

#include <QFrame>

class QLabel;

/** One sentence over the panels that blocks nobody: why something was refused, or what to look at. */
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum Kind { Look, Wrong };

    explicit MessageBar(QWidget *parent = nullptr);

    /** Shows \a text until it is closed or another takes its place; an empty one hides the bar. */
    void say(const QString &text, Kind kind = Look);
    QString text() const;

private:
    QLabel *m_text;
};
