#include "widgets/historypanel.h"

#include "gis/error.h"
#include "widgets/changewords.h"
#include "widgets/form/flowlayout.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QFont>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HistoryPanel)
};

QString kindWords(storage::EntryKind kind)
{
    switch (kind) {
    case storage::EntryKind::Undo:
        return Text::tr("undone");
    case storage::EntryKind::Redo:
        return Text::tr("done again");
    case storage::EntryKind::Baseline:
        return Text::tr("loaded");
    case storage::EntryKind::Receipt:
        return Text::tr("answer of the province");
    case storage::EntryKind::Pull:
        return Text::tr("news from the province");
    default:
        return {};
    }
}

QString timeWords(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs).toLocalTime();
    return time.isValid() ? time.toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")) : at;
}

} // namespace

void HistoryModel::setDocument(storage::Document *document)
{
    m_document = document;
    refresh();
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_isTakenBack.clear();
    m_state = {};
    if (m_document) {
        const auto &entries = m_document->file().entries();
        m_isTakenBack.resize(entries.size());
        m_state = storage::undoState(entries);
        QHash<QUuid, std::size_t> places;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            places.insert(entries[i].id, i);
            const auto target = places.constFind(entries[i].target);
            if (target != places.constEnd() && entries[i].kind == storage::EntryKind::Undo)
                m_isTakenBack[*target] = true;
            if (target != places.constEnd() && entries[i].kind == storage::EntryKind::Redo)
                m_isTakenBack[*target] = false;
        }
    }
    endResetModel();
}

const storage::Entry *HistoryModel::entry(const QModelIndex &index) const
{
    if (!m_document || !index.isValid() || index.row() >= rowCount())
        return nullptr;
    const auto &entries = m_document->file().entries();
    return &entries[entries.size() - 1 - std::size_t(index.row())];
}

int HistoryModel::undoRow() const
{
    return m_state.undoable.empty() ? -1 : int(m_isTakenBack.size() - 1 - m_state.undoable.back());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_isTakenBack.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const storage::Entry *entry = this->entry(index);
    if (!entry)
        return {};
    const bool isTakenBack = m_isTakenBack[m_isTakenBack.size() - 1 - std::size_t(index.row())];
    const QString kind = isTakenBack ? Text::tr("taken back") : kindWords(entry->kind);
    switch (role) {
    case Qt::DisplayRole: {
        const QString title = kind.isEmpty() ? entry->title : Text::tr("%1 (%2)").arg(entry->title, kind);
        return QString(title + u'\n' + timeWords(entry->at) + QStringLiteral(" · ") + entry->author);
    }
    case Qt::ToolTipRole:
        return Text::tr("No. %1, %2 rows").arg(entry->seq).arg(entry->changes);
    case Qt::ForegroundRole:
        return isTakenBack || entry->kind == storage::EntryKind::Undo ? QVariant(theme::quiet) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == undoRow());
        font.setStrikeOut(isTakenBack);
        return font;
    }
    case SeqRole:
        return entry->seq;
    case TakenBackRole:
        return isTakenBack;
    default:
        return {};
    }
}

HistoryPanel::HistoryPanel(storage::Document *document, QWidget *parent)
    : QWidget(parent), m_model(new HistoryModel(this)), m_view(new QListView(this)),
      m_changes(new QTextBrowser(this)), m_undo(new QPushButton(tr("Undo"), this)),
      m_redo(new QPushButton(tr("Redo"), this)),
      m_revert(new QPushButton(tr("Take Back by a New Edit"), this))
{
    m_view->setModel(m_model);
    m_view->setWordWrap(true);
    m_view->setAccessibleName(tr("History"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->setOpenLinks(false);
    m_changes->setAccessibleName(tr("What Was Changed"));
    m_revert->setToolTip(tr("Undoes this one edit, also where it has been sent already"));
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : { m_undo, m_redo, m_revert }) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_view);
    parts->addWidget(m_changes);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buttons);
    column->addWidget(parts, 1);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undoWanted);
    connect(m_redo, &QPushButton::clicked, this, &HistoryPanel::redoWanted);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        if (const storage::Entry *entry = m_model->entry(m_view->currentIndex()))
            Q_EMIT revertWanted(entry->seq);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::showEntry);
    setDocument(document);
}

void HistoryPanel::setDocument(storage::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &storage::Document::changed, this, &HistoryPanel::refresh);
        connect(document, &storage::Document::reloaded, this, &HistoryPanel::refresh);
        m_model->setDocument(document);
    } else {
        m_model->setDocument(nullptr);
    }
    refresh();
}

void HistoryPanel::refresh()
{
    const qint64 chosen = m_view->currentIndex().data(HistoryModel::SeqRole).toLongLong();
    const bool wasNewest = m_view->currentIndex().row() <= 0;
    m_model->refresh();
    int row = 0;
    if (!wasNewest)
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (m_model->index(i).data(HistoryModel::SeqRole).toLongLong() == chosen)
                row = i;
    m_view->setCurrentIndex(m_model->index(row));
    const QString undo = m_document ? m_document->undoTitle() : QString();
    const QString redo = m_document ? m_document->redoTitle() : QString();
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setToolTip(undo);
    m_redo->setEnabled(!redo.isEmpty());
    m_redo->setToolTip(redo);
    showEntry();
}

void HistoryPanel::showEntry()
{
    const storage::Entry *entry = m_model->entry(m_view->currentIndex());
    const bool isEdit = entry
        && (entry->kind == storage::EntryKind::Edit || entry->kind == storage::EntryKind::Undo
            || entry->kind == storage::EntryKind::Redo);
    m_revert->setEnabled(isEdit && entry->kind == storage::EntryKind::Edit);
    if (!entry) {
        m_changes->setPlainText(m_document ? tr("Nothing was changed yet.") : QString());
        return;
    }
    QString html = QStringLiteral("<p><b>%1</b></p>").arg(entry->title.toHtmlEscaped());
    try {
        const auto dossier = m_document->file().record(gis::table("dossier"), entry->dossier);
        if (dossier)
            html += QStringLiteral("<p>%1</p>")
                        .arg(tr("Correction slip %1").arg(dossier->text("code")).toHtmlEscaped());
        if (isEdit)
            html += changeTable(changeWords(m_document->file(), m_document->file().changes(*entry)));
        else
            html += tr("%1 rows").arg(entry->changes);
    } catch (const gis::Error &error) { // said where the changes would stand
        html += error.message().toHtmlEscaped();
    }
    m_changes->setHtml(html);
}
