#include "gis/canonical.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/sha256.h"
#include "gis/uuid.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace gis;
using namespace testdata;
using namespace Qt::StringLiterals;

class TestCanonical : public QObject
{
    Q_OBJECT

    QRandomGenerator m_dice{ 20261125 };

    QString someText()
    {
        static const QString alphabet =
            u"aZ 0\"\\\b\f\n\r\t\x01\x1f\x7fỘđ́€"_s + QChar(0xd83d) + QChar(0xde00);
        QString text;
        for (int n = m_dice.bounded(12); n > 0; --n)
            text += alphabet[m_dice.bounded(int(alphabet.size()))];
        return text;
    }

    Geometry someGeometry(Shape shape)
    {
        const auto coordinate = [&] {
            return m_dice.bounded(2) ? std::int64_t(m_dice.bounded(-1'050, 1'050))
                                     : std::int64_t(m_dice.generate64() % (2 * gridLimit)) - gridLimit;
        };
        Geometry geometry{ shape, {} };
        for (int parts = m_dice.bounded(4); parts > 0; --parts) {
            Polygon &part = geometry.parts.emplace_back();
            for (int rings = shape == Shape::Polygon ? m_dice.bounded(3) : 1; rings > 0; --rings) {
                Ring &ring = part.emplace_back();
                for (int n = shape == Shape::Point ? 1 : m_dice.bounded(6); n > 0; --n)
                    ring.push_back({ coordinate(), coordinate() });
            }
        }
        return geometry;
    }

    Value someValue(const Field &field)
    {
        switch (field.type) {
        case Type::Geometry:
            return geometryValue(someGeometry(Shape(m_dice.bounded(3))));
        case Type::Boolean:
            return qint64(m_dice.bounded(2));
        case Type::Integer:
            return qint64(m_dice.generate64()) >> m_dice.bounded(64);
        case Type::Real:
            return m_dice.bounded(2) ? m_dice.generateDouble() * 1e6 : double(m_dice.bounded(-9, 9)) / 8;
        default:
            return someText();
        }
    }

    Values someValues(const Table &table)
    {
        Values values;
        for (std::size_t i = 0; i < table.fields.size(); ++i)
            if (const int kind = m_dice.bounded(4); kind > 0)
                values[int(i)] = kind == 1 ? Value() : someValue(table.fields[i]);
        return values;
    }

private Q_SLOTS:
    void aRowIsWrittenAsItsJsonIs()
    {
        for (const Table &table : schema())
            for (int run = 0; run < 100; ++run) {
                const Values values = someValues(table);
                const QUuid id = uuid(m_dice.generate());
                QJsonObject json = valuesJson(table, values);
                QByteArray without, with;
                CanonicalRows(table).append(without, values);
                QCOMPARE(without, canonicalJson(json));
                json.insert(u"id"_s, text(id));
                CanonicalRows(table).append(with, values, id);
                QCOMPARE(with, canonicalJson(json));
            }
    }

    void aChangeIsWrittenAsItsJsonIs()
    {
        const Table &parcel = table("parcel");
        for (const Change &change : { Change{ &parcel, uuid(1), someValues(parcel), someValues(parcel) },
                                      Change{ &parcel, uuid(2), std::nullopt, someValues(parcel) },
                                      Change{ &parcel, uuid(3), Values(), std::nullopt } })
            QCOMPARE(canonicalChange(change), canonicalJson(changeJson(change)));
    }

    void metresHaveAsManyDecimalsAsTheyNeed()
    {
        const Geometry point{ Shape::Point, { { { { -1, 550'123'450 } } } } };
        QByteArray out;
        CanonicalRows(table("parcel"))
            .append(out,
                    { { table("parcel").indexOf("label_point"),
                        Shared{ std::make_shared<const Geometry>(point) } } });
        QCOMPARE(out, "{\"label_point\":{\"coordinates\":[-0.001,550123.45],\"type\":\"Point\"}}");
    }

    void bytesInPiecesHashAsOne()
    {
        QByteArray bytes(100'000, Qt::Uninitialized);
        m_dice.generate(bytes.begin(), bytes.end());
        Sha256 hash;
        for (qsizetype at = 0, size = 1; at < bytes.size(); at += size, size = size * 3 % 4096 + 1)
            hash.add(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
        const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(hash.result(), expected);
        QCOMPARE(hash.result(), sha256({}));
        QCOMPARE(sha256(bytes), expected);
    }
};

DIABA_TEST(TestCanonical)
#include "tst_canonical.moc"
