// What the tool in hand comes to: asked, proposed, kept or forgotten.
#include "widgets/map/mapcanvas.h"

#include "gis/edits/refusal.h"
#include "widgets/map/inputline.h"
#include "widgets/map/tools/editpreview.h"
#include "widgets/map/tools/selecttool.h"

#include <QPainter>
#include <QSettings>

void MapCanvas::setTool(std::unique_ptr<Tool> tool, const QString &name)
{
    forget();
    m_sketch.reset();
    m_toolName = tool ? name : QString();
    m_tool = tool ? std::move(tool) : std::make_unique<SelectTool>();
    m_refusal.clear();
    m_wrong.reset();
    updateCursor();
    update();
}

/** What was worked out for the map as it was: a drawing stands, unless it is what was kept. */
void MapCanvas::leaveWhatIsOld()
{
    m_sketch.reset();
    m_corners.clear();
    if (m_isKeeping)
        while (m_tool->cancel()) { } // Esc as often as there is something to forget
    else
        m_tool->follow();
    forget();
}

Pointer MapCanvas::pointer() const
{
    return { m_fabric, m_view, m_mouse, m_modifiers, m_selected };
}

void MapCanvas::let(const std::function<Step()> &act)
{
    QString refusal;
    std::optional<gis::Point> wrong;
    try {
        take(act());
    } catch (const gis::Refusal &error) {
        refusal = error.message();
        wrong = error.place();
    } catch (const gis::Error &error) {
        refusal = error.message();
    }
    m_wrong = wrong;
    if (refusal != m_refusal) {
        m_refusal = refusal;
        Q_EMIT message(refusal);
    }
    updateCursor();
    update();
}

void MapCanvas::take(const Step &step)
{
    if (step.selection) {
        setSelected(*step.selection);
        Q_EMIT parcelSelected(*step.selection);
    }
    if (step.outcome)
        showOutcome(*step.outcome, step.asEdit);
    if (step.corners) {
        m_corners = *step.corners;
        Q_EMIT cornersChosen(m_corners);
    }
    if (step.question) {
        m_question = step.question;
        m_input->ask(m_question->prompt, m_mouse.toPoint());
    }
}

void MapCanvas::answer(const QString &text)
{
    let([&] { return m_question ? m_question->take(text, pointer()) : Step(); });
    if (m_refusal.isEmpty())
        m_input->leave();
}

void MapCanvas::showOutcome(const gis::Outcome &outcome, std::function<gis::Edit()> asEdit)
{
    m_sketch.reset();
    m_asEdit = std::move(asEdit);
    Q_EMIT proposed(outcome); // may throw: then nothing is proposed
    m_proposal = outcome;
    update();
}

void MapCanvas::propose(const std::function<gis::Outcome()> &act, std::function<gis::Edit()> asEdit)
{
    forget(); // what was proposed before is not what is meant now
    let([&] {
        Step step;
        step.outcome = act();
        step.asEdit = asEdit;
        return step;
    });
}

void MapCanvas::refuse(const std::optional<gis::Refusal> &fault)
{
    let([&] {
        if (fault)
            throw *fault;
        return Step();
    });
}

void MapCanvas::keep()
{
    if (!m_proposal)
        return;
    m_isKeeping = true;
    Q_EMIT kept(gis::Outcome(*m_proposal)); // forgotten when it comes back as changed()
    m_isKeeping = false;
}

/** Best effort: what cannot be done where the mouse is now is no news yet. */
void MapCanvas::sketch()
{
    m_sketch.reset();
    try {
        m_sketch = m_tool->sketch(pointer());
    } catch (const gis::Error &) { // said when it is meant
    }
}

bool MapCanvas::forget()
{
    m_input->leave();
    m_question.reset();
    if (!std::exchange(m_proposal, std::nullopt))
        return false;
    Q_EMIT proposed(std::nullopt);
    update();
    return true;
}

bool MapCanvas::takeBack()
{
    const bool wasAsked = m_input->isOpen();
    if (!forget() && !wasAsked && !m_tool->takeBack())
        return false;
    let([this] { return m_tool->move(pointer()); });
    sketch();
    return true;
}

Notice MapCanvas::notice() const
{
    if (!m_refusal.isEmpty())
        return { {}, { m_refusal }, {}, true };
    if (m_proposal)
        return { {}, outcomeLines(*m_proposal), tr("Enter keeps it · Esc forgets it") };
    return { m_toolName, m_tool->preview() + (m_sketch ? outcomeLines(*m_sketch) : QStringList()),
             m_areHintsShown ? m_tool->hints().join(QStringLiteral(" · ")) : QString() };
}

QStringList MapCanvas::boxLines() const
{
    const Notice notice = this->notice();
    QStringList lines = notice.lines;
    if (!notice.title.isEmpty())
        lines.prepend(notice.title);
    if (!notice.keys.isEmpty())
        lines += notice.keys;
    return lines;
}

void MapCanvas::setHintsShown(bool shown)
{
    m_areHintsShown = shown;
    QSettings().setValue(QStringLiteral("map/hints"), shown);
    update();
}

bool MapCanvas::isNoticeFaded() const
{
    constexpr double near = 24;
    return m_isPointerOver && m_noticeRect.adjusted(0, -near, 0, near).contains(m_mouse);
}

/** Where the pointer is, the map is looked at. */
void MapCanvas::paintNotice(QPainter &painter)
{
    m_noticeRect = ::paintNotice(painter, notice(), m_view, [this](const QRectF &box) {
        m_noticeRect = box;
        return isNoticeFaded() ? 0.15 : 1.0;
    });
}
