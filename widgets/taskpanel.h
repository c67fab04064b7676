#pragma once

#include "gis/progress.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;

/** What takes its time, done beside the window: how far it is, and a way out. */
class TaskPanel : public QWidget
{
    Q_OBJECT

public:
    using Work = std::function<void(const gis::Progress &)>; ///< run beside the window
    using Result = std::function<void()>; ///< throws what the work threw

    explicit TaskPanel(QWidget *parent = nullptr);
    ~TaskPanel() override;

    /**
     * Does \a work, \a words say what it is. \a done is told of its end, before this
     * returns where that takes no time that one would notice; never if stop() comes first.
     */
    void run(const QString &words, Work work, std::function<void(const Result &)> done);
    void stop();
    bool isBusy() const { return bool(m_done); }

Q_SIGNALS:
    void busy(bool isBusy); ///< not for what takes no time
    void cancelled(); ///< by whoever sits there

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void cancel();
    void finish();

    QFutureWatcher<void> m_work;
    std::function<void(const Result &)> m_done;
    QLabel *m_words;
    QProgressBar *m_progress;
};
