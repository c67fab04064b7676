#pragma once

#include "widgets/paperlook.h"

#include <QImage>
#include <QWidget>

/**
 * One page of a scan under the eyes: drag pans, Ctrl+wheel zooms at the
 * pointer, a rectangle marks the field in hand. Says which picture it wants;
 * what it was given last serves until that comes.
 */
class PaperView : public QWidget
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    /** Shows nothing but \a message. */
    void setMessage(const QString &message, bool isFailure);

    /** A page of \a points, seen as \a look says; its picture comes by setImage(). */
    void setPage(QSizeF points, const PaperLook &look);
    void setImage(const QImage &image);
    bool hasImage() const { return !m_image.isNull(); }

    const PaperLook &look() const { return m_look; }
    void setLook(const PaperLook &look);

    /** The zoom in force, whatever the fit. */
    double zoom() const;

    /** Size of the picture for a page of \a points seen as \a look says, in pixels of the screen, upright. */
    QSize pixels(QSizeF points, const PaperLook &look) const;

    /** Marks \a share of the upright page (0 to 1, from its top left) and brings it into view; empty = no
     * mark. */
    void setMarked(QRectF share);
    QRectF markedRect() const; ///< in pixels of the view; empty if nothing is marked

    /** Whether a drag draws a rectangle; else it moves the page, unless Shift is held. */
    void setDrawing(bool isDrawing);

    void zoomBy(double factor);
    void zoomBy(double factor, QPointF at);

    QSize sizeHint() const override { return { 480, 560 }; }

Q_SIGNALS:
    /** The user, or a new size, changed how the page is seen. */
    void looked();

    /** The user drew a rectangle: \a share of the upright page. */
    void drawn(const QRectF &share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF rect() const; ///< of the page, in pixels of the view
    void panBy(QPointF delta);
    void showMarked();
    void leaveMouse();
    void paintBand(QPainter &painter) const;
    void paintMessage(QPainter &painter) const;
    void paintPage(QPainter &painter) const;

    QString m_message;
    bool m_isFailure = false;
    QSizeF m_points; ///< empty = no page
    QImage m_image;
    PaperLook m_look;
    QRectF m_marked; ///< share of the upright page
    QPointF m_pressed;
    bool m_isDrawing = false;
    QRectF m_band; ///< being drawn, in pixels of the view
};
