#pragma once

#include <QString>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

/** A row to choose, or the text of one to be made (null id). */
struct Choice {
    QUuid id;
    QString text;
};

/**
 * Lets the user search with \a search and choose what it finds, or, by the last
 * line, make a new one of what is typed, as \a newLine words it. Nothing if the user leaves.
 */
std::optional<Choice> choose(const QString &title, const QString &hint,
                             const std::function<std::vector<Choice>(const QString &)> &search,
                             const std::function<QString(const QString &)> &newLine, QWidget *parent);
