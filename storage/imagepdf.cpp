#include "storage/imagepdf.h"

#include <QCryptographicHash>

namespace storage
{

namespace
{

/** Objects in the order they are numbered, from 1. */
class PdfBody
{
public:
    void add(const QByteArray &object)
    {
        m_offsets.push_back(m_bytes.size());
        m_bytes += QByteArray::number(qint64(m_offsets.size())) + " 0 obj\n" + object + "\nendobj\n";
    }

    void addStream(const QByteArray &entries, const QByteArray &stream)
    {
        add("<<" + entries + "/Length " + QByteArray::number(stream.size()) + ">>\nstream\n" + stream
            + "\nendstream");
    }

    QByteArray closed() const
    {
        const QByteArray count = QByteArray::number(qint64(m_offsets.size()) + 1);
        const QByteArray id = QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex();
        QByteArray bytes = m_bytes + "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        return bytes + "trailer\n<</Size " + count + "/Root 1 0 R/ID[<" + id + "><" + id + ">]>>\nstartxref\n"
            + QByteArray::number(m_bytes.size()) + "\n%%EOF\n";
    }

private:
    QByteArray m_bytes = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    std::vector<qsizetype> m_offsets;
};

/** PDF points of \a pixels. */
QByteArray points(int pixels, double dpi)
{
    return QByteArray::number(pixels * 72 / dpi, 'f', 3);
}

} // namespace

QByteArray imagePdf(const std::vector<PicturePage> &pages)
{
    constexpr int firstPage = 3, objectsOfPage = 3; // page, its content, its picture
    QByteArray kids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(qint64(firstPage + objectsOfPage * i)) + " 0 R ";

    PdfBody body;
    body.add("<</Type/Catalog/Pages 2 0 R>>");
    body.add("<</Type/Pages/Count " + QByteArray::number(qint64(pages.size())) + "/Kids[" + kids.trimmed()
             + "]>>");
    int number = firstPage;
    for (const PicturePage &page : pages) {
        const QByteArray width = points(page.pixels.width(), page.dpi);
        const QByteArray height = points(page.pixels.height(), page.dpi);
        body.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + ' ' + height + "]/Rotate "
                 + QByteArray::number(page.turns * 90) + "/Contents " + QByteArray::number(number + 1)
                 + " 0 R/Resources<</XObject<</Im " + QByteArray::number(number + 2) + " 0 R>>>>>>");
        body.addStream({}, "q " + width + " 0 0 " + height + " 0 0 cm /Im Do Q");
        body.addStream("/Type/XObject/Subtype/Image/Width " + QByteArray::number(page.pixels.width())
                           + "/Height " + QByteArray::number(page.pixels.height()) + page.coding,
                       page.stream);
        number += objectsOfPage;
    }
    return body.closed();
}

} // namespace storage
