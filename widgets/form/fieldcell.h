#pragma once

#include "widgets/form/valueedit.h"

#include <QLabel>
#include <QUuid>

/** A field of one row: its label, its value, and below it the words about what was typed. */
class FieldCell : public QWidget
{
    Q_OBJECT

public:
    FieldCell(const QUuid &row, const gis::Table &table, const gis::Field &field, const QString &label,
              QWidget *parent = nullptr);

    const QUuid &row() const { return m_row; }
    ValueEdit *edit() const { return m_edit; }
    QString words() const { return m_words->text(); }
    void setLabel(const QString &label) { m_label->setText(label); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /** Places the children for \a width if \a apply; answers the height needed. */
    int arrange(int width, bool apply) const;
    void say(const QString &problem, const QString &remark);

    QUuid m_row;
    QLabel *m_label;
    ValueEdit *m_edit;
    QLabel *m_words;
};
