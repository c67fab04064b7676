#pragma once

#include "widgets/map/overlays.h"
#include "widgets/map/tiles.h"
#include "widgets/map/tools/tool.h"

#include <QWidget>

class InputLine;

/**
 * The map in the window: shows the tiles and what lies over them, moves and
 * zooms, and hands the mouse to the tool. It changes no data: what a tool
 * comes to is proposed; once it is to be kept it goes out as kept().
 */
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(QWidget *parent = nullptr);

    /** Shows another map, whole. What is drawn stays where its tool can go on with it. */
    void setFabric(const gis::Fabric &fabric);

    /** Shows \a fabric, which \a edit has made of the one before; only the surroundings are drawn again. */
    void changed(const gis::Fabric &fabric, const gis::Edit &edit);

    const gis::Fabric &fabric() const { return m_fabric; }

    /** Moves and zooms so that all of \a box is seen. */
    void fit(const gis::Box &box);
    void fitAll();

    /** Shows the parcel with its neighbours around it, at 1:500 where it fits. Does nothing if it is not on
     * the map. */
    void fitParcel(const QUuid &id);

    /** Marks the parcel \a id; a null id marks none. */
    void setSelected(const QUuid &id);
    const QUuid &selected() const { return m_selected; }

    /** Hands the mouse to \a tool, which the box on the map calls \a name; null = to select. */
    void setTool(std::unique_ptr<Tool> tool, const QString &name = {});
    Tool &tool() { return *m_tool; }

    const std::optional<gis::Outcome> &proposal() const { return m_proposal; }

    /** Shows what \a act comes to as what would be; keys and mouse wait for keep() or forget(). Where it
     * throws, the map says why and marks the place. */
    void propose(const std::function<gis::Outcome()> &act, std::function<gis::Edit()> asEdit = {});

    /** Says and marks what is wrong; nothing = it no longer is. */
    void refuse(const std::optional<gis::Refusal> &fault);

    /** The place that is marked as wrong. */
    const std::optional<gis::Point> &wrong() const { return m_wrong; }

    /** Makes the edit of the proposal where that is not the usual one; else empty. */
    const std::function<gis::Edit()> &asEdit() const { return m_asEdit; }

    /** Sends the proposal out as kept(); it stands until the map comes back changed. */
    void keep();

    /** Whether the proposal is just being made an edit. */
    bool isKeeping() const { return m_isKeeping; }

    /** Forgets what is proposed and asked, not what is drawn; whether there was anything. */
    bool forget();

    /** Takes back what is proposed or asked, else the last point that was drawn; whether there was anything.
     */
    bool takeBack();

    /** What else lies over the map, below what the tool paints. */
    using Overlay = std::function<void(QPainter &, const Viewport &)>;
    void setOverlay(Overlay overlay);

    /** Marks corners: those of a \a draft boundary with their \a numbers (1, 2, 3 … where there are none),
     * and \a chosen ones. */
    void setCorners(gis::Ring draft, std::vector<gis::Point> chosen, std::vector<int> numbers = {});
    const std::vector<int> &cornerNumbers() const { return m_numbers; }

    void setFrames(std::vector<SheetFrame> frames);
    void setFeatures(MapFeatures features);

    /** Fills the parcels of the fabric by \a colouring, null = as the paper does; only what differs is drawn
     * again. */
    void setColouring(ColouringPtr colouring, std::vector<LegendEntry> legend);

    /** What stands in the middle while there is nothing to show. */
    void setEmptyText(const QString &text);

    /** What stands at the lower edge of the map, a sentence each; empty = nothing does. */
    QStringList boxLines() const;

    /** Whether that tells what can be done by which keys, too; remembered. */
    void setHintsShown(bool shown);
    bool areHintsShown() const { return m_areHintsShown; }

    /** Whether it lets the map be seen because the pointer is at it. */
    bool isNoticeFaded() const;

    const Viewport &view() const { return m_view; }
    double scale() const; ///< n of 1:n
    void setScale(double n); ///< the nearest step of the ladder, around the middle
    bool isComplete() const { return m_tiles->isComplete(); }

Q_SIGNALS:
    void parcelSelected(const QUuid &id); ///< by the mouse; null = none
    void parcelActivated(const QUuid &id); ///< double click
    void pointerMoved(gis::Point p);
    void scaleChanged(double n);
    void toolLeft(); ///< by Esc with nothing to forget: the mouse selects again
    void cornersChosen(const std::vector<gis::Point> &corners); ///< by the mouse
    void proposed(const std::optional<gis::Outcome> &outcome); ///< nothing = no longer
    void kept(const gis::Outcome &outcome); ///< to be made an edit and applied to the document
    void message(const QString &text); ///< why a tool refused; empty = no longer

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    QSize sizeHint() const override { return { 640, 480 }; }

private:
    void setView(const Viewport &view);
    void keepPlace(Viewport view);
    Viewport withSelection(Viewport view) const;
    void zoomBy(int steps, QPointF fixed);
    Pointer pointer() const;
    void showSelection();
    void updateCursor();
    void take(const Step &step);
    void showOutcome(const gis::Outcome &outcome, std::function<gis::Edit()> asEdit);
    void leaveWhatIsOld();
    void sketch();
    Notice notice() const;
    void paintNotice(QPainter &painter);
    void answer(const QString &text);
    bool moveKey(int key);

    /** The one place where what a tool throws is shown. */
    void let(const std::function<Step()> &act);

    gis::Fabric m_fabric;
    Viewport m_view;
    Tiles *m_tiles;
    std::unique_ptr<Tool> m_tool;
    QString m_toolName;
    bool m_areHintsShown;
    bool m_isPointerOver = false;
    QRectF m_noticeRect; ///< as it was painted last
    std::vector<SheetFrame> m_frames;
    std::vector<LegendEntry> m_legend;
    Overlay m_overlay;
    MapStyle m_style;
    QString m_emptyText;
    QString m_refusal; ///< what the tool threw last
    std::optional<gis::Point> m_wrong; ///< where
    std::optional<gis::Outcome> m_proposal;
    std::function<gis::Edit()> m_asEdit;
    std::optional<gis::Outcome> m_sketch; ///< what the tool would propose here
    bool m_isKeeping = false;
    gis::Ring m_draft; ///< of the corner table
    std::vector<int> m_numbers; ///< of its corners there
    std::vector<gis::Point> m_corners; ///< chosen in it
    InputLine *m_input;
    std::optional<Question> m_question; ///< what m_input asks

    QUuid m_selected;
    gis::GeometryPtr m_selection;

    QPointF m_mouse;
    Qt::KeyboardModifiers m_modifiers;
    std::optional<QPointF> m_pressed; ///< where the button went down
    QPoint m_corner; ///< of the map in its window, as m_view was last fitted to it
    QSize m_window; ///< of the window then
    std::optional<Viewport> m_unmoved; ///< the view as it would be without having followed the selection
    std::optional<gis::Box> m_toFit; ///< what is to be seen once there is room
    QPointF m_grabbed; ///< where the map was last moved from
    bool m_isPanning = false;
    bool m_isSpaceHeld = false;
    int m_wheel = 0; ///< eighths of a degree not yet used
};
