#pragma once

#include "gis/edits/fit.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

/**
 * Nắn: control points with their residuals, the largest named, and what is to be fitted by
 * them. Unticked points are dropped but keep their residual.
 */
class FitPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { Sheet, Parcel, List };

    explicit FitPanel(QWidget *parent = nullptr);

    void add(gis::Point from, gis::Point to);
    void clear();

    /** Forgets the last point; whether there was one. */
    bool takeBack();

    const std::vector<gis::Control> &controls() const { return m_controls; }
    std::optional<std::size_t> worst() const { return m_fit ? m_fit->worst : std::nullopt; }
    const std::optional<gis::Fit> &fit() const { return m_fit; }
    Scope scope() const;

    /** Wide enough for coordinates with all their digits. */
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();
    void pickWanted();
    void previewWanted();
    void refused(const std::optional<gis::Refusal> &fault); ///< what is wrong in the points, and where

private:
    void work();
    void fill();

    std::vector<gis::Control> m_controls;
    std::optional<gis::Fit> m_fit;
    QComboBox *m_kind, *m_scope;
    QTableWidget *m_table;
    QLabel *m_words, *m_doubts;
    QPushButton *m_dropWorst, *m_preview;
};
