#include "app/benchmeasures.h"

#include "gis/vertexedits.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/renderer.h"
#include "widgets/map/tools/vertextool.h"
#include "widgets/queue/livecheck.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>

#include <chrono>
#include <unistd.h>

namespace bench
{

namespace
{

constexpr QSize screen(1920, 1080);

/** The map as the window shows it, counting how long each frame keeps the window busy. */
class TimedCanvas : public MapCanvas
{
public:
    std::vector<double> times;
    int painted = 0;

    bool event(QEvent *event) override
    {
        QElapsedTimer timer;
        timer.start();
        const bool result = MapCanvas::event(event);
        m_busy += double(timer.nsecsElapsed()) / 1e6;
        if (event->type() == QEvent::UpdateRequest) {
            times.push_back(std::exchange(m_busy, 0));
            ++painted;
        }
        return result;
    }

private:
    double m_busy = 0;
};

/** Lets events run until \a isDone, for ten seconds at most unless it is told otherwise. */
void wait(const std::function<bool()> &isDone, qint64 longest = 10'000)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        if (isDone() || timer.elapsed() > longest)
            loop.quit();
    });
    tick.start(1); // a pause: the tiles need all processors
    loop.exec();
}

/** Drawn whole, and that shown. */
void waitForPicture(TimedCanvas &canvas)
{
    wait([&] { return canvas.isComplete(); });
    const int painted = canvas.painted;
    canvas.update();
    wait([&] { return canvas.painted > painted; });
}

void send(QWidget &widget, QEvent::Type type, QPointF place, Qt::MouseButton button, Qt::MouseButtons held)
{
    QMouseEvent event(type, place, widget.mapToGlobal(place), button, held, Qt::ShiftModifier);
    QApplication::sendEvent(&widget, &event);
}

void turnWheel(QWidget &widget, QPointF place, int notches)
{
    QWheelEvent event(place, widget.mapToGlobal(place), {}, { 0, 120 * notches }, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

/** One step of a hand that looks around: drags at several scales, wheel out to the whole map and in again. */
void lookAround(QWidget &canvas, int step)
{
    constexpr int round = 60;
    const int within = step % round;
    const QPointF middle(screen.width() / 2.0, screen.height() / 2.0);
    const auto onTheWay = [&](int n) { return middle + QPointF(-24 * (n - 20), 11 * (n - 20)); };
    if (within == 0)
        send(canvas, QEvent::MouseButtonPress, onTheWay(0), Qt::MiddleButton, Qt::MiddleButton);
    else if (within < 40)
        send(canvas, QEvent::MouseMove, onTheWay(within), Qt::NoButton, Qt::MiddleButton);
    else if (within == 40)
        send(canvas, QEvent::MouseButtonRelease, onTheWay(40), Qt::MiddleButton, Qt::NoButton);
    else if (within % 3 == 0)
        turnWheel(canvas, middle + QPointF(130, 70), step / round % 4 < 2 ? -1 : 1);
}

} // namespace

qint64 steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

double millisecondsSince(qint64 since)
{
    return double(steadyNow() - since) / 1e6;
}

double quantile(std::vector<double> times, double share)
{
    if (times.empty())
        return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, std::size_t(double(times.size()) * share))];
}

Start start(const QString &path, qint64 since)
{
    const storage::Document document(path, storage::WorkingFile::Access::Read);
    TimedCanvas canvas;
    canvas.resize(screen);
    canvas.show();
    canvas.setFabric(document.fabric());
    waitForPicture(canvas);
    Start result{ millisecondsSince(since), 0 };
    const int painted = canvas.painted;
    turnWheel(canvas, QPointF(400, 300), 1);
    wait([&] { return canvas.painted > painted; });
    result.answering = millisecondsSince(since);
    return result;
}

double coldPicture(const gis::Fabric &fabric, double scale, int runs)
{
    const MapStyle style = mapStyle(1);
    Viewport view;
    view.width = screen.width();
    view.height = screen.height();
    view = fitted(view, fabric.extent(), usualDpi, false);
    if (scale > 0) {
        view.resolution = resolutionOf(scale, 1);
        view = centred(view, fabric.extent().centre());
    }
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const qint64 since = steadyNow();
        const QImage image = drawnMap(fabric, view, style);
        times.push_back(millisecondsSince(since));
    }
    return quantile(times);
}

std::vector<double> frames(const gis::Fabric &fabric)
{
    TimedCanvas canvas;
    canvas.resize(screen);
    canvas.show();
    canvas.setFabric(fabric);
    canvas.setScale(2000);
    waitForPicture(canvas);
    canvas.times.clear();
    constexpr int steps = 300;
    int step = 0;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (step == steps)
            loop.quit();
        else
            lookAround(canvas, step++);
    });
    timer.start(16);
    loop.exec();
    return canvas.times;
}

std::vector<double> edits(storage::Document &document, int runs)
{
    TimedCanvas canvas;
    canvas.resize(screen);
    canvas.show();
    canvas.setFabric(document.fabric());
    canvas.setTool(std::make_unique<VertexTool>());
    QObject::connect(&canvas, &MapCanvas::kept, &canvas,
                     [&](const gis::Outcome &outcome) { document.apply(outcome.edit); });
    QObject::connect(&document, &storage::Document::changed, &canvas,
                     [&](const gis::Edit &edit) { canvas.changed(document.fabric(), edit); });
    canvas.fit(document.fabric().extent());
    canvas.setScale(500);
    waitForPicture(canvas);
    std::vector<double> times;
    auto corner = document.fabric().nearestVertex(canvas.view().box().centre(), canvas.view().length(400));
    for (int run = 0; corner && run < runs; ++run) {
        const gis::Point to{ corner->x + (run % 2 ? -300 : 300), corner->y };
        const QPointF from = canvas.view().toScreen(*corner), there = canvas.view().toScreen(to);
        send(canvas, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(canvas, QEvent::MouseMove, from + QPointF(30, 0), Qt::NoButton, Qt::LeftButton);
        send(canvas, QEvent::MouseMove, there, Qt::NoButton, Qt::LeftButton);
        const qint64 since = steadyNow();
        send(canvas, QEvent::MouseButtonRelease, there, Qt::LeftButton, Qt::NoButton);
        canvas.keep();
        waitForPicture(canvas);
        times.push_back(millisecondsSince(since));
        corner = document.fabric().nearestVertex(to, 50);
    }
    return times;
}

double queue(storage::Document &document, int runs)
{
    LiveCheck check;
    check.setDocument(&document);
    wait([&] { return check.isUpToDate(); }, 600'000);
    const auto middle = document.fabric().extent().centre();
    std::vector<double> times;
    for (int run = 0; run < runs && check.isUpToDate(); ++run) {
        const auto corner = document.fabric().nearestVertex(middle, 200'000);
        if (!corner)
            break;
        const gis::Edit edit =
            gis::moveVertex(document.fabric(), *corner, { corner->x + (run % 2 ? -150 : 150), corner->y });
        const qint64 since = steadyNow();
        document.apply(edit);
        wait([&] { return check.isUpToDate(); }, 600'000);
        times.push_back(millisecondsSince(since));
    }
    return quantile(times);
}

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace bench
