#pragma once

#include <QList>
#include <QString>

class QMenu;
class QWidget;

/** The keys of \a menus, of the map, the form and the scan, as HTML. */
QString keyTable(const QList<QMenu *> &menus);

/** Shows them in a window of its own that blocks nothing. */
void showKeys(const QList<QMenu *> &menus, QWidget *parent);
