#include "widgets/scanpages.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QPainter>
#include <QPdfDocument>
#include <QtConcurrentRun>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScanPages)
};

constexpr int cacheKilobytes = 96 * 1024;

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

QString reasonOf(QPdfDocument::Error error, const QString &name)
{
    if (error == QPdfDocument::Error::IncorrectPassword
        || error == QPdfDocument::Error::UnsupportedSecurityScheme)
        return Text::tr("Could not open the scan %1: it is protected by a password. Add an unprotected copy.")
            .arg(name);
    return Text::tr("Could not open the scan %1: the file is damaged. Restore it from a backup or scan the "
                    "paper again.")
        .arg(name);
}

void load(QPdfDocument &document, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QPdfDocument::Error error = document.load(path);
    if (error != QPdfDocument::Error::None || document.pageCount() < 1)
        throw gis::Error(reasonOf(error, name));
}

} // namespace

PageSizes pageSizes(const QString &path, const QString &sha256)
{
    const QFileInfo file(path);
    if (!file.isFile())
        throw gis::Error(Text::tr("Could not open the scan %1: the file is missing. Restore it from a backup "
                                  "or scan the paper again.")
                             .arg(file.fileName()));
    if (!file.isReadable())
        throw gis::Error(
            Text::tr("Could not open the scan %1: you may not read the file.").arg(file.fileName()));
    if (!sha256.isEmpty() && sha256Of(path) != sha256)
        throw gis::Error(Text::tr("Could not open the scan %1: the file is not the one that was stored. "
                                  "Restore it from a backup.")
                             .arg(file.fileName()));
    QPdfDocument document;
    load(document, path);
    PageSizes sizes;
    for (int page = 0; page < document.pageCount(); ++page)
        sizes.push_back(document.pagePointSize(page).expandedTo(QSizeF(1, 1)));
    return sizes;
}

QImage pageImage(const QString &path, int page, QSize pixels)
{
    QPdfDocument document;
    load(document, path);
    const QImage drawn = document.render(page, pixels);
    if (drawn.isNull())
        throw gis::Error(Text::tr("Could not draw page %1 of the scan %2: the page is damaged.")
                             .arg(page + 1)
                             .arg(QFileInfo(path).fileName()));
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    return paper;
}

size_t qHash(const PageRequest &request, size_t seed)
{
    return qHashMulti(seed, request.path, request.page, request.pixels.width(), request.pixels.height());
}

ScanPages::ScanPages(QObject *parent) : QObject(parent), m_images(cacheKilobytes)
{
    m_pool.setMaxThreadCount(1);
}

ScanPages::~ScanPages()
{
    m_pool.waitForDone();
}

const PageSizes *ScanPages::open(const QString &path, const QString &sha256)
{
    if (const PageSizes *sizes = known(path))
        return sizes;
    m_opening = Opening{ path, sha256 };
    next();
    return nullptr;
}

const PageSizes *ScanPages::known(const QString &path) const
{
    const auto found = m_sizes.constFind(path);
    return found == m_sizes.constEnd() ? nullptr : &*found;
}

const QImage *ScanPages::draw(const PageRequest &request)
{
    if (const QImage *image = m_images.object(request)) {
        m_wish.reset();
        return image;
    }
    m_wish = request;
    next();
    return nullptr;
}

void ScanPages::drawLater(std::vector<PageRequest> requests)
{
    m_later = std::move(requests);
    next();
}

void ScanPages::forget(const QString &path)
{
    m_sizes.remove(path);
    for (const PageRequest &request : m_images.keys())
        if (request.path == path)
            m_images.remove(request);
}

void ScanPages::next()
{
    if (m_busy)
        return;
    if (m_opening) {
        start(*std::exchange(m_opening, {}));
    } else if (m_wish) {
        start(*std::exchange(m_wish, {}), false);
    } else if (!m_later.empty()) {
        const PageRequest request = m_later.front();
        m_later.erase(m_later.begin());
        m_images.contains(request) ? next() : start(request, true);
    }
}

void ScanPages::start(const Opening &opening)
{
    m_busy = true;
    QtConcurrent::run(&m_pool, [opening] { return pageSizes(opening.path, opening.sha256); })
        .then(this,
              [this, opening](const PageSizes &sizes) {
                  m_sizes.insert(opening.path, sizes);
                  done();
                  Q_EMIT opened(opening.path);
              })
        .onFailed(this, [this, opening](const gis::Error &error) {
            done();
            Q_EMIT failed(opening.path, error.message());
        });
}

void ScanPages::start(const PageRequest &request, bool aside)
{
    m_busy = true;
    QtConcurrent::run(&m_pool, [request] { return pageImage(request.path, request.page, request.pixels); })
        .then(this,
              [this, request](const QImage &image) {
                  m_images.insert(request, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
                  done();
                  Q_EMIT drawn(request);
              })
        .onFailed(this, [this, request, aside](const gis::Error &error) {
            done();
            if (!aside)
                Q_EMIT failed(request.path, error.message());
        });
}

void ScanPages::done()
{
    m_busy = false;
    next();
}
