#include "gis/rules/report.h"

#include "gis/textfold.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CertificateRules)
};

/** The time in which serials of a form were issued. Source: domain/02 §2.2. */
struct Era {
    const char *pattern; ///< of the serial, folded
    const char *from, *to; ///< first and last day
    std::array<const char *, 3> kinds; ///< of the list certificate_kind
};

constexpr std::array eras{
    Era{ "[A-ZĐ]\\d{6}", "1993-10-15", "2004-06-30", { "2", nullptr, nullptr } },
    Era{ "A[A-ZĐ]\\d{6}", "2004-07-01", "2009-12-09", { "1", nullptr, nullptr } },
    Era{ "[BCD][A-ZĐ]\\d{6}", "2009-12-10", "2024-12-31", { "6", "11", nullptr } },
    Era{ "[A-Z]{2}\\d{8}", "2025-01-01", "9999-12-31", { "98", "97", nullptr } },
};

const Era *eraOf(const QString &serial)
{
    static const auto patterns = [] {
        std::array<QRegularExpression, eras.size()> result;
        for (std::size_t i = 0; i < eras.size(); ++i)
            result[i] =
                QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(eras[i].pattern)));
        return result;
    }();
    for (std::size_t i = 0; i < eras.size(); ++i)
        if (patterns[i].match(serial).hasMatch())
            return &eras[i];
    return nullptr;
}

bool lies(const QString &date, const Era &era)
{
    const auto cut = [&](const char *day) { return QString::fromLatin1(day).left(date.size()); };
    return date.isEmpty() || (date >= cut(era.from) && date <= cut(era.to));
}

bool isOf(const QString &kind, const Era &era)
{
    return kind.isEmpty() || std::any_of(era.kinds.begin(), era.kinds.end(), [&](const char *k) {
               return k && kind == QLatin1StringView(k);
           });
}

/** Papers of decrees 60, 90 and 95 and others: their numbers follow no table. */
bool isOtherPaper(const QString &kind)
{
    static const QStringList others{ u"3"_s, u"4"_s, u"5"_s, u"18"_s };
    return others.contains(kind);
}

/** DUNG-12 */
RowCheck era(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &serial = in.text(in.certificate, row, in.c.certificate.serial),
                      &issued = in.text(in.certificate, row, in.c.certificate.issuedOn),
                      &kind = in.text(in.certificate, row, in.c.certificate.kind);
        if (serial.contains(u';') || serial.contains(u','))
            return out.fire(in.certificate, row, Text::tr("“%1” is more than one serial.").arg(serial));
        const Era *era = eraOf(foldedSerial(serial));
        if (!era)
            return out.fire(in.certificate, row, Text::tr("“%1” is no serial of any time.").arg(serial));
        if (!lies(issued, *era))
            return out.fire(in.certificate, row,
                            Text::tr("Serials like %1 were not issued in %2.").arg(serial, issued.left(4)));
        if (!isOf(kind, *era))
            out.fire(in.certificate, row,
                     Text::tr("The serial %1 does not fit the form of the certificate.").arg(serial));
    };
}

bool hasSerial(const RuleInput &in, Row certificate)
{
    return in.isInForce(certificate) && in.certificate.textNumber(certificate, in.c.certificate.serial) != 0
        && !isOtherPaper(in.text(in.certificate, certificate, in.c.certificate.kind));
}

/** DU-04: a certificate of parcels or apartments that no right refers to has no land user. */
RowCheck holder(const RuleInput &in)
{
    return [&in, none = Text::tr("The certificate has no land user.")](Row row, Report &out) {
        if (!in.right.isReferredTo(in.c.right.certificateId, in.certificate, row))
            out.fire(in.certificate, row, none, { none });
    };
}

/** DU-09 */
RowCheck located(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        if (in.parcel.isThere(in.line.reference(row, in.c.line.parcelId)))
            return;
        const Row of = in.line.reference(row, in.c.line.certificateId);
        out.fire(in.line, row,
                 Text::tr("Line %1/%2 of certificate %3 is not located on the map.")
                     .arg(in.text(in.line, row, in.c.line.paperSheetNo),
                          in.text(in.line, row, in.c.line.paperParcelNo),
                          in.text(in.certificate, of, in.c.certificate.serial)),
                 { {},
                   Severity::Error,
                   true,
                   { { { std::uint8_t(in.certificate.index()), of } }, {}, {}, 0, 0 } });
    };
}

bool isLineInForce(const RuleInput &in, Row line)
{
    const Row of = in.line.reference(line, in.c.line.certificateId);
    return in.certificate.isThere(of) && in.isInForce(of);
}

/** SONG-05: a certificate that is not in force holds a right that has not ended. */
RowCheck recalled(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        std::vector<std::pair<std::uint8_t, Row>> running;
        in.right.each(in.c.right.certificateId, in.certificate, row, [&](Row right) {
            if (in.isRunning(right))
                running.push_back({ std::uint8_t(in.right.index()), right });
        });
        if (!running.empty())
            out.fire(in.certificate, row,
                     Text::tr("Certificate %1 is no longer in force, but a right still rests on it.")
                         .arg(in.text(in.certificate, row, in.c.certificate.serial)),
                     { {}, Severity::Error, true, { running, {}, {}, 0, 0 } });
    };
}

bool isNotInForce(const RuleInput &in, Row certificate)
{
    const QString &state = in.text(in.certificate, certificate, in.c.certificate.state);
    return state == u"recalled" || state == u"cancelled";
}

bool isTransfer(const QString &kind)
{
    return kind == u"transfer" || kind == u"gift" || kind == u"inheritance";
}

/** Whether a right on what \a change is about began on its day or later, or may have: one that runs does not
 * say since when. */
bool isInTheRegister(const RuleInput &in, Row change)
{
    const QString &day = in.text(in.change, change, in.c.change.registeredOn);
    bool result = false;
    const auto look = [&](Row right) {
        const QString &from = in.text(in.right, right, in.c.right.validFrom);
        const qsizetype same = std::min(from.size(), day.size());
        result |= same > 0 ? from.left(same) >= day.left(same) : in.isRunning(right);
    };
    const Row parcel = in.change.reference(change, in.c.change.parcelId),
              certificate = in.change.reference(change, in.c.change.certificateId);
    in.right.each(in.c.right.parcelId, in.parcel, parcel, look);
    in.right.each(in.c.right.certificateId, in.certificate, certificate, look);
    return result;
}

/** SONG-05: what is registered is in the register and on the map. */
RowCheck registered(const RuleInput &in)
{
    return [&in](Row row, Report &out) {
        const QString &kind = in.text(in.change, row, in.c.change.kind);
        const Row parcel = in.change.reference(row, in.c.change.parcelId);
        if (isTransfer(kind)) {
            if (!isInTheRegister(in, row))
                out.fire(in.change, row,
                         Text::tr("A transfer stands on the certificate, but the land user is the old one."));
        } else if (in.parcel.isThere(parcel) && in.isCurrent(parcel)
                   && !in.lineage.isReferredTo(in.c.lineage.parentId, in.parcel, parcel)
                   && !in.lineage.isReferredTo(in.c.lineage.childId, in.parcel, parcel)) {
            out.fire(in.change, row,
                     Text::tr("A split or merger stands on the certificate, but not on the map."));
        }
    };
}

bool isChangeOfLand(const RuleInput &in, Row change)
{
    const QString &kind = in.text(in.change, change, in.c.change.kind);
    const bool isDated = in.change.textNumber(change, in.c.change.registeredOn) != 0;
    return isDated && (isTransfer(kind) || kind == u"split" || kind == u"merge");
}

} // namespace

std::vector<RowRule> certificateRules()
{
    const auto isInForce = [](const RuleInput &in, Row certificate) { return in.isInForce(certificate); };
    return {
        { "DUNG-12", "certificate", hasSerial, era },
        { "DU-04", "certificate", isInForce, holder },
        { "DU-09", "certificate_parcel", isLineInForce, located },
        { "SONG-05", "certificate", isNotInForce, recalled },
        { "SONG-05", "registered_change", isChangeOfLand, registered },
    };
}

} // namespace gis
