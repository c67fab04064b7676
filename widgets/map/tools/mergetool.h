#pragma once

#include "widgets/map/tools/tool.h"

/** Merging (Hợp thửa): click neighbours one after the other, again to leave one out; Enter shows what comes
 * of them. */
class MergeTool : public Tool
{
public:
    Step release(const Pointer &pointer) override;
    std::optional<Step> key(int key, const Pointer &pointer) override;
    bool cancel() override;
    bool takeBack() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    QStringList preview() const override;
    QStringList hints() const override;
    Qt::CursorShape cursor() const override { return Qt::PointingHandCursor; }

private:
    void toggle(const gis::Fabric &fabric, const QUuid &id);

    /** A parcel that is chosen, with its shape for the picture. */
    struct Chosen {
        QUuid id;
        QString name;
        gis::GeometryPtr shape;
    };
    std::vector<Chosen> m_chosen;
};
