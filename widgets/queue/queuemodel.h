#pragma once

#include "storage/document.h"
#include "widgets/queue/queueview.h"

#include <QAbstractListModel>
#include <QPointer>

/** The lines of the queue that pass the filter. Words are made when a line is looked at. */
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        LineRole = Qt::UserRole, ///< number in QueueLines
        DetailRole, ///< what is wrong, in a few words
        GroupRole, ///< 1, 2 or 3
        SeverityRole, ///< gis::Severity as int
        KindRole, ///< QueueLine::Kind as int
    };

    explicit QueueModel(QObject *parent = nullptr);

    void setDocument(storage::Document *document);
    void show(QueueLinesPtr lines, std::vector<std::uint32_t> shown);
    void setNamesShown(bool isShown);
    void setWork(const storage::WorkItems &work) { m_work = work; } ///< before show()
    void forgetWords();

    const QueueLinesPtr &lines() const { return m_lines; }

    /** The number of the line in row \a row, QueueLine::none outside. */
    std::uint32_t line(int row) const;

    /** The row of the line called \a key, -1 if it is not shown. */
    int rowOf(const QString &key) const;

    /** The row of the line of the parcel \a id alone, -1 if there is none. */
    int rowOfParcel(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const QString &title(std::uint32_t line) const;
    QString titleOf(std::uint32_t line) const;
    QString detail(std::uint32_t line) const;

    QPointer<storage::Document> m_document;
    QueueLinesPtr m_lines;
    std::vector<std::uint32_t> m_shown;
    storage::WorkItems m_work;
    bool m_areNamesShown = false;
    mutable QHash<std::uint32_t, QString> m_titles;
};
