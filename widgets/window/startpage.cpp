#include "widgets/window/startpage.h"

#include "widgets/icon.h"
#include "widgets/theme.h"
#include "widgets/window/demobox.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace
{

constexpr char recentKey[] = "recent";

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto *title = new QLabel(QStringLiteral("<h1>Địa Bạ</h1>"));
    auto *what = new QLabel(tr("Open the working file of a commune, or make one from map sheets."));
    auto *open = new QPushButton(tr("Open Working File…"));
    open->setDefault(true);
    open->setToolTip(tr("Ctrl+O"));
    auto *import = new QPushButton(tr("New from Map Sheets…"));
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(import, &QPushButton::clicked, this, &StartPage::importWanted);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(import);
    buttons->addStretch();
    auto *demo = new DemoBox(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                             + QStringLiteral("/demo"));
    connect(demo, &DemoBox::made, this, &StartPage::fileChosen);
    open->setIcon(icon("open"));
    import->setIcon(icon("import"));
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    for (QWidget *widget : { title, what })
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addWidget(demo);
    column->addSpacing(16);
    column->addLayout(m_recent);
    column->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    refresh();
}

void StartPage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = recent();
    auto *heading = new QLabel(files.isEmpty() ? tr("No file was opened here yet.") : tr("Opened last:"));
    QPalette quiet = heading->palette();
    quiet.setColor(QPalette::WindowText, theme::quiet);
    heading->setPalette(quiet);
    m_recent->addWidget(heading);
    for (const QString &path : files) {
        auto *file = new QPushButton(QFileInfo(path).fileName());
        file->setToolTip(QDir::toNativeSeparators(path));
        file->setFlat(true);
        file->setStyleSheet(
            QStringLiteral("text-align: left; padding: 4px; color: %1").arg(theme::accent.name()));
        connect(file, &QPushButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        m_recent->addWidget(file);
    }
}

void StartPage::remember(const QString &path)
{
    QStringList files = recent();
    const QString full = QFileInfo(path).absoluteFilePath();
    files.removeAll(full);
    files.prepend(full);
    QSettings().setValue(QLatin1StringView(recentKey), files.mid(0, 8));
}

QStringList StartPage::recent()
{
    QStringList files = QSettings().value(QLatin1StringView(recentKey)).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}
