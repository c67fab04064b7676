#pragma once

#include "gis/edits/outcome.h"

#include <QFutureWatcher>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;

/** Stands where a proposal will stand while one is worked out for many parcels: how far it is, and a way out.
 */
class Planning : public QWidget
{
    Q_OBJECT

public:
    using Plan = std::function<gis::Outcome(const gis::Progress &)>; ///< run beside the window
    using Result = std::function<gis::Outcome()>; ///< throws what the plan threw

    explicit Planning(QWidget *parent = nullptr);
    ~Planning() override;

    /**
     * Works \a plan out, \a words say what it is. \a done gets what came of it, before this
     * returns where that takes no time that one would notice; never if stop() comes first.
     */
    void start(const QString &words, Plan plan, std::function<void(const Result &)> done);
    void stop();
    bool isBusy() const { return bool(m_done); }

Q_SIGNALS:
    void busy(bool isBusy); ///< not for what takes no time

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();

    QFutureWatcher<gis::Outcome> m_work;
    std::function<void(const Result &)> m_done;
    QLabel *m_words;
    QProgressBar *m_progress;
};
