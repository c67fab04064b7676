#pragma once

#include <QByteArray>
#include <QStringList>

/** What one run of the program answered. */
struct Answer {
    int code = -1; ///< exit code
    QByteArray out; ///< stdout
    QByteArray error; ///< stderr

    QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
};

/** Runs the program with \a arguments in English, \a input on stdin, and waits for it. */
Answer diaba(const QStringList &arguments, const QByteArray &input = {});
