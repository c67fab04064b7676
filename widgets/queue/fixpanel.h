#pragma once

#include "gis/edit.h"
#include "storage/workingfile.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

/**
 * What a fix would change, before anything is kept: a row of old → new for each
 * field, of all findings of its kind where the clerk wants that. The map shows
 * the outlines meanwhile.
 */
class FixPanel : public QFrame
{
    Q_OBJECT

public:
    explicit FixPanel(QWidget *parent = nullptr);

    /** Shows \a edit, found in \a file; \a ofAll > 1 offers that many findings of the kind at once. */
    void show(const storage::WorkingFile &file, const gis::Edit &edit, int ofAll);

    const gis::Edit &edit() const { return m_edit; }
    void clear();

Q_SIGNALS:
    void accepted(const gis::Edit &edit);
    void allWanted(); ///< the preview of all findings of this kind
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using QFrame::show;

    gis::Edit m_edit;
    QLabel *m_title;
    QTableWidget *m_table;
    QPushButton *m_accept, *m_all, *m_cancel;
};
