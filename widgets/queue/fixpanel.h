#pragma once

#include "gis/rules/shapefixes.h"
#include "storage/workingfile.h"

#include <QFrame>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QVBoxLayout;
class QPushButton;
class QScrollArea;
class QTableWidget;

/**
 * What a fix would change, before anything is kept: a row of old → new for each
 * field, of all findings of its kind where the clerk wants that; or the ways
 * among which a person must choose, by arrow keys or their numbers; Enter keeps
 * what is chosen. Where there is little room it scrolls, its buttons stay. The map
 * shows the outlines meanwhile.
 */
class FixPanel : public QFrame
{
    Q_OBJECT

public:
    explicit FixPanel(QWidget *parent = nullptr);

    /** Shows \a edit, found in \a file; \a ofAll > 1 offers that many findings of the kind at once. */
    void show(const storage::WorkingFile &file, const gis::Edit &edit, int ofAll);

    /**
     * Shows the ways to put \a words right; none is chosen yet. \a withAreas are the same edits with the
     * recorded areas that can follow, which is offered where one differs; may be empty.
     */
    void choose(const QString &words, std::vector<gis::ShapeChoice> choices,
                std::vector<gis::Edit> withAreas = {});

    /** Shows \a ways to settle what two sides say, \a rows of row, field, ours and theirs beside one another.
     */
    void compare(const QString &words, const std::vector<QStringList> &rows,
                 std::vector<gis::ShapeChoice> ways);

    /** Says what the checks would find after edit(): what goes and what is new. Empty = not known. */
    void setForeseen(const QString &words);

    const gis::Edit &edit() const { return m_edit; }

    /** Keeps what is previewed, where there is something. */
    void accept();
    void clear();

Q_SIGNALS:
    void accepted(const gis::Edit &edit);
    void allWanted(); ///< the preview of all findings of this kind
    void chosen(const gis::Edit &edit); ///< one of the ways, with the areas or without, to be previewed
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QFrame::show;
    void take(int choice);
    void setRows(const QStringList &header, const std::vector<QStringList> &rows, bool whole = false);
    void clearChoices();
    void takeFocus();
    void setWays(const QString &words, std::vector<gis::ShapeChoice> ways);
    void offer(const gis::Edit &edit, const gis::Edit &withAreas);
    void followAreas();
    void step(int by);
    bool pressed(int key);

    gis::Edit m_edit; ///< what is kept: one of the two below
    gis::Edit m_bare, m_following; ///< without and with the recorded areas
    std::vector<gis::ShapeChoice> m_choices;
    std::vector<gis::Edit> m_withAreas;
    QScrollArea *m_scroll;
    QLabel *m_title;
    QVBoxLayout *m_ways;
    QButtonGroup *m_group;
    QLabel *m_foreseen;
    QLabel *m_remark;
    QTableWidget *m_table;
    QCheckBox *m_areasFollow;
    QPushButton *m_accept, *m_all, *m_cancel;
};
