#include "widgets/taskend.h"

#include <QException>
#include <QFutureWatcher>

void awaitEnd(QFutureWatcherBase &task)
{
    try {
        task.waitForFinished(); // throws what the task threw
    } catch (const QException &) {
    }
}
