#include "widgets/edits/basis.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "gis/uuid.h"
#include "storage/basis.h"
#include "storage/batches.h"
#include "storage/scans.h"
#include "widgets/filedialog.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDate>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Basis)
};

QString coloured(const QString &text, const QColor &colour)
{
    return u"<span style='color:%1'>%2</span>"_s.arg(colour.name(), text.toHtmlEscaped());
}

/** What a slip goes by, as offices call it; the number is typed after it. */
QStringList usualPapers()
{
    return { u"Phiếu xác nhận kết quả đo đạc hiện trạng số "_s,
             u"Phiếu đo đạc chỉnh lý số "_s,
             u"Biên bản xác định ranh giới, mốc giới ngày "_s,
             u"Mảnh trích đo bản đồ địa chính số "_s,
             u"Trích lục bản đồ địa chính số "_s,
             u"Quyết định số "_s,
             u"Hợp đồng số "_s,
             u"Biên bản hòa giải ngày "_s };
}

/** What a citizen's dossier (hồ sơ) asks for, as offices call it. */
QStringList usualProcedures()
{
    return { u"Tách thửa"_s,
             u"Tách thửa, tặng cho"_s,
             u"Tách thửa, chuyển nhượng"_s,
             u"Hợp thửa"_s,
             u"Chuyển nhượng"_s,
             u"Tặng cho"_s,
             u"Thừa kế"_s,
             u"Chuyển mục đích"_s,
             u"Cấp đổi"_s,
             u"Cấp lại"_s,
             u"Thế chấp"_s,
             u"Xóa thế chấp"_s,
             u"Thay đổi thông tin"_s,
             u"Thu hồi"_s };
}

/** The slip that edits of \a document go to; nothing if the next one opens it. */
std::optional<gis::Record> slipAtWork(const storage::Document &document)
{
    const gis::Table &slips = gis::table("dossier");
    const auto current = document.file().record(slips, document.currentDossier());
    return current && !storage::isClosed(*current)
        ? current
        : document.file().record(slips, storage::lastOpenDossier(document.file()));
}

QString scanName(const gis::Record &scan)
{
    return scan.text("file_name").isEmpty() ? scan.text("sha256").left(12) : scan.text("file_name");
}

/** The fields of a slip in a dialog. */
class SlipDialog : public QDialog
{
public:
    SlipDialog(storage::Document &document, const QUuid &slip, QWidget *parent)
        : QDialog(parent), m_document(document), m_added(document.file().scanFolder()),
          m_slips(new QComboBox), m_code(new QLineEdit), m_batch(new QComboBox), m_title(new QLineEdit),
          m_kind(new QComboBox), m_received(new QLineEdit), m_due(new QLineEdit), m_basis(new QLineEdit),
          m_scans(new QListWidget), m_problem(new QLabel)
    {
        setAcceptDrops(true);
        setWindowTitle(Text::tr("Correction Slip and Its Basis"));
        fillChoices(slip);
        auto *form = new QFormLayout;
        form->addRow(Text::tr("Correction slip"), m_slips);
        form->addRow(Text::tr("Dossier no. (receipt)"), m_code);
        form->addRow(Text::tr("Batch"), m_batch);
        form->addRow(Text::tr("Kind"), m_kind);
        form->addRow(Text::tr("Procedure"), m_title);
        form->addRow(Text::tr("Received on"), m_received);
        form->addRow(Text::tr("Due on"), m_due);
        form->addRow(Text::tr("Basis"), m_basis);
        auto *add = new QPushButton(Text::tr("Add Scan…"));
        add->setAutoDefault(false);
        form->addRow(Text::tr("Scans of the basis"), m_scans);
        form->addRow({}, add);
        m_scans->setMaximumHeight(90);
        m_problem->setWordWrap(true);
        m_problem->setStyleSheet(u"color:%1"_s.arg(theme::wrong.name()));
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        m_keep = buttons->button(QDialogButtonBox::Ok);
        m_keep->setText(Text::tr("Keep"));
        buttons->button(QDialogButtonBox::Cancel)->setText(Text::tr("Cancel"));
        auto *column = new QVBoxLayout(this);
        column->addLayout(form);
        column->addWidget(m_problem);
        column->addWidget(buttons);
        resize(520, sizeHint().height());
        connect(m_slips, &QComboBox::currentIndexChanged, this, [this] { showSlip(); });
        m_code->installEventFilter(this);
        connect(add, &QPushButton::clicked, this, [this] {
            addScans(askFiles(this, Text::tr("Scans of the Basis"),
                              Text::tr("Papers (*.pdf *.jpg *.jpeg *.png)")));
        });
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { attempt([this] { keep(); }); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        showSlip();
        (m_before ? m_basis : m_code)->setFocus();
    }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (event->mimeData()->hasUrls())
            event->acceptProposedAction();
    }

    void dropEvent(QDropEvent *event) override
    {
        QStringList paths;
        for (const QUrl &url : event->mimeData()->urls())
            if (url.isLocalFile())
                paths += url.toLocalFile();
        event->acceptProposedAction();
        addScans(paths);
    }

    /** A bar-code reader ends what it types with Enter: the next field, not the end of the dialog. */
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (watched != m_code || (key != Qt::Key_Return && key != Qt::Key_Enter))
            return QDialog::eventFilter(watched, event);
        m_batch->setFocus();
        return true;
    }

private:
    void fillChoices(const QUuid &slip)
    {
        const auto now =
            slip.isNull() ? slipAtWork(m_document) : m_document.file().record(gis::table("dossier"), slip);
        for (const gis::Record &slip : m_document.file().records(gis::table("dossier")))
            if (!storage::isClosed(slip))
                m_slips->addItem(Text::tr("%1 – %2").arg(slip.text("code"), slip.text("title")), slip.id);
        m_slips->addItem(Text::tr("Open a new one"), QUuid());
        m_slips->setCurrentIndex(m_slips->findData(QVariant(now ? now->id : QUuid())));
        m_batch->setEditable(true);
        m_batch->setInsertPolicy(QComboBox::NoInsert);
        m_batch->setToolTip(Text::tr("Slips that are handled together; another name makes a new batch"));
        m_batch->lineEdit()->setPlaceholderText(Text::tr("in no batch"));
        m_batch->addItem({}, QUuid());
        for (const gis::Record &batch : m_document.file().records(gis::table("batch")))
            offerBatch(batch);
        for (const gis::Code &kind : gis::codeList(u"dossier_kind"))
            m_kind->addItem(kind.label, kind.code);
        auto *papers = new QCompleter(usualPapers(), m_basis);
        papers->setCaseSensitivity(Qt::CaseInsensitive);
        papers->setFilterMode(Qt::MatchContains);
        m_basis->setCompleter(papers);
        auto *procedures = new QCompleter(usualProcedures(), m_title);
        procedures->setCaseSensitivity(Qt::CaseInsensitive);
        procedures->setFilterMode(Qt::MatchContains);
        m_title->setCompleter(procedures);
        m_title->setPlaceholderText(Text::tr("as in: Tách thửa, tặng cho"));
        m_basis->setPlaceholderText(Text::tr("as in: Phiếu đo đạc số 14/2026"));
    }

    void showSlip()
    {
        const QUuid id = m_slips->currentData().toUuid();
        const auto known = m_document.file().record(gis::table("dossier"), id);
        m_before = known;
        m_slip = known ? *known : storage::newDossier(m_document.file());
        m_code->setText(m_slip.text("code"));
        m_batch->setCurrentIndex(std::max(0, m_batch->findData(QVariant(m_slip.idOf("batch_id")))));
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_slip.text("kind"))));
        m_title->setText(m_slip.text("title"));
        m_received->setText(gis::shownDate(m_slip.text("received_on")));
        m_due->setText(gis::shownDate(m_slip.text("due_on")));
        m_basis->setText(m_slip.text("basis"));
        m_code->selectAll(); // a bar-code reader types over what is proposed
        m_scans->clear();
        if (known)
            for (const gis::Record &scan : storage::scansOf(m_document.file(), u"dossier"_s, id))
                m_scans->addItem(scanName(scan));
        for (const storage::StoredScan &scan : m_added.scans())
            m_scans->addItem(scan.fileName);
    }

    /** Each as soon as it is chosen, so that one that cannot be read is said while the rest stays typed. */
    void addScans(const QStringList &paths)
    {
        attempt([&] {
            for (const QString &path : paths)
                if (m_added.add(path))
                    m_scans->addItem(m_added.scans().back().fileName);
            if (!paths.empty())
                m_keep->setFocus();
        });
    }

    void attempt(const std::function<void()> &act)
    {
        try {
            m_problem->clear();
            act();
        } catch (const gis::Error &error) { // an action: said in the dialog, what is typed stays
            m_problem->setText(error.message());
        }
    }

    std::optional<gis::Value> dateIn(const QLineEdit &field) const
    {
        if (field.text().trimmed().isEmpty())
            return gis::Value();
        const auto date = gis::typedDate(field.text());
        return date ? std::optional(gis::Value(*date)) : std::nullopt;
    }

    void keep()
    {
        const auto received = dateIn(*m_received), due = dateIn(*m_due);
        if (!received || !due)
            return m_problem->setText(Text::tr("“%1” is no date: write it like 15/10/2026.")
                                          .arg(received ? m_due->text() : m_received->text()));
        m_slip.set("code", m_code->text().trimmed());
        m_slip.set("kind", m_kind->currentData().toString());
        if (const QString title = m_title->text().simplified(); !title.isEmpty())
            m_slip.set("title", title);
        m_slip.set("received_on", *received);
        m_slip.set("due_on", *due);
        const QString basis = m_basis->text().simplified();
        m_slip.set("basis", basis.isEmpty() ? gis::Value() : gis::Value(basis));
        takeBatch();
        write();
        accept();
    }

    /** The batch that was chosen, or a new one with the name that was typed. */
    void takeBatch()
    {
        const QString name = m_batch->currentText().simplified();
        const int known = m_batch->findText(name);
        m_founded.reset();
        if (known < 0)
            m_founded = storage::newBatch(m_document.file(), name);
        const QUuid id = m_founded ? m_founded->id : m_batch->itemData(known).toUuid();
        m_slip.set("batch_id", id.isNull() ? gis::Value() : gis::idValue(id));
    }

    void offerBatch(const gis::Record &batch)
    {
        m_batch->addItem(Text::tr("%1 – %2").arg(batch.text("code"), batch.text("title")), batch.id);
    }

    /** Writes slip and scans as they stand in the dialog. */
    void write()
    {
        gis::Edit edit{ Text::tr("Correction Slip %1").arg(m_slip.text("code")), {} };
        if (m_founded)
            edit.changes.push_back(gis::insertOf(*m_founded));
        if (!m_before)
            edit.changes.push_back(gis::insertOf(m_slip));
        else if (const auto change = gis::updateOf(*m_before, m_slip))
            edit.changes.push_back(*change);
        if (!edit.changes.empty())
            m_document.note(edit);
        m_before = m_slip;
        if (m_founded) { // it is there now, should the dialog stay
            offerBatch(*m_founded);
            m_batch->setCurrentIndex(m_batch->count() - 1);
        }
        m_document.setCurrentDossier(m_slip.id);
        const gis::Edit links =
            storage::scanEdit(m_document.file(), m_added.scans(), u"dossier"_s, m_slip.id);
        if (!links.changes.empty())
            m_document.apply(links);
        m_added.keep();
    }

    storage::Document &m_document;
    std::optional<gis::Record> m_before; ///< the slip as it is kept
    gis::Record m_slip;
    std::optional<gis::Record> m_founded; ///< a batch that is new
    storage::NewScans m_added;
    QComboBox *m_slips;
    QLineEdit *m_code;
    QComboBox *m_batch;
    QLineEdit *m_title;
    QComboBox *m_kind;
    QLineEdit *m_received, *m_due, *m_basis;
    QListWidget *m_scans;
    QLabel *m_problem;
    QPushButton *m_keep = nullptr;
};

} // namespace

QString basisWords(const storage::Document &document)
{
    const auto slip = slipAtWork(document);
    if (!slip)
        return coloured(
            Text::tr("A correction slip will be opened. Name its basis, or what is kept stays a draft "
                     "and cannot be submitted."),
            theme::look);
    const storage::Basis basis = storage::basisOf(document.file(), *slip, {}); // whatever it changes
    if (basis.named.isEmpty())
        return coloured(Text::tr("Slip %1 names no basis yet: what is kept stays a draft and cannot be "
                                 "submitted.")
                            .arg(slip->text("code")),
                        theme::look);
    if (basis.scans == 0)
        return coloured(Text::tr("Slip %1, basis: %2. Its scan is missing: what is kept stays a draft and "
                                 "cannot be submitted.")
                            .arg(slip->text("code"), basis.named),
                        theme::look);
    return coloured(Text::tr("Slip %1, basis: %2, with its scan.").arg(slip->text("code"), basis.named),
                    theme::good);
}

void editBasis(storage::Document &document, QWidget *parent, const QUuid &slip)
{
    SlipDialog(document, slip, parent).exec();
}
