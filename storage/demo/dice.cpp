#include "storage/demo/dice.h"

#include "gis/uuid.h"

namespace storage::demo
{

namespace
{

/** 2026-09-15T01:00:00Z, when the demo is said to have been made. */
constexpr std::uint64_t baseTime = 1'789'434'000'000;

} // namespace

std::uint64_t Dice::next()
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

int Dice::between(int low, int high)
{
    return low + int(next() % std::uint64_t(high - low + 1));
}

double Dice::real(double low, double high)
{
    return low + (high - low) * double(next() >> 11) * 0x1p-53;
}

Dice Dice::fork(std::uint64_t purpose) const
{
    Dice other(m_state ^ (purpose * 0xd1342543de82ef95ull));
    other.next();
    return other;
}

QUuid Dice::id()
{
    const std::uint64_t n = m_ids++;
    return gis::uuid7(baseTime + (n >> 12), n & 0x0fff, next());
}

} // namespace storage::demo
