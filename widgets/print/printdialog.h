#pragma once

#include "storage/document.h"
#include "widgets/print/papers.h"

#include <QDialog>

class PaperShow;
class QComboBox;
class QLabel;
class QPushButton;

/** Which paper of the parcel in hand, or of a correction slip: seen on the screen, then saved or printed. */
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(const storage::Document &document, const QUuid &parcel, QWidget *parent = nullptr);

    /** Chooses what to print. */
    void choose(PaperKind kind, const QUuid &dossier);

    const QByteArray &pdf() const { return m_pdf; } ///< what is seen; empty if nothing can be printed

private:
    void fillSlips();
    void refresh();
    void save();
    void print();
    PaperKind kind() const;
    QString name() const; ///< of the file that is proposed

    const storage::Document &m_document;
    QUuid m_parcel;
    QByteArray m_pdf;
    Paper m_paper;
    QComboBox *m_kind, *m_slip;
    QLabel *m_said;
    PaperShow *m_show;
    QPushButton *m_save, *m_print;
};
