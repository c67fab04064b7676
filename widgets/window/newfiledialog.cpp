#include "widgets/window/newfiledialog.h"

#include "gis/communes.h"
#include "gis/textfold.h"
#include "widgets/filedialog.h"
#include "widgets/form/foldedcompleter.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/** “Xã Đan Phượng, Thành phố Hà Nội (09784)”. */
QString shown(const gis::Commune &commune)
{
    return u"%1, %2 (%3)"_s.arg(commune.name, gis::provinceName(commune.provinceCode), commune.code);
}

/** The commune that \a text means: its code, or what only one is called; nothing if that is not clear. */
std::optional<gis::Commune> communeMeant(const QString &text)
{
    static const QRegularExpression code(u"\\b\\d{5}\\b"_s);
    if (const auto match = code.match(text); match.hasMatch())
        return gis::findCommune(match.captured());
    static const std::vector<QString> names = [] {
        std::vector<QString> names;
        for (const gis::Commune &commune : gis::communes())
            names.push_back(gis::folded(shown(commune)));
        return names;
    }();
    const QString wanted = gis::folded(text.trimmed());
    const auto isMeant = [&](const QString &name) { return name.contains(wanted); };
    if (wanted.isEmpty() || std::ranges::count_if(names, isMeant) != 1)
        return std::nullopt;
    return gis::communes()[std::size_t(std::ranges::find_if(names, isMeant) - names.begin())];
}

QStringList communeLines()
{
    QStringList lines;
    for (const gis::Commune &commune : gis::communes())
        lines += shown(commune);
    return lines;
}

QString proposedPath(const gis::Commune &commune)
{
    static const QRegularExpression between(u"[^a-z0-9]+"_s);
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return (documents.exists() ? documents : QDir::home())
        .filePath(gis::folded(commune.name).replace(between, u"-"_s) + u".diaba");
}

} // namespace

NewFileDialog::NewFileDialog(QWidget *parent)
    : QDialog(parent), m_commune(new QLineEdit), m_zone(new QComboBox), m_path(new QLineEdit),
      m_words(new QLabel), m_create(new QPushButton(tr("Create")))
{
    setWindowTitle(tr("New Working File"));
    m_commune->setPlaceholderText(tr("name or code, such as 09784"));
    m_commune->setCompleter(new FoldedCompleter(communeLines(), this));
    m_commune->setMinimumWidth(m_commune->fontMetrics().averageCharWidth() * 46);
    for (const int code : gis::tm3Codes())
        m_zone->addItem(gis::epsg(code).name(), u"EPSG:%1"_s.arg(code));
    m_zone->setPlaceholderText(tr("Choose…"));
    m_zone->setCurrentIndex(-1);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    auto *browse = new QToolButton;
    browse->setText(u"…"_s);
    browse->setToolTip(tr("Choose where the file goes"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&Commune:"), m_commune);
    form->addRow(tr("&Zone:"), m_zone);
    auto *file = new QLabel(tr("&File:"));
    file->setBuddy(m_path);
    form->addRow(file, place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(m_commune, &QLineEdit::textChanged, this, &NewFileDialog::chooseCommune);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &NewFileDialog::follow);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTyped = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewFileDialog::follow);
    connect(browse, &QToolButton::clicked, this, &NewFileDialog::choosePath);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
}

QString NewFileDialog::path() const
{
    const QString path = m_path->text().trimmed();
    return path.isEmpty() || path.endsWith(u".diaba") ? path : QString(path + u".diaba");
}

storage::FileSettings NewFileDialog::settings() const
{
    return { m_code, m_zone->currentData().toString() };
}

void NewFileDialog::typeCommune(const QString &text)
{
    m_commune->setText(text);
}

void NewFileDialog::typePath(const QString &path)
{
    m_isPathTyped = true;
    m_path->setText(path);
}

bool NewFileDialog::isComplete() const
{
    return m_create->isEnabled();
}

QString NewFileDialog::words() const
{
    return m_words->text();
}

void NewFileDialog::chooseCommune()
{
    const auto commune = communeMeant(m_commune->text());
    m_code = commune ? commune->code : QString();
    if (commune) {
        const std::vector<gis::Crs> lawful = gis::lawfulCrs(m_code);
        m_zone->setCurrentIndex(lawful.empty() ? -1 : m_zone->findData(lawful.front().text()));
        if (!m_isPathTyped)
            m_path->setText(proposedPath(*commune));
    }
    follow();
}

void NewFileDialog::choosePath()
{
    const QString path = askPlace(this, tr("Name the New Working File"), tr("Working files (*.diaba)"),
                                  this->path(), u"diaba"_s);
    if (!path.isEmpty())
        typePath(path);
}

/** Says what is missing, or by what the zone was chosen. */
void NewFileDialog::follow()
{
    const QString file = QDir::toNativeSeparators(path());
    const std::vector<gis::Crs> lawful = gis::lawfulCrs(m_code);
    const bool isThere = QFileInfo::exists(path());
    const bool hasFolder = QFileInfo(path()).dir().exists();
    QStringList words;
    if (m_code.isEmpty())
        words += tr("Type the commune: its zone is then proposed, and sheets in a wrong one are found.");
    else if (lawful.size() > 1)
        words += tr("This commune has land of several old provinces: look which zone its sheets are in.");
    else if (!lawful.empty() && lawful.front().text() != m_zone->currentData().toString())
        words += tr("Cadastral maps of this commune are in %1 by law.").arg(lawful.front().name());
    if (isThere)
        words += tr("“%1” is already there; choose another name.").arg(file);
    else if (!path().isEmpty() && !hasFolder)
        words += tr("The folder of “%1” is not there.").arg(file);
    m_words->setText(words.join(u'\n'));
    m_create->setEnabled(m_zone->currentIndex() >= 0 && !path().isEmpty() && !isThere && hasFolder);
}
