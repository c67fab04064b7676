#include "app/commands.h"

#include "gis/codelists.h"
#include "gis/uuid.h"
#include "storage/editoperations.h"
#include "storage/lineage.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LineageCommand)
};

QJsonObject toJson(const storage::Relative &relative)
{
    QJsonObject json{ { u"id"_s, gis::text(relative.id) },
                      { u"parcel"_s, relative.name },
                      { u"generation"_s, relative.generation },
                      { u"current"_s, relative.isCurrent } };
    if (!relative.next.isNull())
        json.insert(u"next"_s, gis::text(relative.next));
    if (!relative.kind.isEmpty())
        json.insert(u"ended"_s, QJsonObject{ { u"kind"_s, relative.kind }, { u"on"_s, relative.on } });
    return json;
}

/** “  9/140 (161.9 m², split 2026-03-12)”, deeper for a later generation. */
QString lineOf(const storage::Relative &relative, int oldest)
{
    QStringList facts;
    if (relative.recordedArea)
        facts += u"%1 m²"_s.arg(QLocale().toString(*relative.recordedArea, 'f', 1));
    if (!relative.kind.isEmpty())
        facts += gis::codeLabel(u"change_kind", relative.kind) + u' ' + relative.on;
    else if (!relative.isCurrent)
        facts += gis::codeLabel(u"parcel_status", u"retired"_s);
    const QString indent((relative.generation - oldest) * 2, u' ');
    return indent + relative.name + (facts.isEmpty() ? QString() : u" ("_s + facts.join(u", ") + u')')
        + (relative.generation == 0 ? u" *"_s : QString());
}

} // namespace

int runLineage(const CommandLine &line)
{
    const storage::WorkingFile file(line.word(0, Text::tr("The working file")),
                                    storage::WorkingFile::Access::Read);
    const QUuid parcel = storage::parcelNamed(file, line.word(1, Text::tr("The parcel")));
    QJsonArray relatives;
    const auto tree = storage::lineageOf(file, parcel);
    for (const storage::Relative &relative : tree)
        if (line.isJson())
            relatives.append(toJson(relative));
        else
            line.print(lineOf(relative, tree.front().generation));
    if (line.isJson())
        line.print(QJsonObject{ { u"relatives"_s, relatives } });
    return AllDone;
}
