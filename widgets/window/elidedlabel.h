#pragma once

#include <QLabel>

/** Words of one line that end in “…” where there is no room; the tool tip then says them whole. */
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /** Shows \a words in \a colour, an invalid one = as the rest of the window. */
    void say(const QString &words, const QColor &colour = {});

    /** What the tool tip says beside. */
    void setHint(const QString &hint);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString shown() const;
    void showTip();

    QString m_hint;
};
