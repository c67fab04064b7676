#pragma once

#include "gis/rules/shapefixes.h"
#include "widgets/queue/groupcolours.h"
#include "widgets/queue/livecheck.h"
#include "widgets/queue/queueoverlay.h"

/** What the checks would find after an edit that is previewed. */
struct Foreseen {
    QStringList goes; ///< kinds of findings, with how many of each
    QStringList comes; ///< sentences
};

/** What can be done about a finding, or about all of its kind: an edit, or ways to choose from. */
struct WorkedFix {
    gis::Edit edit;
    std::vector<gis::ShapeChoice> choices; ///< where the edit is empty
    std::vector<gis::Edit> withAreas; ///< those of the choices with the recorded areas that can follow
    int ofAll = 0; ///< so many findings of the kind may have a fix
};

class FixPanel;
class MapCanvas;
class ParcelForm;
class WhyPanel;
class WorkPanel;

/**
 * Connects the findings with the panels of the window: the queue, the map's
 * colours and marks, the reasons for a group, fixes and exceptions.
 */
class QueueDesk : public QObject
{
    Q_OBJECT

public:
    struct Panels {
        WorkPanel *work;
        MapCanvas *map;
        ParcelForm *form;
        WhyPanel *why;
        FixPanel *fix;
    };

    explicit QueueDesk(Panels panels, QObject *parent = nullptr);

    void setDocument(storage::Document *document);

    LiveCheck *check() const { return m_check; }

    MapTheme theme() const { return m_theme; }
    void setTheme(MapTheme theme);

    /** Previews the fix of the first finding of the line, or parcel, in hand that has one. \throws gis::Error
     */
    void fix();

    /** Asks for an exception for the foremost finding in hand. \throws gis::Error */
    void except();

    /** Checks everything, scans too, and then says what that has shown. */
    void checkWhole();

    /**
     * Tells \a told in one sentence what errors are open for \a parcel, after the last edit has been
     * looked at; empty words where there are none.
     */
    void tellOpen(const QUuid &parcel, std::function<void(const QString &words)> told);

    /** Checks everything, and then says how many parcels of \a sheet are left to do. */
    void checkSheet(const gis::SheetKey &sheet);

    /** Says what is wrong with the parcel in hand. */
    void checkParcel();

    /** Marks \a place and \a lines on the map, nothing = no longer; the next finding looked at takes the
     * mark. */
    void mark(std::optional<gis::Point> place, gis::GeometryPtr lines) { look(place, std::move(lines)); }
    /** Shows \a finding at its place, where it is still there. */
    void show(const gis::Finding &finding);
    /** Checks by the profile \a nameOrFile from now on. \throws gis::Error if that is none: then all stays
     * as it is. */
    void setProfile(const QString &nameOrFile);

    /** Where a report ending in \a suffix would lie: beside the open file, called after it. */
    QString placeOfReport(const QString &suffix) const;

    /** Writes all that is wrong to \a path, an .xlsx or a .gpkg, the \a names of land users in full or
     * masked. \throws gis::Error if not all is checked. */
    void report(const QString &path, bool names = false);

    /** The map shows another fabric. */
    void showColours();

Q_SIGNALS:
    void edited(const gis::Edit &edit); ///< to be kept by the document
    void said(const QString &words);
    void refused(const QString &reason);
    void paperWanted(const QUuid &row); ///< the scan of a certificate or land user is to be seen
    void groupsChanged(const QString &words); ///< of the commune, for the status bar

private:
    void connectPanels();
    void connectReport();
    void take(const CheckStatePtr &state);
    void openLine(std::uint32_t line);
    void showLine(std::uint32_t line);
    void showWhy();
    void showFinding(std::size_t finding);
    void previewFix(std::size_t finding, bool all);
    void takeFix();
    void showFix(const gis::Edit &edit, int ofAll);
    void showChoices(const WorkedFix &worked);
    void showConflict(std::size_t finding);
    void showField(const gis::Table *table, const QUuid &row, const QString &field);
    void preview(const gis::Edit &edit);
    void foresee(const gis::Edit &edit);
    void takeForeseen();
    void endFix();
    void askException(std::size_t finding);
    void confirm(std::size_t finding);
    void look(std::optional<gis::Point> place, gis::GeometryPtr ground = nullptr);
    void focus(const gis::Finding &finding);
    void showPaper(const gis::Finding &finding);
    void goOn();
    void sayWhole(const std::vector<FindingId> &before);
    QString openWords(const QUuid &parcel) const;
    std::vector<std::uint32_t> inHand() const;
    std::vector<std::uint32_t> numbersOf(std::uint32_t line) const;
    template <typename Act> void attempt(Act act);

    Panels m_panels;
    QPointer<storage::Document> m_document;
    LiveCheck *m_check;
    MapTheme m_theme;
    gis::ChunkPtr m_land;
    std::shared_ptr<QueueOverlay> m_overlay;
    std::optional<std::size_t> m_fixed; ///< the finding whose fix is previewed
    QFutureWatcher<WorkedFix> m_fixing; ///< works out the fix of many
    QFutureWatcher<Foreseen> m_foreseeing; ///< what the previewed one does to the findings
    QFutureWatcher<QString> m_reporting;
    QString m_report; ///< the file that is being written
    std::optional<std::vector<FindingId>> m_before; ///< of the full check that is running and to be told of
    std::function<void()> m_waiting; ///< for the findings after the last edit
    std::optional<gis::SheetKey> m_sheet; ///< to be told of after the next full check
    QString m_person; ///< who sits here: the account, or the name that was given last
    int m_dressing = 0; ///< number of the last colours that were asked for
};
