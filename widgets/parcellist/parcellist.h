#pragma once

#include "storage/document.h"
#include "storage/searchindex.h"
#include "storage/workitems.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class ParcelListModel;
class ParcelSearch;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

/**
 * The parcels of the file with a search box and filters.
 */
class ParcelList : public QWidget
{
    Q_OBJECT

public:
    /** \a document may be null: then the list is empty. */
    explicit ParcelList(storage::Document *document, QWidget *parent = nullptr);
    ~ParcelList() override;

    void setDocument(storage::Document *document);

    /** The parcel in hand, null if there is none. It may be hidden by the filter. */
    const QUuid &current() const { return m_current; }

    /** The next parcel of the filtered list that is to do, after the one in hand, then from the top; null if
     * none. */
    QUuid nextToDo() const;

    /** What opens that one, or answers false: to be asked before an edit takes parcels out. */
    std::function<bool()> onward();

    /** The parcels that pass the filter, in order. */
    std::vector<QUuid> filtered() const;

    QLineEdit *searchBox() const { return m_search; }
    ParcelListModel *model() const { return m_model; }
    const storage::SearchIndexPtr &searchIndex() const;
    bool areNamesShown() const;
    storage::WorkCounts workCounts() const;

    /** Whether everything worked out in the background is there. */
    bool isReady() const;

public Q_SLOTS:
    /** Takes \a parcel in hand, as chosen on the map or elsewhere; says so by currentChanged(). */
    void setCurrent(const QUuid &parcel);

    /** Puts the cursor into the search box. */
    void startSearch();

    /** Searches for \a text. */
    void search(const QString &text);

Q_SIGNALS:
    /** Another parcel was taken in hand. */
    void currentChanged(const QUuid &parcel);

    /** Enter or double click: show it, go on in the form. */
    void parcelActivated(const QUuid &parcel);

    /** Names can be searched, or were read again. */
    void searchIndexChanged(storage::SearchIndexPtr index);

    void namesShownChanged(bool isShown);

    /** Work states or the number of rows changed. */
    void countsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void follow(const gis::Edit &edit);
    void readAgain();
    void startFilter();
    void showFiltered(const std::vector<std::uint32_t> &rows);
    void fillFilters();
    void takeRow(int row);
    void activate();
    void showCounts();
    void remember();

    QPointer<storage::Document> m_document;
    ParcelListModel *m_model;
    QLineEdit *m_search;
    QComboBox *m_sheet;
    QComboBox *m_state;
    QComboBox *m_landType;
    QCheckBox *m_names;
    QListView *m_view;
    QLabel *m_counts;
    QUuid m_current;
    ParcelSearch *m_finder;
    QTimer m_rememberSoon;
};
