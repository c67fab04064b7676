#pragma once

#include <QBuffer>
#include <QPdfDocument>

/** The words of \a pdf, all pages, apart by single blanks. */
inline QString wordsOf(const QByteArray &pdf)
{
    QBuffer bytes;
    bytes.setData(pdf);
    bytes.open(QIODevice::ReadOnly);
    QPdfDocument pages;
    pages.load(&bytes);
    QString words;
    for (int page = 0; page < pages.pageCount(); ++page)
        words += pages.getAllText(page).text() + u' ';
    return words.normalized(QString::NormalizationForm_C).simplified();
}

/** The same of the file \a path. */
inline QString wordsIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? wordsOf(file.readAll()) : QString();
}
