#pragma once

#include "gis/edits/outcome.h"
#include "storage/document.h"
#include "storage/editfacts.h"
#include "storage/searchindex.h"
#include "widgets/edits/allotmentpart.h"
#include "widgets/edits/successionpart.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;
class QVBoxLayout;

/**
 * What a tool would do, before it is kept: the parcels with their areas old and
 * new against the certificate, neighbours that have one, what to read first, the
 * basis of the slip; for a split or a merge also its page. Enter keeps, Esc forgets.
 */
class ProposalPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalPage(QWidget *parent = nullptr);

    /** The document that the proposals are about; null = none. */
    void setDocument(storage::Document *document);

    /** What receivers are found by, once it is there. */
    void setSearchIndex(storage::SearchIndexPtr index) { m_index = std::move(index); }

    /** Shows \a outcome of a tool; the page of a split or a merge \a withSuccession. */
    void show(const gis::Outcome &outcome, bool withSuccession);

    /** Shows \a replacement of a block with its page. */
    void show(const gis::Replacement &replacement);

    /** Who gets what of a block, as the clerk has it. \throws gis::Error where a field is wrong. */
    storage::Allotment allotment() const { return m_allotment->allotment(); }

    /** Reads the slip's basis again. */
    void showBasis();

    /** The edit as the clerk sees it here. \throws gis::Error where a field is wrong. */
    gis::Edit edit() const;

Q_SIGNALS:
    void keepWanted();
    void forgetWanted();
    void basisWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showTable(std::vector<storage::ParcelFacts> facts);
    void showAreas();
    void showWords(const std::vector<storage::ParcelFacts> &facts);
    std::optional<SuccessionPart::Receiver> chooseReceiver();

    storage::Document *m_document = nullptr;
    storage::SearchIndexPtr m_index;
    gis::Outcome m_outcome;
    QLabel *m_title, *m_words, *m_basis;
    QTableWidget *m_table;
    QCheckBox *m_areasFollow;
    SuccessionPart *m_succession;
    AllotmentPart *m_allotment;
    QScrollArea *m_scroll;
    QVBoxLayout *m_parts = nullptr;
    QPushButton *m_keep;
};
