#pragma once

#include "storage/demo/writedemo.h"
#include "storage/imagepdf.h"

#include <QCryptographicHash>

namespace testdata
{

/** A PDF of one small picture for \a words: a scan as far as rules look at one. */
inline QByteArray smallScan(const QByteArray &words, int dpi)
{
    const QByteArray grey = QCryptographicHash::hash(words, QCryptographicHash::Sha256);
    return storage::imagePdf(
        { { grey, "/ColorSpace/DeviceGray/BitsPerComponent 8", { 8, 4 }, double(dpi) } });
}

/** Paints such ones: the demo in a second, its scans as rules look at them. */
inline storage::SpecimenPainter smallPainter()
{
    return { [](const storage::CertificateSpecimen &c) -> storage::SpecimenScan {
                return { smallScan(c.serial.toUtf8(), c.look.dpi), {} };
            },
             [](const std::vector<storage::IdentitySpecimen> &papers) {
                 QByteArray words;
                 for (const storage::IdentitySpecimen &paper : papers)
                     words += paper.number.toUtf8() + ' ';
                 return smallScan(words, papers.front().look.dpi);
             },
             [](const storage::ListSpecimen &list) {
                 return smallScan((list.title + list.subtitle).toUtf8(), list.look.dpi);
             } };
}

} // namespace testdata
