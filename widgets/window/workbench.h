#pragma once

#include <QWidget>

class QSplitter;

/**
 * The same panels in two arrangements: the map large (Bàn bản đồ) or the scan
 * large and the map as a stamp (Bàn nhập GCN). Splits are remembered for each.
 */
class Workbench : public QWidget
{
    Q_OBJECT

public:
    enum Arrangement { Map, Entry };

    struct Panels {
        QWidget *list;
        QWidget *map;
        QWidget *scan;
        QWidget *form;
    };

    explicit Workbench(Panels panels, QWidget *parent = nullptr);
    ~Workbench() override;

    Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);

    /** Shows only the panel that has the focus, or all again. */
    void toggleAlone();
    bool isAlone() const { return m_alone != nullptr; }

    /**
     * Where the window is narrow the scan and the form make room for what docks
     * beside the map (\a isDocked); for a form that \a isDeciding the list does.
     * Answers whether it is narrow.
     */
    bool makeRoom(bool isDocked, bool isDeciding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void share();
    bool isNarrow() const;
    void showPanels();
    void remember();
    QString key(int splitter) const;

    Panels m_panels;
    Arrangement m_arrangement = Map;
    QWidget *m_alone = nullptr;
    bool m_isDocked = false, m_isDeciding = false;
    bool m_isAsUserLikes = false; ///< the splitters were moved, now or before
    QList<QSplitter *> m_splitters; ///< the outer one first
};
