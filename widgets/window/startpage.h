#pragma once

#include <QWidget>

class QVBoxLayout;

/** What stands in the window while no file is open: open one, one of the last ones, or the demo. */
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /** Reads the list of recent files again. */
    void refresh();

    /** Puts \a path first among the recent files. */
    static void remember(const QString &path);
    static QStringList recent();

Q_SIGNALS:
    void openWanted();
    void importWanted();
    void fileChosen(const QString &path);

private:
    QVBoxLayout *m_recent;
};
