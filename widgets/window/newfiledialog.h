#pragma once

#include "storage/workingfile.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

/** Asks what a new working file is to be: for which commune, in which zone, where it lies. */
class NewFileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewFileDialog(QWidget *parent = nullptr);

    QString path() const; ///< ends in .diaba
    storage::FileSettings settings() const;

    /** As if the user had typed it: name, with or without diacritics, or code of the commune. */
    void typeCommune(const QString &text);
    void typePath(const QString &path);

    bool isComplete() const;
    QString words() const; ///< what is still missing, or what the commune's zone is by law

private:
    void chooseCommune();
    void choosePath();
    void follow();

    QLineEdit *m_commune;
    QComboBox *m_zone;
    QLineEdit *m_path;
    QLabel *m_words;
    QPushButton *m_create;
    QString m_code; ///< of the commune, 5 digits; empty = not known
    bool m_isPathTyped = false;
};
