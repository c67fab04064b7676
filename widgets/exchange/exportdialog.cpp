#include "widgets/exchange/exportdialog.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "storage/document.h"
#include "storage/exchange/sendings.h"
#include "storage/receipt.h"
#include "widgets/edits/basis.h"
#include "widgets/filedialog.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace
{

constexpr int idRole = Qt::UserRole, rowsRole = Qt::UserRole + 1, parcelsRole = Qt::UserRole + 2;

QTreeWidgetItem *itemOf(const storage::SendableDossier &sendable)
{
    const gis::Record &dossier = sendable.dossier;
    const QLocale locale;
    auto *item = new QTreeWidgetItem(QStringList{
        dossier.text("code"), dossier.text("title"), gis::codeLabel(u"dossier_state", dossier.text("state")),
        locale.toString(sendable.parcels), locale.toString(sendable.rows), dossier.text("basis") });
    const bool isDraft = !sendable.lacks.isEmpty();
    item->setCheckState(0, sendable.goes ? Qt::Checked : Qt::Unchecked);
    if (isDraft) {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        item->setText(5, sendable.lacks);
        for (int column = 0; column < item->columnCount(); ++column) {
            item->setForeground(column, theme::look);
            item->setToolTip(column, sendable.lacks);
        }
    }
    item->setData(0, idRole, dossier.id);
    item->setData(0, rowsRole, sendable.rows);
    item->setData(0, parcelsRole, sendable.parcels);
    item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    item->setTextAlignment(4, Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/** Reads and packs with a connection of its own; progress in per mille. */
void exportInto(QPromise<storage::ChangeSet> &promise, const QString &file,
                const std::vector<QUuid> &dossiers, const QString &path)
{
    promise.setProgressRange(0, 1000);
    const auto progress = [&](double share) {
        promise.setProgressValue(int(share * 1000));
        return !promise.isCanceled();
    };
    const storage::WorkingFile reader(file, storage::WorkingFile::Access::Read);
    storage::ChangeSet set = storage::changeSetOf(reader, dossiers, progress);
    set.id = storage::writePackage(set, path, progress);
    promise.addResult(std::move(set));
}

/** \a path, or the first of path-2, path-3 … that nothing has. */
QString freePath(const QString &path)
{
    const QFileInfo info(path);
    QString free = path;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = info.dir().filePath(u"%1-%2.%3"_s.arg(info.completeBaseName()).arg(n).arg(info.suffix()));
    return free;
}

QString proposedPath(const storage::WorkingFile &file)
{
    const QFileInfo info(file.path());
    return freePath(info.absoluteDir().filePath(
        u"%1-%2.chinhly"_s.arg(info.completeBaseName(), QDate::currentDate().toString(u"yyyyMMdd"))));
}

} // namespace

ExportDialog::ExportDialog(storage::Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_list(new QTreeWidget(this)),
      m_path(new QLineEdit(proposedPath(document.file()), this)), m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_basis(new QPushButton(tr("Basis…"), this)),
      m_export(new QPushButton(tr("Export"), this))
{
    setWindowTitle(tr("Send to the Province"));
    m_list->setHeaderLabels({ tr("Slip"), tr("Title"), tr("State"), tr("Parcels"), tr("Rows"), tr("Basis") });
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_message->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_progress->hide();
    m_export->setDefault(true);

    auto *choose = new QToolButton(this);
    choose->setText(u"…"_s);
    choose->setToolTip(tr("Choose where the file goes"));
    auto *place = new QHBoxLayout;
    auto *label = new QLabel(tr("&File:"), this);
    label->setBuddy(m_path);
    place->addWidget(label);
    place->addWidget(m_path);
    place->addWidget(choose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_basis->setToolTip(tr("Name what the chosen dossier goes by and add its scan"));
    buttons->addButton(m_basis, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("These slips go to the province and are closed:"), this));
    layout->addWidget(m_list);
    layout->addLayout(place);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    resize(760, 420);

    connect(choose, &QToolButton::clicked, this, &ExportDialog::choosePath);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_list, &QTreeWidget::itemChanged, this, &ExportDialog::count);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_basis->setEnabled(item != nullptr); });
    connect(m_basis, &QPushButton::clicked, this, &ExportDialog::nameBasis);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
    fill();
}

QString ExportDialog::path() const
{
    return m_path->text();
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

QString ExportDialog::message() const
{
    return m_message->text();
}

std::vector<QUuid> ExportDialog::chosen() const
{
    std::vector<QUuid> dossiers;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (const QTreeWidgetItem *item = m_list->topLevelItem(i); item->checkState(0) == Qt::Checked)
            dossiers.push_back(item->data(0, idRole).toUuid());
    return dossiers;
}

void ExportDialog::fill()
{
    m_list->clear();
    m_lacking.clear();
    QTreeWidgetItem *draft = nullptr;
    for (const storage::SendableDossier &sendable : storage::sendableDossiers(m_document.file())) {
        m_list->addTopLevelItem(itemOf(sendable));
        if (!sendable.lacks.isEmpty() && !draft) {
            draft = m_list->topLevelItem(m_list->topLevelItemCount() - 1);
            m_lacking =
                tr("Dossier %1 stays here as a draft. %2").arg(sendable.dossier.text("code"), sendable.lacks);
        }
    }
    m_list->setCurrentItem(draft ? draft : m_list->topLevelItem(0));
    m_basis->setEnabled(m_list->currentItem() != nullptr);
    count();
}

void ExportDialog::nameBasis()
{
    try {
        editBasis(m_document, this, m_list->currentItem()->data(0, idRole).toUuid());
        fill();
    } catch (const gis::Error &error) { // an action: the dialog says why
        m_message->setText(error.message());
    }
}

void ExportDialog::count()
{
    qint64 dossiers = 0, rows = 0, parcels = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->checkState(0) != Qt::Checked)
            continue;
        ++dossiers;
        rows += item->data(0, rowsRole).toLongLong();
        parcels += item->data(0, parcelsRole).toLongLong();
    }
    m_export->setEnabled(dossiers > 0);
    if (m_list->topLevelItemCount() == 0)
        m_message->setText(tr("There is nothing to send: no open slip has changes."));
    else
        m_message->setText(
            tr("To be sent: %1 slips, %2 changed rows, %3 of them parcels. Scans of new rows go along.")
                .arg(QLocale().toString(dossiers), QLocale().toString(rows), QLocale().toString(parcels))
            + (m_lacking.isEmpty() ? QString() : QString(u'\n' + m_lacking)));
}

void ExportDialog::choosePath()
{
    const QString path = askPlace(this, tr("Send to the Province"), tr("Change Sets (*.chinhly)"),
                                  m_path->text(), u"chinhly"_s);
    if (!path.isEmpty())
        m_path->setText(path);
}

void ExportDialog::showRunning(bool running)
{
    m_progress->setVisible(running);
    m_list->setEnabled(!running);
    m_path->setEnabled(!running);
    m_basis->setEnabled(!running && m_list->currentItem());
    m_export->setEnabled(!running && !chosen().empty());
}

void ExportDialog::startExport()
{
    if (m_watcher.isRunning() || chosen().empty())
        return;
    showRunning(true);
    m_message->setText(tr("Writing…"));
    m_watcher.setFuture(QtConcurrent::run(exportInto, m_document.file().path(), chosen(), path()));
}

void ExportDialog::finish()
{
    showRunning(false);
    try {
        if (m_watcher.isCanceled() && m_watcher.future().resultCount() == 0)
            m_watcher.future().waitForFinished(); // throws what the task threw
        if (m_watcher.future().resultCount() == 0)
            throw gis::Cancelled();
        const storage::ChangeSet set = m_watcher.result();
        if (!storage::isNoted(m_document.file(), set))
            m_document.note(storage::closingOf(m_document.file(), set), storage::sendingDetails(set));
        fill();
        const QString written = path();
        m_message->setText(tr("Exported to %1").arg(QDir::toNativeSeparators(written)));
        setPath(freePath(written));
        Q_EMIT exported(written);
    } catch (const gis::Error &error) {
        m_message->setText(error.message());
        Q_EMIT failed(error.message());
    }
}

void ExportDialog::reject()
{
    if (m_watcher.isRunning())
        m_watcher.cancel();
    else
        QDialog::reject();
}

QString takeInReceipt(storage::Document &document, const QString &path)
{
    const storage::Receipt receipt = storage::readReceipt(path);
    const bool isNew = storage::takeIn(document.file(), receipt, document.author());
    if (isNew)
        document.reload();
    const QString told = storage::summary(receipt);
    return isNew
        ? told
        : QString(told + u' ' + ExportDialog::tr("This receipt was taken in before; nothing changed."));
}

QString importReceipt(storage::Document &document, QWidget *parent)
{
    const QString path =
        askFile(parent, ExportDialog::tr("Receipt of the Province"), ExportDialog::tr("Receipts (*.json)"),
                QFileInfo(document.file().path()).absolutePath());
    return path.isEmpty() ? QString() : takeInReceipt(document, path);
}
