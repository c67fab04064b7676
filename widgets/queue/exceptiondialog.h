#pragma once

#include <QString>

#include <optional>

class QWidget;

struct ExceptionWords {
    QString reason;
    QString name; ///< who decides
};

/** Asks why \a what, a finding in words, is to be accepted as it is, and who says so; nothing if the user
 * leaves. */
std::optional<ExceptionWords> askForException(const QString &what, QWidget *parent);

/** Asks who, as the second person and not \a first, agrees that \a what is accepted as it is; nothing if the
 * user leaves. */
std::optional<QString> askForSecondPerson(const QString &what, const QString &first, QWidget *parent);
