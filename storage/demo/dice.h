#pragma once

#include <QUuid>

#include <cstdint>
#include <vector>

namespace storage::demo
{

/**
 * Throws from a seed: the same on every machine.
 *
 * Source: SplitMix64 (Steele, Lea, Flood 2014).
 */
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) { }

    std::uint64_t next();

    /** A whole number from \a low to \a high, both possible. */
    int between(int low, int high);

    /** A number from \a low up to \a high. */
    double real(double low, double high);

    /** Whether an event of this \a probability happened. */
    bool happens(double probability) { return real(0, 1) < probability; }

    /** One of \a things, which are not none. */
    template <typename Things> auto one(const Things &things)
    {
        return things[std::size_t(between(0, int(std::size(things)) - 1))];
    }

    /** Dice of its own for one \a purpose, so that more throws there change nothing here. */
    Dice fork(std::uint64_t purpose) const;

    /** A new UUIDv7 of the demo's fixed time, later than the ones before. */
    QUuid id();

private:
    std::uint64_t m_state;
    std::uint64_t m_ids = 0;
};

} // namespace storage::demo
