#pragma once

#include "widgets/map/tools/locks.h"

/**
 * What all tools share that draw a line or an area corner by corner: snapping,
 * exact input, preview. Click sets a corner, Backspace takes the last one back,
 * Enter or double click finishes, Esc forgets first what is locked, then the
 * drawing. What is refused stays drawn, so that it can be mended.
 *
 * Keys, each opening a line beside the cursor: L length, G bearing, K angle
 * from the last edge, X coordinates; S parallel and V perpendicular to the
 * boundary under the mouse.
 */
class DrawTool : public Tool
{
public:
    enum class Form { Line, Area, Free }; ///< Free: measured, it may cross itself

    explicit DrawTool(Form form) : m_form(form) { }

    Step move(const Pointer &pointer) override;
    Step release(const Pointer &pointer) override;
    std::optional<Step> doubleClick(const Pointer &pointer) override;
    std::optional<Step> key(int key, const Pointer &pointer) override;
    bool cancel() override;
    bool takeBack() override;
    void follow() override { }
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList hints() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

protected:
    /** What the finished \a line, at least two corners (an area: three) without crossings, comes to.
     * \throws gis::Error to leave it drawn. */
    virtual Step finished(const Pointer &pointer, const gis::Ring &line) = 0;

    /** What is drawn, the place under the mouse too \a withMouse. */
    gis::Ring line(bool withMouse) const;
    bool isDrawing() const { return !m_points.empty(); }
    bool isFinished() const { return m_isFinished; }
    Form form() const { return m_form; }
    void setForm(Form form) { m_form = form; }

private:
    std::size_t leastCorners() const { return m_form == Form::Area ? 3 : 2; }
    void look(const Pointer &pointer);
    void add(gis::Point p);
    Step finish(const Pointer &pointer);
    std::optional<Question> questionOf(int key) const;
    Question asking(const QString &prompt,
                    std::function<std::optional<Locks>(const QString &, Locks)> understood) const;
    Step answered(const Pointer &pointer, Locks locks);
    void lockTo(double direction, const Pointer &pointer);

    Form m_form;
    gis::Ring m_points;
    std::optional<Snap> m_mouse;
    Locks m_locks;
    bool m_isFinished = false;
};
