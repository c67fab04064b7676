#pragma once

#include <QCompleter>

/** Offers entries that contain what is typed, with or without diacritics. */
class FoldedCompleter : public QCompleter
{
    Q_OBJECT

public:
    explicit FoldedCompleter(const QStringList &entries, QObject *parent = nullptr);

    QStringList splitPath(const QString &path) const override;
    QString pathFromIndex(const QModelIndex &index) const override;
};
