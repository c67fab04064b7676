#pragma once

#include "widgets/queue/linesmodel.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QWidget>

class LayerBox;
class QComboBox;
class QLabel;
class QTreeView;
class QProgressBar;
class QPushButton;

namespace storage
{
class Document;
}

/**
 * Checks the boundary lines and points of a map file beside the parcels of the open file, in the
 * background, and lists what was found. It changes nothing.
 */
class LinesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LinesPanel(QWidget *parent = nullptr);
    ~LinesPanel() override;

    /** May be null: then what was found goes. */
    void setDocument(storage::Document *document);

    LayerBox *lines() const { return m_lines; }
    LayerBox *points() const { return m_points; }
    const LinesModel &found() const { return *m_model; }

    void check();
    void cancel();

    /** Writes what was found to \a path, .gpkg or .xlsx, in the background. */
    void write(const QString &path);

Q_SIGNALS:
    /** To be shown on the map, \a around millimetres around it, with the \a lines that it is about. */
    void placeWanted(gis::Point place, std::int64_t around, const gis::GeometryPtr &lines);
    void said(const QString &words);
    void failed(const QString &reason);

private:
    QWidget *makeForm();
    void connectAll();
    void takeReport();
    void takeFile();
    void fillSheets();
    void fillKinds();
    void refresh();
    void askPath();
    void showPlace(const QModelIndex &index);
    QString words() const;

    QPointer<storage::Document> m_document;
    LayerBox *m_lines, *m_points;
    QComboBox *m_sheet, *m_kind;
    QPushButton *m_check, *m_cancel, *m_write;
    QProgressBar *m_progress;
    QLabel *m_words;
    QTreeView *m_list;
    LinesModel *m_model;
    QFutureWatcher<LineReportPtr> m_task;
    QFutureWatcher<QString> m_writing;
};
