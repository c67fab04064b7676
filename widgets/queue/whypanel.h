#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;

/** Vì sao nhóm này?: the reasons for a parcel's group, each with the one thing to do about it. */
class WhyPanel : public QFrame
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget *parent = nullptr);

    /** Shows \a html, whose links are “fix:N”, “show:N”, “except:N” and “confirm:N”; hides where it is empty.
     */
    void setText(const QString &html);
    QString text() const;

    /** Leaves its room to something else for a while. */
    void setAside(bool isAside);

Q_SIGNALS:
    void showWanted(std::size_t finding);
    void fixWanted(std::size_t finding);
    void exceptionWanted(std::size_t finding);
    void confirmationWanted(std::size_t finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QString &link);
    void fitHeight();

    QLabel *m_text;
    QScrollArea *m_scroll;
    bool m_isAside = false;
};
