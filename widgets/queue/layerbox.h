#pragma once

#include "storage/check/drawingreader.h"

#include <QFutureWatcher>
#include <QWidget>

class ElidedLabel;
class QComboBox;
class QToolButton;

/** A map file, one of its layers, and how to choose them. */
class LayerBox : public QWidget
{
    Q_OBJECT

public:
    /** \a what is chosen here, for the dialog: “Boundary Lines”. */
    explicit LayerBox(const QString &what, QWidget *parent = nullptr);
    ~LayerBox() override;

    /** Reads which layers \a path has, in the background; an empty one takes the choice back. */
    void setPath(const QString &path);

    /** Empty while nothing is chosen or its layers are not read yet. */
    storage::LayerName chosen() const;

Q_SIGNALS:
    void changed();
    void failed(const QString &reason);

private:
    void ask();
    void takeLayers();

    QString m_what, m_path;
    ElidedLabel *m_name;
    QComboBox *m_layers;
    QToolButton *m_clear;
    QFutureWatcher<QStringList> m_task;
};
