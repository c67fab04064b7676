#pragma once

#include "gis/cornertext.h"
#include "gis/fabric.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

/**
 * Bảng kê tọa độ góc ranh: the corners of the selected parcel in step with the map;
 * a value typed moves the corner in all parcels that have it. A table that is pasted is a
 * draft beside it until it is made the parcel's boundary, a new parcel or a split.
 */
class CornerTable : public QWidget
{
    Q_OBJECT

public:
    explicit CornerTable(QWidget *parent = nullptr);

    /** Shows the parcel \a id of \a fabric; none for a null id. A draft stays. */
    void show(const gis::Fabric &fabric, const QUuid &id);

    /** Selects the rows of \a corners. */
    void choose(const std::vector<gis::Point> &corners);

    /**
     * Reads a table of corners; what is wrong in it is said as refused(), and it stays to be mended.
     * \throws gis::Error where no corner is in it; then nothing has changed.
     */
    void paste(const QString &text);

    /** What a draft is made. */
    enum class Use { Redraw, NewParcel, Split };

    /** Shows \a use as the one that is at hand. */
    void setUse(Use use);

    /** Makes \a corners the draft; \a remark says where they come from. */
    void setDraft(const gis::Ring &corners, const QString &remark);

    /** The corners of it that could be read. */
    const gis::Ring &draft() const { return m_draft; }
    /** The numbers of the draft's corners in the table, which counts rows that could not be read. */
    std::vector<int> numbers() const;
    void forgetDraft();

    /** Whether what is shown has a shape on the map. */
    bool hasShape() const { return !m_rings.empty(); }

    /** Wide enough for coordinates with all their digits. */
    QSize sizeHint() const override;

Q_SIGNALS:
    void moveWanted(gis::Point from, gis::Point to);
    void chosen(const std::vector<gis::Point> &corners);
    void draftChanged(); ///< also when there is none any more
    void offered(bool isNew); ///< a draft that could be read whole: new, or mended in a cell
    void useWanted(CornerTable::Use use); ///< chosen by the clerk
    void traverseWanted();
    void failed(const QString &message);
    void refused(const gis::Refusal &fault); ///< what is wrong in the draft, and where

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fillBroken();
    void typed(int row, int column);
    void mend(gis::BrokenRow &broken, int column);
    void mended();
    void pasteClipboard();
    gis::BrokenRow *brokenAt(int row);
    gis::Point &cornerOf(int row); ///< which is not broken

    gis::Box m_extent; ///< of the map: tells X from Y
    QUuid m_parcel;
    std::vector<gis::Ring> m_rings; ///< of the parcel, exterior first
    gis::Ring m_draft;
    std::vector<gis::BrokenRow> m_broken; ///< rows of the draft that could not be read, in order
    QTableWidget *m_table;
    QLabel *m_words;
    QPushButton *m_redraw, *m_new, *m_split, *m_forget;
};
