#include "storage/demo/settle.h"

#include "gis/error.h"

#include <cmath>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

bool touches(const Making &making, const Lot &lot, Cover cover)
{
    const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
    for (std::size_t i = 0; i < loop.size(); ++i)
        if (const int other = making.mesh.faceAt(loop[(i + 1) % loop.size()], loop[i]);
            other >= 0 && coverOf(making.mesh.face(other).kind) == cover)
            return true;
    return false;
}

/** The houses beside \a lot that nothing special was done to. */
std::vector<Lot *> houseNeighbours(Making &making, const Lot &lot)
{
    std::vector<Lot *> result;
    const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
    for (Lot &other : making.lots)
        for (std::size_t i = 0; i < loop.size(); ++i)
            if (other.cover == Cover::House && !other.isTaken
                && making.mesh.faceAt(loop[(i + 1) % loop.size()], loop[i]) == other.face) {
                result.push_back(&other);
                break;
            }
    return result;
}

/** A side that a lot shares with one neighbour, and how far it has to go. */
struct Side {
    std::vector<int> nodes;
    Spot outwards; ///< of length 1
    double out = 1e9; ///< metres
};

double cross(Spot a, Spot b)
{
    return a.x * b.y - a.y * b.x;
}

/** The corners of \a loop from \a first on for as long as the same house lies beyond. */
std::vector<int> sideFrom(const Mesh &mesh, const Mesh::Loop &loop, std::size_t first)
{
    const auto node = [&](std::size_t i) { return loop[i % loop.size()]; };
    const auto beyond = [&](std::size_t i) { return mesh.faceAt(node(i + 1), node(i)); };
    std::vector<int> nodes;
    const int other = beyond(first);
    if (other < 0 || coverOf(mesh.face(other).kind) != Cover::House
        || beyond(first + loop.size() - 1) == other)
        return nodes;
    std::size_t i = first;
    for (; beyond(i) == other; ++i)
        nodes.push_back(node(i));
    nodes.push_back(node(i));
    return nodes;
}

/** The side of \a lot that has to be moved least to give it \a area m²: the area grows evenly with the way.
 */
Side sideFor(const Making &making, const Lot &lot, double area)
{
    const Mesh &mesh = making.mesh;
    const Mesh::Loop &loop = mesh.face(lot.face).loops[0];
    Side best;
    for (std::size_t first = 0; first < loop.size(); ++first) {
        const std::vector<int> nodes = sideFrom(mesh, loop, first);
        if (nodes.size() < 2 || nodes.size() + 2 > loop.size())
            continue;
        const Spot chord = mesh.spot(nodes.back()) - mesh.spot(nodes.front());
        const Spot outwards = Spot{ chord.y, -chord.x } * (1 / length(chord));
        const Spot across = mesh.spot(loop[(first + nodes.size()) % loop.size()])
            - mesh.spot(loop[(first + loop.size() - 1) % loop.size()]);
        const double growth = (cross(outwards, chord) + cross(outwards, across)) / 2;
        const double out = (area - mesh.area(lot.face)) / growth;
        if (length(chord) > 6 && std::abs(out) < std::abs(best.out))
            best = { nodes, outwards, out };
    }
    return best;
}

void move(Mesh &mesh, const Side &side)
{
    for (int node : side.nodes)
        mesh.move(node, mesh.spot(node) + side.outwards * side.out);
}

void setNumber(Making &making, Lot &lot, const QString &number)
{
    for (Lot &other : making.lots)
        if (other.sheetNo == lot.sheetNo && other.parcelNo == number)
            other.parcelNo = lot.parcelNo;
    lot.parcelNo = number;
}

/** Makes a house lot of sheet 9 that \a fits the lot \a number of \a area m², taken for a walk. */
Lot &namedLot(Making &making, const QString &number, double area,
              const std::function<bool(const Lot &)> &fits)
{
    Lot *best = nullptr;
    Side side;
    for (Lot &lot : making.lots)
        if (lot.sheetNo == 9 && lot.cover == Cover::House && !lot.isTaken && !touches(making, lot, Cover::Gap)
            && fits(lot))
            if (const Side its = sideFor(making, lot, area); std::abs(its.out) < std::abs(side.out))
                best = &lot, side = its;
    if (!best)
        throw gis::Error(u"The ground of this seed has no parcel for a walk."_s);
    move(making.mesh, side);
    for (Lot &lot : making.lots) {
        lot.polygon = making.mesh.polygon(lot.face);
        lot.area = rounded(making.mesh.area(lot.face));
    }
    best->isTaken = true;
    setNumber(making, *best, number);
    return *best;
}

/** Walk 6: a lot on the border of both sheets whose certificate says 1.7 m² more than its shape. */
void measuredPaper(Making &making)
{
    constexpr double paper = 166;
    Lot &lot = making.lot(u"9/52"_s), &certified = making.lot(u"9/53"_s), &bare = making.lot(u"9/61"_s);
    lot.uses = { { u"ONT"_s, 100 }, { u"CLN"_s, rounded(paper - 100) } };
    lot.holder = making.people.couple(lot.hamlet, 1982);
    making.papers.issue({ CertificateEra::Decree88, 2014, false, {}, paper }, *lot.holder, { &lot })
        .isSpecial = true;
    certified.holder = making.people.couple(certified.hamlet, 1980);
    making.papers.issue({ CertificateEra::Decree88, 2015, false, {}, 0 }, *certified.holder, { &certified })
        .isSpecial = true;
    bare.holder = making.people.couple(bare.hamlet, 1985);
    making.papers.right(*bare.holder, bare, {});

    const QString what =
        u"GCN %1 m², hình %2 m²: lệch quá sai số cho phép."_s.arg(paperNumber(paper), paperNumber(lot.area));
    making.scenario(u"6"_s, lot, what);
    making.fault(u"DUNG-08"_s, u"parcel"_s, lot.id, &lot, what);
    making.result.faults.back().also = { u"DUNG-13"_s };

    Mesh measured = making.mesh;
    move(measured, sideFor(making, lot, paper));
    making.surveyed = measured.polygon(lot.face)[0];
}

/** Walk 7: a couple's lot to be divided, with a mortgage that was registered and erased. */
void lotToSplit(Making &making)
{
    Lot &lot = making.lot(u"9/140"_s);
    lot.uses = { { u"ONT"_s, 100 }, { u"CLN"_s, rounded(lot.area - 100) } };
    lot.holder = making.people.couple(lot.hamlet, 1978);
    Paper &paper =
        making.papers.issue({ CertificateEra::Decree88, 2013, false, {}, 0 }, *lot.holder, { &lot });
    paper.isSpecial = true;
    making.papers.mortgage(paper, u"2019-04-11"_s, u"2024-05-20"_s);
    making.scenario(u"7"_s, lot, u"Vợ chồng, ONT 100 + CLN; thế chấp 2019, đã xóa 2024."_s);
}

/** Walk 3 (a) (e) (i) (k): papers of the certificate desk. */
void certificateDesk(Making &making)
{
    Lot *couple = making.take(Cover::House, 90, 150);
    couple->holder = making.people.couple(couple->hamlet, 1975);
    making.papers.issue({ CertificateEra::Decree88, 2013, false, {}, 0 }, *couple->holder, { couple })
        .isSpecial = true;
    making.scenario(u"3a"_s, *couple, u"Vợ chồng, GCN 2013; CMND trên GCN, CCCD trên thẻ."_s);

    Lot *sold = making.take(Cover::House, 90, 150);
    Paper &paper = making.papers.issue({ CertificateEra::Law2003, 2007, false, {}, 0 },
                                       making.people.household(sold->hamlet, 1970), { sold });
    paper.isSpecial = true;
    sold->holder = making.people.couple(sold->hamlet, 1980);
    making.papers.transfer(paper, *sold->holder, u"2016-05-17"_s);
    making.scenario(u"3e"_s, *sold, u"Chuyển nhượng năm 2016 ghi ở trang 4."_s);

    Lot *modern = making.take(Cover::House, 90, 150);
    modern->holder = making.people.couple(modern->hamlet, 1985);
    making.papers.issue({ CertificateEra::Qr2025, 2025, false, {}, 0 }, *modern->holder, { modern })
        .isSpecial = true;
    making.scenario(u"3i"_s, *modern, u"GCN mẫu mới có mã QR."_s);

    Lot *misspelt = making.take(Cover::House, 90, 150);
    PersonWish wish;
    wish.hamlet = misspelt->hamlet;
    wish.name = u"Đặng Mẫu Thuý Xuyến"_s;
    wish.isMale = false;
    misspelt->holder = making.people.single(wish);
    Paper &wrong = making.papers.issue({ CertificateEra::Decree88, 2012 + 3, false, {}, 0 },
                                       *misspelt->holder, { misspelt });
    wrong.isSpecial = true;
    for (QString &line : wrong.specimen.holders)
        line.replace(u"Xuyến"_s, u"Suyến"_s);
    gis::Record &note = making.rows.add("note");
    note.set("entity", u"certificate"_s);
    note.set("row_id", gis::idValue(wrong.id));
    note.set("text", u"GCN in \"Suyến\", giấy tờ tùy thân ghi \"Xuyến\": đề nghị đính chính GCN."_s);
    note.set("asked_of", u"UBND xã Mẫu Hòa"_s);
    making.scenario(u"3k"_s, *misspelt, u"Tên in trên GCN sai chính tả."_s);
}

} // namespace

void nameScenarioLots(Making &making)
{
    const Lot &measured = namedLot(making, u"52"_s, 164.3, [&](const Lot &lot) {
        return touches(making, lot, Cover::Canal) && houseNeighbours(making, lot).size() > 1;
    });
    const std::vector<Lot *> beside = houseNeighbours(making, measured);
    setNumber(making, *beside[0], u"53"_s);
    setNumber(making, *beside[1], u"61"_s);
    beside[0]->isTaken = beside[1]->isTaken = true;
    namedLot(making, u"140"_s, 161.9, [&](const Lot &lot) {
        return touches(making, lot, Cover::Road) || touches(making, lot, Cover::Alley);
    });
}

void addScenarios(Making &making)
{
    measuredPaper(making);
    lotToSplit(making);
    certificateDesk(making);
}

} // namespace storage::demo
