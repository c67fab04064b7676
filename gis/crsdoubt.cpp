#include "gis/crsdoubt.h"

#include "gis/communes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CrsDoubt)
};

constexpr double fittingShare = 0.9; ///< of the area inside; sheets may jut a little over the boundary
constexpr double clearLead = 0.05; ///< one CRS fits clearly better than another

/** The commune of \a code; where that is an old code only, those that it went to. */
std::vector<Commune> communesOf(const QString &code)
{
    std::vector<Commune> result;
    if (const auto commune = findCommune(code))
        return { *commune };
    for (const CommunePair &pair : newCommunesOf(code))
        if (const auto commune = findCommune(pair.newCode))
            result.push_back(*commune);
    return result;
}

/** What is declared, in few words: its code where it has one. */
QString shortName(const Crs &crs)
{
    return crs.epsgCode() ? crs.text() : crs.name();
}

/** One judgement: what is known, then what follows from it. */
struct Judgement {
    explicit Judgement(const CrsEvidence &e);

    bool usesDegrees() const { return declared.isGeographic() && looksLikeDegrees; }
    bool contains(const std::vector<Crs> &list, const Crs &crs) const
    {
        return std::find(list.begin(), list.end(), crs) != list.end();
    }
    bool has(CrsReason reason) const
    {
        return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
    }
    double shareOf(const Crs &crs) const;
    std::vector<Crs> candidates() const;
    int rank(const Crs &crs) const;
    void rankFits();
    void findReasons();
    void chooseFitting();
    QString message() const;
    QString placeMessage() const;

    Crs declared;
    std::vector<SourceParcel> parcels;
    std::vector<Commune> places; ///< one, or what became of an old one
    std::vector<Crs> lawful;
    std::optional<CommuneGround> ground;
    std::optional<double> ratio; ///< recorded to plane area
    bool looksLikeDegrees = false;
    bool swapped = false;
    bool vietnamese = false;

    std::vector<CrsFit> fits;
    std::vector<CrsReason> reasons;
    std::optional<Crs> fitting;
    bool sure = false;
};

Judgement::Judgement(const CrsEvidence &e)
    : declared(e.declared), parcels(sampled(e.parcels)), places(communesOf(e.communeCode)),
      lawful(e.communeCode.isEmpty() ? std::vector<Crs>() : lawfulCrs(e.communeCode)),
      ground(groundOf(e, places)), ratio(areaRatio(e.parcels))
{
    const Coordinate m = middle(parcels);
    looksLikeDegrees = !parcels.empty() && std::abs(m.x) <= 180 && std::abs(m.y) <= 90;
    const bool known = !lawful.empty() || declared.isVn2000();
    swapped = known && m.x > 900'000 && m.x < 2'650'000 && m.y > 150'000 && m.y < 850'000;
    if (swapped)
        for (SourceParcel &parcel : parcels)
            std::swap(parcel.centre.x, parcel.centre.y);
    vietnamese = known || ((declared.isUtm() || declared.isGeographic()) && isInVietnam(m, declared));
}

/** All that the numbers could be in. */
std::vector<Crs> Judgement::candidates() const
{
    std::vector<Crs> result = lawful;
    const auto add = [&](const Crs &crs) {
        if (!contains(result, crs))
            result.push_back(crs);
    };
    if (declared.isProjected())
        add(declared);
    if (vietnamese || !declared.isProjected()) {
        for (const int code : tm3Codes())
            add(epsg(code));
        add(epsg(3405));
        add(epsg(3406));
    }
    return result;
}

/** What the law says first; a 6° zone last. */
int Judgement::rank(const Crs &crs) const
{
    const auto at = std::find(lawful.begin(), lawful.end(), crs);
    if (at != lawful.end())
        return int(at - lawful.begin());
    return crs.isUtm() ? 200 : crs == declared ? 100 : 150;
}

void Judgement::rankFits()
{
    if (!ground || parcels.empty())
        return;
    if (usesDegrees()) {
        fits.push_back({ declared, shareInside(parcels, declared, *ground) });
        return;
    }
    for (const Crs &crs : candidates())
        fits.push_back({ crs, shareInside(parcels, crs, *ground) });
    std::stable_sort(fits.begin(), fits.end(), [this](const CrsFit &a, const CrsFit &b) {
        const double sa = std::round(a.inside / clearLead), sb = std::round(b.inside / clearLead);
        return sa != sb ? sa > sb : rank(a.crs) < rank(b.crs);
    });
}

double Judgement::shareOf(const Crs &crs) const
{
    for (const CrsFit &fit : fits)
        if (fit.crs == crs)
            return fit.inside;
    return 0;
}

bool isAbout(std::optional<double> value, double wanted)
{
    return value && std::abs(*value - wanted) < 1.5e-4;
}

void Judgement::findReasons()
{
    if (swapped)
        reasons.push_back(CrsReason::AxesSwapped);
    if (!declared.isProjected() && !declared.isGeographic())
        reasons.push_back(CrsReason::NotDeclared);
    if (declared.isGeographic())
        reasons.push_back(CrsReason::Geographic);
    if (declared.isUtm() && vietnamese)
        reasons.push_back(CrsReason::Utm);
    const bool isZone = declared.isVn2000() && declared.isTm3();
    if (declared.isProjected() && !declared.isUtm() && !isZone && vietnamese)
        reasons.push_back(CrsReason::OtherSystem);
    if ((declared.isProjected() || usesDegrees()) && !fits.empty()) {
        const double share = shareOf(declared);
        if (ground->rings && share < fittingShare)
            reasons.push_back(CrsReason::OutsideOutline);
        else if (!ground->rings && share < 0.5)
            reasons.push_back(CrsReason::OutsideExtent);
    }
    if (isZone && !lawful.empty() && !contains(lawful, declared))
        reasons.push_back(CrsReason::OtherMeridian);
    if (isZone && (isAbout(ratio, scaleRatio) || isAbout(ratio, 1 / scaleRatio)))
        reasons.push_back(CrsReason::OtherScale);
}

void Judgement::chooseFitting()
{
    if (usesDegrees())
        return;
    if (fits.empty()) {
        if (lawful.size() == 1 && !isAbout(ratio, scaleRatio))
            fitting = lawful.front();
        return;
    }
    if (fits.front().inside < fittingShare)
        return;
    fitting = fits.front().crs;
    double next = 0;
    for (std::size_t i = 1; i < fits.size(); ++i)
        next = std::max(next, fits[i].inside);
    sure = ground->rings && fits.front().inside - next > clearLead;
    // Where the place cannot tell a 6° zone from a 3° one, the areas may: shapes too small for what is
    // recorded.
    if (!sure && isAbout(ratio, scaleRatio) && !fitting->isUtm()) {
        const auto utm = std::find_if(fits.begin(), fits.end(), [](const CrsFit &fit) {
            return fit.crs.isUtm() && fit.inside >= fittingShare;
        });
        fitting = utm != fits.end() ? std::optional(utm->crs) : std::nullopt;
    }
}

/** What the place says, where the sheets lie outside of the commune as declared. */
QString Judgement::placeMessage() const
{
    if (fitting && ground && ground->rings)
        return Text::tr("The sheets declare %1, but only %2 % of their area lies in the commune so, and %3 % "
                        "when read "
                        "as %4. Which one is it?")
            .arg(declared.name())
            .arg(std::floor(shareOf(declared) * 100))
            .arg(std::floor(shareOf(*fitting) * 100))
            .arg(fitting->name());
    if (fitting)
        return Text::
            tr("The sheets declare %1 but lie far from %2 so, and near it when read as %3. Which one is it?")
                .arg(declared.name(), places.front().name, fitting->name());
    return Text::
        tr("The sheets declare %1 but lie outside the commune in any VN-2000 zone. Is it the right commune?")
            .arg(declared.name());
}

QString Judgement::message() const
{
    const QString best = fitting ? fitting->name() : QString();
    const bool placed = fitting && !fits.empty();
    switch (reasons.front()) {
    case CrsReason::AxesSwapped:
        return placed
            ? Text::tr("In these sheets x looks like the northing and y like the easting; changed round they "
                       "lie in the commune as %1. Change them round?")
                  .arg(best)
            : Text::tr(
                "In these sheets x looks like the northing and y like the easting. Change them round?");
    case CrsReason::NotDeclared:
        if (placed)
            return Text::tr(
                       "The sheets declare no CRS that can be used; they lie in the commune when read as %1. "
                       "Is it this one?")
                .arg(best);
        return fitting
            ? Text::tr("The sheets declare no CRS that can be used; maps of this commune are by law in %1. "
                       "Is it this one?")
                  .arg(best)
            : Text::tr("The sheets declare no CRS that can be used. Which one is it?");
    case CrsReason::Geographic:
        if (usesDegrees())
            return lawful.empty()
                ? Text::tr("The sheets are in degrees (%1), in which no cadastral map is drawn. "
                           "Which CRS shall they be transformed to?")
                      .arg(shortName(declared))
                : Text::tr("The sheets are in degrees (%1), in which no cadastral map is drawn. "
                           "Shall they be transformed to %2?")
                      .arg(shortName(declared), lawful.front().name());
        return fitting
            ? Text::tr("The sheets declare degrees (%1) but their numbers are metres; they fit %2. "
                       "Is it this one?")
                  .arg(shortName(declared), best)
            : Text::tr("The sheets declare degrees (%1) but their numbers are metres. Which CRS is it?")
                  .arg(shortName(declared));
    case CrsReason::Utm:
        if (!fitting)
            return Text::tr("The sheets declare a 6° zone (%1), but cadastral maps are by law in a 3° zone "
                            "of VN-2000. "
                            "Which one is it?")
                .arg(shortName(declared));
        if (*fitting == declared)
            return Text::
                tr("The sheets declare a 6° zone (%1) and fit it, but cadastral maps are by law in a 3° zone "
                   "of VN-2000. Shall they be transformed?")
                    .arg(shortName(declared));
        if (placed && shareOf(declared) < fittingShare)
            return Text::tr("The sheets declare a 6° zone (%1) but lie in the commune when read as %2. "
                            "Which one is it?")
                .arg(shortName(declared), best);
        return Text::tr("The sheets declare a 6° zone (%1), but maps of this commune are by law in %2, and "
                        "their place "
                        "does not tell the two apart. Which one is it?")
            .arg(shortName(declared), best);
    case CrsReason::OtherSystem:
        return fitting && *fitting != declared
            ? Text::tr("The sheets declare %1, which is no zone of VN-2000; they fit %2. Which one is it?")
                  .arg(declared.name(), best)
            : Text::tr("The sheets declare %1, which is no zone of VN-2000. Which CRS is it?")
                  .arg(declared.name());
    case CrsReason::OutsideOutline:
    case CrsReason::OutsideExtent:
        return placeMessage();
    case CrsReason::OtherMeridian:
        if (placed && *fitting != declared && shareOf(declared) < fittingShare)
            return placeMessage();
        return Text::
            tr("The sheets declare %1, but maps of this commune's old province are in %2. Which one is it?")
                .arg(declared.name(), lawful.front().name());
    case CrsReason::OtherScale:
        return isAbout(ratio, scaleRatio)
            ? Text::tr(
                  "The recorded areas are 0.06 % larger than the shapes, as if the numbers were of a 6° zone "
                  "and not of %1. Which one is it?")
                  .arg(declared.name())
            : Text::tr("The recorded areas are 0.06 % smaller than the shapes, as if the sheets had been "
                       "transformed "
                       "from a wrongly declared 6° zone to %1. Where do they come from?")
                  .arg(declared.name());
    }
    return {};
}

} // namespace

std::optional<CrsDoubt> crsDoubt(const CrsEvidence &evidence)
{
    Judgement judgement(evidence);
    judgement.rankFits();
    judgement.findReasons();
    if (judgement.reasons.empty())
        return std::nullopt;
    judgement.chooseFitting();
    CrsDoubt doubt{ judgement.reasons.front(), judgement.reasons, judgement.message(), {}, false, false, {} };
    doubt.fitting = std::move(judgement.fitting);
    doubt.sure = judgement.sure;
    doubt.swapAxes = judgement.swapped;
    doubt.fits = std::move(judgement.fits);
    return doubt;
}

QString text(CrsReason reason)
{
    constexpr std::array names{ "axes_swapped", "not_declared",    "geographic",     "utm",
                                "other_system", "outside_outline", "outside_extent", "other_meridian",
                                "other_scale" };
    return QString::fromLatin1(names[std::size_t(reason)]);
}

} // namespace gis
