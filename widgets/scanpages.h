#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <vector>

/** Sizes of the pages of a scan in points (1/72 inch). */
using PageSizes = std::vector<QSizeF>;

/**
 * The pages of the PDF at \a path. \a sha256, if not empty, is what it must be.
 *
 * \throws gis::Error that says why it could not be opened: missing, damaged,
 * protected, not the file that was stored.
 */
PageSizes pageSizes(const QString &path, const QString &sha256 = {});

/** Page \a page of the PDF at \a path, \a pixels large, upright. \throws gis::Error */
QImage pageImage(const QString &path, int page, QSize pixels);

/** One page at one size. */
struct PageRequest {
    QString path;
    int page = 0;
    QSize pixels;

    friend bool operator==(const PageRequest &, const PageRequest &) = default;
};

size_t qHash(const PageRequest &request, size_t seed = 0);

/**
 * Opens and draws scans on a thread of its own. The newest wish goes first,
 * older ones are forgotten; when there is nothing else to do it draws the
 * pages next to it.
 */
class ScanPages : public QObject
{
    Q_OBJECT

public:
    explicit ScanPages(QObject *parent = nullptr);
    ~ScanPages() override;

    /** Page sizes of \a path if they are known, else null; then opened() or failed() follows. */
    const PageSizes *open(const QString &path, const QString &sha256);

    /** Page sizes of \a path if it was opened before, else null. */
    const PageSizes *known(const QString &path) const;

    /** The picture if it is there, else null; then drawn() or failed() follows. */
    const QImage *draw(const PageRequest &request);

    /** What to draw when idle, in this order; replaces what was asked before. */
    void drawLater(std::vector<PageRequest> requests);

    /** Forgets what is known of \a path: the file has changed. */
    void forget(const QString &path);

Q_SIGNALS:
    void opened(const QString &path);
    void drawn(const PageRequest &request);
    void failed(const QString &path, const QString &reason);

private:
    struct Opening {
        QString path, sha256;
    };

    void next();
    void start(const Opening &opening);
    void start(const PageRequest &request, bool aside);
    void done();

    QThreadPool m_pool;
    bool m_busy = false;
    std::optional<Opening> m_opening;
    std::optional<PageRequest> m_wish;
    std::vector<PageRequest> m_later;
    QHash<QString, PageSizes> m_sizes;
    QCache<PageRequest, QImage> m_images;
};
