#pragma once

#include "storage/document.h"
#include "storage/searchindex.h"
#include "widgets/form/pageview.h"
#include "widgets/form/previousvalues.h"

#include <QPointer>

class QCheckBox;
class QScrollArea;
class QToolButton;

/**
 * Everything that hangs on one parcel, one page to scroll in the order of the
 * paper. It changes nothing by itself: each value that is entered is an edit
 * that somebody else keeps.
 */
class ParcelForm : public QWidget
{
    Q_OBJECT

public:
    /** \a document may be null: then nothing is shown. */
    explicit ParcelForm(storage::Document *document, QWidget *parent = nullptr);

    void setDocument(storage::Document *document);

    const QUuid &parcel() const { return m_parcel; }
    /** All that hangs on the parcel; nothing while none is shown. */
    const std::optional<storage::ParcelBundle> &bundle() const { return m_bundle; }
    const PageView &page() const { return *m_view; }

    /** Whether personal names are shown whole in lists of people to choose from. */
    void setNamesShown(bool isShown) { m_areNamesShown = isShown; }

    /** Puts the focus into \a field of \a row, opening what hides it; answers whether there is such a field.
     */
    bool focusField(const QUuid &row, const QString &field);

    /** Puts the focus into the first field. */
    void focusFirstField();

public Q_SLOTS:
    /** Shows the parcel \a parcel; null shows none. What was typed and could not be kept waits for its
     * return. */
    void setParcel(const QUuid &parcel);

    /** The names among which land users are searched. */
    void setSearchIndex(storage::SearchIndexPtr index) { m_index = std::move(index); }

    /** To be called where an edit of edited() could not be kept: the typed text stays, with \a reason. */
    void refuse(const QString &reason);

    /** Enters what is typed and not entered yet. Answers whether nothing is left that could not be. */
    bool commit();

Q_SIGNALS:
    /** To be kept by storage::Document::apply(), at once. */
    void edited(const gis::Edit &edit);

    /** The field in hand: \a field of \a row of \a table. */
    void fieldFocused(const QString &table, const QUuid &row, const QString &field);

    void scanWanted(const QUuid &scan);
    void parcelWanted(const QUuid &parcel);
    void lineageWanted();

private:
    void refresh();
    void follow(const gis::Edit &edit);
    void prepare(FieldCell &cell, const FormCell &place);
    void enter(FieldCell *cell, const gis::Value &value);
    void goOn(const FieldCell *from);
    void takePrevious(FieldCell *cell);
    void togglePin(FieldCell *cell);
    void focusCell(FieldCell *cell);
    void press(const FormButton &button);
    void add(const gis::Edit &edit);
    std::optional<gis::Edit> editOf(const FormButton &button);
    std::optional<gis::Edit> addRow(const char *table, gis::Values values = {});
    std::optional<gis::Edit> addPartyTo(const gis::Record *group);
    std::optional<gis::Edit> addCertificate();
    void keepPending();

    QPointer<storage::Document> m_document;
    storage::SearchIndexPtr m_index;
    QUuid m_parcel;
    std::optional<storage::ParcelBundle> m_bundle;
    PreviousValues m_previous;
    FormExtent m_extent;
    bool m_areNamesShown = false;
    QPointer<FieldCell> m_entering;
    QHash<QUuid, QHash<PageView::Key, QString>> m_pending; ///< by parcel
    QLabel *m_banner;
    QLabel *m_title;
    QToolButton *m_lineage; ///< only where there is any
    QCheckBox *m_all;
    QScrollArea *m_scroll;
    PageView *m_view;
};
