#pragma once

#include <QException>
#include <QString>

namespace gis
{

/**
 * A failure to tell the user: one translated sentence that says what failed,
 * on what, why, and what to do. Derived from QException so that it keeps its
 * type across QtConcurrent.
 */
class Error : public QException
{
public:
    explicit Error(QString message);

    const QString &message() const { return m_message; }
    const char *what() const noexcept override { return m_utf8.constData(); }

    void raise() const override { throw *this; }
    Error *clone() const override { return new Error(*this); }

private:
    QString m_message;
    QByteArray m_utf8;
};

/** Thrown where a task was stopped by its user. Nothing has been kept. */
class Cancelled : public Error
{
public:
    Cancelled();

    void raise() const override { throw *this; }
    Cancelled *clone() const override { return new Cancelled(*this); }
};

} // namespace gis
