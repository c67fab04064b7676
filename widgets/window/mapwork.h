#pragma once

#include "storage/document.h"
#include "storage/searchindex.h"
#include "widgets/edits/cornertable.h"
#include "widgets/edits/planning.h"
#include "widgets/map/tools/drawnedit.h"
#include "widgets/map/tools/picktool.h"

#include <QObject>
#include <QPointer>

#include <functional>

class FitPanel;
class LineagePanel;
class MainMenu;
class MapCanvas;
class ProposalPage;
class SheetChoice;
class QAction;
class QDockWidget;
class QMainWindow;
class QSplitter;
class QStackedWidget;

namespace gis
{
struct Fit;
struct Replacement;
} // namespace gis

/**
 * The bench of tools around the map: their actions, the page that stands in the
 * form's place while something is proposed, and the corner table and fitting.
 */
class MapWork : public QObject
{
    Q_OBJECT

public:
    /** \a form is what the page takes the place of. */
    MapWork(MapCanvas *map, QWidget *form, QObject *parent);

    /** The form or the page. */
    QStackedWidget *side() const { return m_side; }

    /** What the tools ask the window. */
    struct Asked {
        std::function<gis::SheetKey()> sheet; ///< the one in the box
        std::function<std::vector<QUuid>()> listed; ///< the parcels of the list as it is filtered
    };

    /** Fills the map and parcel menus. */
    void addActions(MainMenu &menu, Asked asked);
    void addDocks(QMainWindow &window);

    void setDocument(storage::Document *document);
    void setSearchIndex(storage::SearchIndexPtr index);

    /** The parcel that is worked on; null = none. */
    void setParcel(const QUuid &parcel);

    /** Shows what the parcel came from and what became of it. */
    void showLineage();

    /** Takes back what is not kept yet: what is proposed, the last point drawn, a pasted table; whether there
     * was anything. */
    bool takeBack();

    /** After an edit or a reload. */
    void refresh();

    /** What is proposed, as the page shows it. \throws gis::Error where a field of it is wrong. */
    gis::Edit edit() const;

Q_SIGNALS:
    void failed(const QString &message);
    void importWanted();
    void parcelWanted(const QUuid &parcel); ///< to be shown; it may have ended

private:
    void addSplits(MainMenu &menu);
    void addShapes(MainMenu &menu);
    void addWhole(MainMenu &menu);
    void connectSheets();
    void askSheets(const gis::Ring &area);
    void planReplacement(const std::vector<gis::SheetKey> &sheets);
    void leaveSheets();
    void addFitting(MainMenu &menu);
    void connectFit();
    void leaveFitting();
    void planFit(const std::vector<QUuid> &parcels, const gis::Fit &fit);
    std::vector<QUuid> fitted() const;
    void pickControls();
    void askTraverse();
    void askCrs();
    void plan(const QString &words, Planning::Plan plan, std::function<gis::Edit()> asEdit = {});
    void draw(DrawnEdit::Plan plan);
    void pick(PickTool::Plan plan);
    void take(std::unique_ptr<Tool> tool);
    void connectTable();
    void showDraftOnMap();
    CornerTable::Use likelyUse() const;
    void useDraft(CornerTable::Use use);
    gis::Outcome ofDraft(CornerTable::Use use) const;
    void connectLineage();
    void makeRoom();
    void showCorners();
    void showProposal(const std::optional<gis::Outcome> &outcome);
    void showDraft();
    void attempt(const std::function<void()> &act);
    QUuid demandParcel() const;
    gis::SheetKey sheetAtWork() const;

    MapCanvas *m_map;
    QStackedWidget *m_side;
    ProposalPage *m_page;
    Planning *m_planning;
    SheetChoice *m_sheets;
    CornerTable *m_corners;
    FitPanel *m_fit;
    LineagePanel *m_lineage;
    QDockWidget *m_cornerDock = nullptr, *m_fitDock = nullptr, *m_lineageDock = nullptr;
    storage::Document *m_document = nullptr;
    QPointer<QSplitter> m_narrowed; ///< whose last panel gave room for a dock
    int m_taken = 0; ///< pixels that it gave
    QUuid m_parcel;
    gis::Ring m_block; ///< drawn, to be replaced
    CornerTable::Use m_use = CornerTable::Use::Redraw; ///< of the draft in the corner table
    bool m_isOfDraft = false; ///< what is proposed
    bool m_isTableToSplit = false; ///< opened to split by it
    std::shared_ptr<const gis::Replacement> m_replacement; ///< of a block, where that is proposed
    Asked m_asked;
    MainMenu *m_menu = nullptr;
    QAction *m_select = nullptr, *m_fitting = nullptr;
};
