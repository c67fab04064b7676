#pragma once

#include "storage/papers/allotmentpaper.h"
#include "widgets/print/papershow.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QTableWidget;
class QVBoxLayout;

/**
 * The page of a block that is replaced (dồn điền đổi thửa): old and new sums, what stands on
 * the old parcels, and who gets which new parcels; that is typed or pasted from the commune's
 * table. Who has none yet keeps his old right: not agreed.
 */
class AllotmentPart : public QWidget
{
    Q_OBJECT

public:
    explicit AllotmentPart(QWidget *parent = nullptr);

    void show(const storage::RowView &rows, const gis::Replacement &replacement);

    /** As the clerk has it. \throws gis::Error where a number or the date is wrong. */
    storage::Allotment allotment() const;

    /** Fills in the new parcels of a table that was copied. \throws gis::Error if it has none */
    void paste(const QString &table);

    /** Fills them in from the spreadsheet \a path. \throws gis::Error */
    void read(const QString &path);

    /** Who gets what, as papers show it. \throws gis::Error where a number or the date is wrong */
    storage::AllotmentPaper paper() const;
    PaperShow::Drawing drawing(Paper (*make)(const storage::AllotmentPaper &), const QString &name) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRestrictions(const storage::RowView &rows, const gis::Replacement &replacement);
    void showHoldings();
    void showSums();
    void pasteClipboard();
    void attempt(const std::function<void()> &act);
    void saveList();
    QLayout *makeHead();

    const storage::WorkingFile *m_file = nullptr; ///< of what is shown
    gis::Replacement m_replacement;
    std::vector<storage::Holding> m_holdings;
    std::vector<storage::NewPlot> m_plots;
    QLabel *m_banner, *m_sums, *m_problem;
    QTableWidget *m_table;
    QLineEdit *m_on, *m_document;
};
