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

    const QByteArray &pdf() const; ///< what is seen; empty while it is drawn, or if nothing can be printed

private:
    void fillSlips();
    void refresh();
    void enable(bool isBusy);
    void save();
    PaperKind kind() const;
    QString name() const; ///< of the file that is proposed

    const storage::Document &m_document;
    QUuid m_parcel;
    QComboBox *m_kind, *m_slip;
    QLabel *m_said;
    PaperShow *m_show;
    QPushButton *m_save, *m_print;
};
