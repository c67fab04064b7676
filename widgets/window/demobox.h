#pragma once

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

/** Makes the demo commune in the background, with its progress and a way to stop it. */
class DemoBox : public QWidget
{
    Q_OBJECT

public:
    /** The demo is made in \a folder; where it stands there already, it is only opened. */
    explicit DemoBox(const QString &folder, QWidget *parent = nullptr);
    ~DemoBox() override;

    void start();

Q_SIGNALS:
    /** After the working file \a path was made. */
    void made(const QString &path);

private:
    void finish();

    QString m_folder;
    QPushButton *m_start;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_words; ///< why it could not be made
    QFutureWatcher<QString> m_making;
};
