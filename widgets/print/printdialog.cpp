#include "widgets/print/printdialog.h"

#include "widgets/print/paperout.h"
#include "widgets/print/papershow.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kinds{ PaperKind::Survey, PaperKind::Extract, PaperKind::BeforeAfter };

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

PrintDialog::PrintDialog(const storage::Document &document, const QUuid &parcel, QWidget *parent)
    : QDialog(parent), m_document(document), m_parcel(parcel), m_kind(new QComboBox), m_slip(new QComboBox),
      m_said(wrapped({})), m_show(new PaperShow), m_save(new QPushButton(tr("Save as PDF…"))),
      m_print(new QPushButton(tr("Print…")))
{
    setWindowTitle(tr("Print"));
    resize(paperDialogSize(*this));
    for (const PaperKind kind : kinds)
        m_kind->addItem(paperName(kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_slip->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillSlips();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Paper"), m_kind);
    form->addRow(tr("Correction slip"), m_slip);
    auto *close = new QPushButton(tr("Close"));
    m_save->setShortcut(QKeySequence::Save);
    m_print->setShortcut(QKeySequence::Print);
    theme::makePrimary(*m_print);
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(wrapped(tr("The paper shows personal data in full: names, numbers and addresses.")));
    left->addWidget(m_said);
    left->addStretch();
    for (QPushButton *button : { m_print, m_save, close })
        left->addWidget(button);
    auto *line = new QHBoxLayout(this);
    line->addLayout(left, 3); // the papers' names stand whole
    line->addWidget(m_show, 4);
    for (QComboBox *box : { m_kind, m_slip })
        connect(box, &QComboBox::currentIndexChanged, this, &PrintDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &PrintDialog::save);
    connect(m_print, &QPushButton::clicked, m_show, &PaperShow::print);
    connect(m_show, &PaperShow::made, this, [this] { enable(false); });
    connect(m_show, &PaperShow::busy, this, &PrintDialog::enable);
    connect(m_show, &PaperShow::said, m_said, &QLabel::setText);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

/** All slips, the last first; the one that is worked on is chosen. */
void PrintDialog::fillSlips()
{
    m_slip->addItem(tr("(none)"), QUuid());
    auto slips = m_document.file().records(gis::table("dossier"));
    std::reverse(slips.begin(), slips.end());
    for (const gis::Record &slip : slips)
        m_slip->addItem(u"%1  %2"_s.arg(slip.text("code"), slip.text("title")).trimmed(), slip.id);
    QUuid current = m_document.currentDossier();
    if (current.isNull())
        current = storage::lastOpenDossier(m_document.file());
    m_slip->setCurrentIndex(std::max(0, m_slip->findData(current)));
}

void PrintDialog::choose(PaperKind kind, const QUuid &dossier)
{
    const QSignalBlocker quiet(m_slip);
    m_slip->setCurrentIndex(std::max(0, m_slip->findData(dossier)));
    m_kind->setCurrentIndex(int(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin()));
    refresh();
}

PaperKind PrintDialog::kind() const
{
    return kinds[std::size_t(m_kind->currentIndex())];
}

const QByteArray &PrintDialog::pdf() const
{
    return m_show->drawn().pdf;
}

/** Drawn from the file by a connection of its own. */
void PrintDialog::refresh()
{
    m_said->clear();
    enable(true);
    m_show->make(paperName(kind()),
                 [path = m_document.file().path(), fabric = m_document.fabric(), kind = kind(),
                  parcel = m_parcel, slip = m_slip->currentData().toUuid()](const gis::Progress &progress) {
                     const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
                     const Paper paper = paperOf(kind, file, fabric, parcel, slip);
                     return DrawnPaper{ paper, pdfOf(paper, paperName(kind), progress) };
                 });
}

void PrintDialog::enable(bool isBusy)
{
    for (QPushButton *button : { m_save, m_print })
        button->setEnabled(!isBusy && !pdf().isEmpty());
}

QString PrintDialog::name() const
{
    const auto parcel = m_document.file().record(gis::table("parcel"), m_parcel);
    const QString what = kind() == PaperKind::BeforeAfter || !parcel
        ? m_slip->currentText().section(u' ', 0, 0)
        : parcel->text("sheet_no") + u'-' + parcel->text("parcel_no");
    const QFileInfo file(m_document.file().path());
    return file.dir().filePath(paperName(kind()) + u' ' + QString(what).replace(u'/', u'-') + u".pdf"_s);
}

void PrintDialog::save()
{
    m_said->setText(savedAs(this, pdf(), name()));
}
