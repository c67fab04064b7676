#pragma once

class QFutureWatcherBase;

/** Waits until \a task has ended, well or badly; for where there is nobody left to tell how. */
void awaitEnd(QFutureWatcherBase &task);
