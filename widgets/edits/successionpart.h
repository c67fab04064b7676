#pragma once

#include "storage/succession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;
class QVBoxLayout;

/**
 * The page of a split or a merge: numbers of the new parcels, purposes divided
 * with their sums, who keeps what, who receives, what becomes of the old
 * certificates, and a banner for mortgages, restraints and disputes.
 */
class SuccessionPart : public QWidget
{
    Q_OBJECT

public:
    /** A land user whom the clerk chose, or one to be made. */
    struct Receiver {
        gis::Record party;
        bool isNew = false;
    };
    using Choose = std::function<std::optional<Receiver>()>;

    explicit SuccessionPart(QWidget *parent = nullptr);

    /** Shows what is proposed for \a outcome. \a choose lets the clerk find a land user who receives. */
    void show(const storage::RowView &rows, const gis::Outcome &outcome, Choose choose);

    /** As the clerk has changed it. \throws gis::Error where a number or a sum is wrong. */
    storage::Succession succession() const;

    /** The land users that the edit must make first. */
    const std::vector<gis::Record> &newParties() const { return m_newParties; }

private:
    void clear();
    void showBanner(const storage::RowView &rows);
    void showParcels();
    void showPurposes();
    void showRights(const storage::RowView &rows);
    void showAssets(const storage::RowView &rows);
    void showCertificates();
    void showDates();
    void takeRest(int row, int column);
    void showSums();
    void addReceiver(int parcel);
    void forgetReceivers(int parcel);
    QTableWidget *table(const QStringList &columns, int rows);
    void addHeading(const QString &text);

    QVBoxLayout *m_layout;
    storage::Succession m_succession;
    Choose m_choose;
    std::vector<gis::Record> m_purposes; ///< one a row of the table of purposes, with the whole area
    std::vector<gis::Record> m_newParties;
    std::vector<QUuid> m_rights; ///< one a row of the table of rights
    QTableWidget *m_parcels = nullptr, *m_purposeTable = nullptr, *m_rightTable = nullptr;
    std::vector<QComboBox *> m_states; ///< one a certificate
    std::vector<std::pair<QUuid, QComboBox *>> m_places; ///< of each building and apartment
    std::vector<QLabel *> m_receivers; ///< one a new parcel
    QLabel *m_sums = nullptr;
    QLineEdit *m_on = nullptr, *m_document = nullptr;
};
