#pragma once

#include "gis/edits/outcome.h"
#include "widgets/map/viewport.h"

#include <QPainter>
#include <QStringList>

#include <functional>

/** What a tool sees of the mouse. */
struct Pointer {
    const gis::Fabric &fabric;
    const Viewport &view;
    QPointF position; ///< device-independent pixels
    Qt::KeyboardModifiers modifiers;
    QUuid selected = {}; ///< the parcel that is selected; null = none

    gis::Point at() const { return view.toMap(position); }

    /** Millimetres of map within which something is meant by the mouse: eight pixels. */
    double tolerance() const { return view.length(8); }
};

struct Step;

/** What a tool wants to be told by the keyboard, in a line beside the cursor. */
struct Question {
    QString prompt;
    std::function<Step(const QString &answer, const Pointer &)> take; ///< throws where it is not understood
};

/** What a tool has come to. Nothing in it = go on. */
struct Step {
    std::optional<gis::Outcome> outcome; ///< proposed: Enter keeps it, Esc forgets it
    std::function<gis::Edit()> asEdit; ///< makes the outcome's edit where that is not the usual one
    std::optional<QUuid> selection; ///< null id = nothing is to be selected
    std::optional<Question> question;
    std::optional<std::vector<gis::Point>> corners; ///< chosen now
};

/**
 * What the mouse does on the map, ending in an Edit. A tool previews on a copy;
 * the document is untouched. What it throws, the canvas shows.
 */
class Tool
{
public:
    virtual ~Tool() = default;

    virtual Step press(const Pointer &) { return {}; }
    virtual Step move(const Pointer &) { return {}; } ///< with or without the button held
    virtual Step release(const Pointer &) { return {}; }
    /** Nothing where the tool has no use for it: then the parcel is opened. */
    virtual std::optional<Step> doubleClick(const Pointer &) { return std::nullopt; }

    /**
     * What would be proposed if one stopped here, after each move; nothing where it is not worth
     * looking at. The canvas leaves it out where this throws.
     */
    virtual std::optional<gis::Outcome> sketch(const Pointer &) const { return std::nullopt; }

    /** A key with the map in focus; nothing where the tool has no use for it. */
    virtual std::optional<Step> key(int, const Pointer &) { return std::nullopt; }

    /** Forgets what was begun; whether there was anything to forget. */
    virtual bool cancel() { return false; }

    /** Takes back the last thing that was drawn or clicked; whether there was anything. */
    virtual bool takeBack() { return cancel(); }

    /** The map has changed by what others did: what was begun is forgotten unless it still stands. */
    virtual void follow() { cancel(); }

    /** Whether dragging from \a pointer on belongs to the tool; otherwise it moves the map. */
    virtual bool wantsDrag(const Pointer &) const { return false; }

    virtual void paint(QPainter &, const Viewport &) const { }

    /** Whether the lengths of the selected parcel's edges are to be read meanwhile. */
    virtual bool showsLengths() const { return false; }

    /** What is about to happen, a few lines for the box on the map; empty = no box. */
    virtual QStringList preview() const { return {}; }

    /** What can be done now and by which keys, the most usual first. */
    virtual QStringList hints() const { return {}; }

    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
};
