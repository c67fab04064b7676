// Files and dialogs of the window: what is opened, taken in, sent out.
#include "widgets/mainwindow.h"

#include "gis/error.h"
#include "widgets/bulkeditdialog.h"
#include "widgets/exchange/exportdialog.h"
#include "widgets/form/parcelform.h"
#include "widgets/importdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/sheetframes.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/window/filetasks.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/otherwriterpanel.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/startpage.h"
#include "widgets/window/statusline.h"
#include "widgets/window/workbench.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QtConcurrent>

using storage::Document;

namespace
{

bool isSameFile(const QString &a, const QString &b)
{
    const QString path = QFileInfo(a).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(b).canonicalFilePath();
}

} // namespace

void MainWindow::open(const QString &path)
{
    if (m_opening == path)
        return;
    m_form->commit();
    if (m_document && !m_document->file().isReadOnly() && isSameFile(m_document->file().path(), path))
        return m_message->say(tr("“%1” is open already.").arg(QFileInfo(path).fileName()));
    if (!settleOthers())
        return;
    m_message->say(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_opening = path;
    QThread *here = thread();
    QtConcurrent::run([path, here] {
        auto document = std::make_shared<std::unique_ptr<Document>>(
            std::make_unique<Document>(path, storage::WorkingFile::Access::Write));
        (*document)->moveToThread(here);
        return document;
    })
        .then(this,
              [this, path](const std::shared_ptr<std::unique_ptr<Document>> &document) {
                  m_opening.clear();
                  m_message->say({});
                  StartPage::remember(path);
                  show(std::move(*document));
                  QTimer::singleShot(0, this, &MainWindow::takeUpAgain); // behind the list's first parcel
                  Q_EMIT opened();
              })
        .onFailed(this, [this](const gis::Error &error) {
            m_opening.clear();
            m_message->say(error.message(), MessageBar::Wrong);
        });
}

/** Asks what becomes of the rows that another program changed, before the file goes; false = it stays open.
 */
bool MainWindow::settleOthers()
{
    const storage::ForeignWrites writes = m_others->writes();
    if (writes.changes.empty())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Changed by Another Program"),
                         tr("Another program has changed %n row(s) of this file. What is to become of them?",
                            nullptr, int(writes.changes.size())),
                         QMessageBox::Cancel, this);
    const auto *keep = question.addButton(tr("Keep as My Correction"), QMessageBox::AcceptRole);
    const auto *putBack = question.addButton(tr("Put Back as It Was"), QMessageBox::DestructiveRole);
    question.exec();
    bool isSettled = false;
    attempt([&] {
        if (question.clickedButton() == keep)
            m_document->takeOver(writes);
        else if (question.clickedButton() == putBack)
            m_document->putBack(writes);
        isSettled = question.clickedButton() == keep || question.clickedButton() == putBack;
    });
    return isSettled;
}

void MainWindow::closeFile()
{
    m_form->commit();
    if (settleOthers())
        show(nullptr);
}

void MainWindow::askOpen()
{
    if (const QString path = askWorkingFile(this); !path.isEmpty())
        open(path);
}

void MainWindow::editMany()
{
    BulkEditDialog dialog(*m_document, m_list->filtered(), this);
    if (dialog.exec() == QDialog::Accepted && !dialog.edit().changes.empty())
        apply(dialog.edit());
}

/** Into the open file, or into a new one where none is open. */
void MainWindow::askImport()
{
    const QStringList sources = askMapSheets(this);
    if (sources.isEmpty())
        return;
    if (!m_document) {
        const QString path = makeWorkingFile(this);
        if (path.isEmpty())
            return;
        show(std::make_unique<Document>(path, storage::WorkingFile::Access::Write));
        StartPage::remember(path);
    }
    ImportDialog dialog(m_document->file(), m_document->author(), this);
    dialog.setSources(sources);
    m_others->setPaused(true); // the dialog writes in another thread
    if (dialog.exec() == QDialog::Accepted) {
        m_document->reload();
        m_message->say(tr("Imported. %1 Undo takes it back.").arg(dialog.summary()));
    }
    m_others->setPaused(false);
}

void MainWindow::askExport()
{
    m_form->commit();
    ExportDialog dialog(*m_document, this);
    dialog.exec();
    m_status->show(m_document.get());
}

void MainWindow::fillSheets()
{
    m_sheets->fill(*m_document);
    m_map->setFrames(sheetFrames(m_document->file(), m_document->fabric()));
    readFeatures();
}

void MainWindow::readFeatures()
{
    const QString path = m_document->file().path();
    QtConcurrent::run(
        [path] { return mapFeatures(storage::WorkingFile(path, storage::WorkingFile::Access::Read)); })
        .then(this,
              [this, path](const MapFeatures &features) {
                  if (m_document && m_document->file().path() == path)
                      m_map->setFeatures(features);
              })
        .onFailed(this,
                  [this](const gis::Error &error) { m_message->say(error.message(), MessageBar::Wrong); });
}

void MainWindow::fitSheet()
{
    const auto sheet = m_sheets->sheet();
    if (!sheet)
        return;
    const gis::Box box = boxOfSheet(m_document->file(), m_document->fabric(), *sheet);
    if (box.isEmpty())
        return m_message->say(tr("Sheet %1 has no parcel on the map yet.").arg(sheet->sheetNo));
    m_map->fit(box);
}

void MainWindow::goTo()
{
    const QUuid parcel = askParcel(m_document->file(), this);
    if (parcel.isNull())
        return;
    m_list->setCurrent(parcel);
    m_map->fitParcel(parcel);
    if (m_bench->arrangement() == Workbench::Entry)
        m_form->focusFirstField();
    else
        m_map->setFocus();
}
