#include "widgets/queue/layerbox.h"

#include "gis/error.h"
#include "storage/exchange/source.h"
#include "storage/exchange/sourcecheck.h"
#include "widgets/filedialog.h"
#include "widgets/taskend.h"
#include "widgets/theme.h"
#include "widgets/window/elidedlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace
{

/** The layers that may have lines or points, those that can have nothing else first. */
QStringList layersOf(const QString &path)
{
    QStringList sure, others;
    const storage::Source source(path);
    for (const storage::SourceLayer &layer : source.layers())
        if (layer.hasGeometry)
            (layer.hasSurfaces ? others : sure) += layer.name;
    return sure + others;
}

} // namespace

LayerBox::LayerBox(const QString &what, QWidget *parent)
    : QWidget(parent), m_what(what), m_name(new ElidedLabel), m_layers(new QComboBox),
      m_clear(new QToolButton)
{
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(what);
    setFocusProxy(choose);
    m_clear->setText(u"✕"_s);
    m_clear->setToolTip(tr("Do Without"));
    m_layers->setAccessibleName(tr("Layer"));
    m_layers->setToolTip(tr("Layer of the File"));
    m_layers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layers->setMinimumContentsLength(8);
    auto *file = new QHBoxLayout, *column = new QHBoxLayout;
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    file->addWidget(choose);
    file->addWidget(m_name, 1);
    file->addWidget(m_clear);
    column->addWidget(m_layers, 1);
    rows->addLayout(file);
    rows->addLayout(column);
    connect(choose, &QPushButton::clicked, this, &LayerBox::ask);
    connect(m_clear, &QToolButton::clicked, this, [this] { setPath({}); });
    connect(m_layers, &QComboBox::currentIndexChanged, this, &LayerBox::changed);
    connect(&m_task, &QFutureWatcherBase::finished, this, &LayerBox::takeLayers);
    setPath({});
}

LayerBox::~LayerBox()
{
    awaitEnd(m_task);
}

void LayerBox::ask()
{
    const QString path =
        askFile(this, m_what, tr("Map files (%1);;All files (*)").arg(storage::sourcePatterns().join(u' ')));
    if (!path.isEmpty())
        setPath(path);
}

void LayerBox::setPath(const QString &path)
{
    m_path = path;
    m_layers->clear();
    m_layers->setVisible(!path.isEmpty());
    m_clear->setVisible(!path.isEmpty());
    m_name->say(path.isEmpty() ? tr("none chosen") : QFileInfo(path).fileName(),
                path.isEmpty() ? theme::quiet : QColor());
    Q_EMIT changed();
    if (!path.isEmpty())
        m_task.setFuture(QtConcurrent::run(&layersOf, path));
}

void LayerBox::takeLayers()
{
    try {
        const QStringList layers = m_task.result();
        if (m_path.isEmpty())
            return;
        m_layers->addItems(layers);
        Q_EMIT changed();
    } catch (const gis::Error &error) { // the end of the task
        setPath({});
        Q_EMIT failed(error.message());
    }
}

storage::LayerName LayerBox::chosen() const
{
    return m_layers->count() == 0 ? storage::LayerName()
                                  : storage::LayerName{ m_path, m_layers->currentText() };
}
