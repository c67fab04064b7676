#define POINTERHOLDER_TRANSITION 4

#include "storage/pdffacts.h"

#include "gis/error.h"

#include <QCoreApplication>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>
#include <set>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PdfFacts)
};

constexpr int mostPages = 2000;
constexpr double pointsPerInch = 72;
constexpr double leastShare = 0.5; // of the page that a picture fills if the page is a picture

double number(QPDFObjectHandle value)
{
    return value.isNumber() ? value.getNumericValue() : 0;
}

/** Resolution of the largest picture of \a page on the whole page; 0 if it has none. */
double dpiOf(QPDFPageObjectHelper page)
{
    QPDFObjectHandle box = page.getMediaBox();
    if (!box.isArray() || box.getArrayNItems() != 4)
        return 0;
    const double width = std::abs(number(box.getArrayItem(2)) - number(box.getArrayItem(0))) / pointsPerInch;
    const double height = std::abs(number(box.getArrayItem(3)) - number(box.getArrayItem(1))) / pointsPerInch;
    if (width <= 0 || height <= 0)
        return 0;
    double dpi = 0;
    for (auto &[name, image] : page.getImages()) {
        const double across = number(image.getDict().getKey("/Width")) / width;
        const double down = number(image.getDict().getKey("/Height")) / height;
        if (across > 0 && down > 0 && std::min(across, down) / std::max(across, down) > leastShare)
            dpi = std::max(dpi, std::sqrt(across * down));
    }
    return dpi;
}

/** Whether a field of the form tree below \a fields is a signature that was given; \a seen is looked at
 * once only, however often it is named. */
bool hasSignature(QPDFObjectHandle fields, int depth, std::set<QPDFObjGen> &seen)
{
    constexpr int deepest = 30;
    const auto isNew = [&](QPDFObjectHandle object) {
        return !object.isIndirect() || seen.insert(object.getObjGen()).second;
    };
    if (!fields.isArray() || depth > deepest || !isNew(fields))
        return false;
    for (QPDFObjectHandle field : fields.aitems()) {
        if (!field.isDictionary() || !isNew(field))
            continue;
        if (field.getKey("/FT").isNameAndEquals("/Sig") && field.getKey("/V").isDictionary())
            return true;
        if (hasSignature(field.getKey("/Kids"), depth + 1, seen))
            return true;
    }
    return false;
}

[[noreturn]] void refuse(const QPDFExc &problem, const QString &name)
{
    if (problem.getErrorCode() == qpdf_e_password)
        throw gis::Error(
            Text::tr("%1 is protected by a password; ask for a copy that can be read.").arg(name));
    throw gis::Error(Text::tr("%1 is a damaged PDF; get it again or scan the paper again.").arg(name));
}

PdfFacts factsOf(const QByteArray &pdf, const QString &name)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    document.processMemoryFile("scan", pdf.constData(), std::size_t(pdf.size()));
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    if (pages.empty())
        throw gis::Error(Text::tr("%1 is a PDF without pages; scan the paper again.").arg(name));
    if (pages.size() > mostPages)
        throw gis::Error(Text::tr("%1 has %2 pages, more than one scan may have (%3); divide it.")
                             .arg(name)
                             .arg(pages.size())
                             .arg(mostPages));
    PdfFacts facts;
    facts.pages = int(pages.size());
    for (const QPDFPageObjectHelper &page : pages)
        if (const int dpi = int(std::lround(std::min(dpiOf(page), 1e5))))
            facts.dpi = facts.dpi ? std::min(facts.dpi, dpi) : dpi;
    std::set<QPDFObjGen> seen;
    facts.isSigned =
        hasSignature(document.getRoot().getKeyIfDict("/AcroForm").getKeyIfDict("/Fields"), 0, seen);
    return facts;
}

} // namespace

PdfFacts pdfFacts(const QByteArray &pdf, const QString &name)
{
    constexpr qsizetype headWithin = 1024;
    if (!pdf.left(headWithin).contains("%PDF-"))
        throw gis::Error(Text::tr("%1 is no PDF, JPEG or PNG; scans are one of these.").arg(name));
    try {
        return factsOf(pdf, name);
    } catch (const QPDFExc &problem) {
        refuse(problem, name);
    } catch (const std::exception &) {
        throw gis::Error(Text::tr("%1 is a damaged PDF; get it again or scan the paper again.").arg(name));
    }
}

} // namespace storage
