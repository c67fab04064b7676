#pragma once

#include "gis/edits/replace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

/**
 * Which of the sheets in a block bring the new parcels: asked beside the map once the block is
 * drawn. Where only one sheet lies there it says what is missing.
 */
class SheetChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SheetChoice(QWidget *parent = nullptr);

    /** Offers \a sheets, \a likely ticked. */
    void show(const std::vector<gis::SheetShare> &sheets, const std::optional<gis::SheetKey> &likely);

Q_SIGNALS:
    void chosen(const std::vector<gis::SheetKey> &sheets);
    void forgetWanted();
    void importWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<gis::SheetKey> ticked() const;
    void tell();
    void goOn();

    std::vector<gis::SheetShare> m_sheets;
    QLabel *m_words;
    QListWidget *m_list;
    QPushButton *m_replace, *m_import;
};
