#pragma once

#include "gis/bulkedit.h"
#include "storage/bulkrows.h"
#include "storage/document.h"

#include <QDialog>
#include <QFutureWatcher>

class FieldCell;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

/** Sets one field of many parcels: what it is now, what it is to be, and each row old → new before anything
 * is kept. */
class BulkEditDialog : public QDialog
{
    Q_OBJECT

public:
    BulkEditDialog(const storage::Document &document, std::vector<QUuid> parcels, QWidget *parent = nullptr);
    ~BulkEditDialog() override;

    /** Takes \a field of \a table in hand. */
    void chooseField(const QString &table, const QString &field);

    /** Changes only rows that hold \a value now. */
    void chooseOnlyWhere(const gis::Value &value);

    /** Types \a text as what the field is to be. */
    void typeValue(const QString &text);

    /** Whether the rows have been read. */
    bool isReady() const { return m_isRead; }

    /** What is to be applied; without changes if there is nothing. */
    const gis::Edit &edit() const { return m_edit; }

private:
    void buildLayout();
    void readRows();
    void offerPresentValues();
    void makeValueCell();
    void preview();
    void fillTable();
    QString parcelOf(const gis::Record &row) const;

    const storage::Document &m_document;
    std::vector<QUuid> m_parcels;
    std::vector<storage::BulkField> m_fields;
    std::vector<gis::Record> m_rows;
    std::vector<gis::ValueCount> m_present;
    gis::Edit m_edit;
    QFutureWatcher<std::vector<gis::Record>> m_reading;
    QComboBox *m_field;
    QComboBox *m_onlyWhere;
    QCheckBox *m_clear;
    bool m_isRead = false;
    QWidget *m_valuePlace;
    FieldCell *m_value = nullptr;
    QLabel *m_words;
    QProgressBar *m_progress;
    QTableWidget *m_table;
    QPushButton *m_apply;
};
