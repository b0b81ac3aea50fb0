#include "market_generator.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace accanto::bench {
namespace {

using assignment::Edge;
using assignment::Points;
using assignment::Problem;

/// splitmix64.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        auto z = state_ += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(next() % limit); }
    double fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

/// The n-th of `count` things with a chance of 1 / n^exponent.
class Zipf {
public:
    Zipf(std::size_t count, double exponent) {
        double sum = 0;
        for (std::size_t i = 1; i <= count; ++i) {
            sum += 1 / std::pow(static_cast<double>(i), exponent);
            sums_.push_back(sum);
        }
    }
    std::uint32_t draw(Chance& chance) const {
        const auto place = std::ranges::lower_bound(sums_, chance.fraction() * sums_.back());
        return static_cast<std::uint32_t>(place - sums_.begin());
    }

private:
    std::vector<double> sums_;
};

using Bits = std::array<std::uint64_t, 7>;  // of 400 skills

void set(Bits& bits, std::uint32_t index) {
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
}

struct Person {
    Bits skills{};
    std::array<std::uint32_t, 5> wanted{};
    std::uint32_t wanted_count = 0;
    std::uint64_t languages = 0, interests = 0, goals = 0;
    std::array<std::uint64_t, 3> hours{};
    std::uint32_t organisation = 0;
    int seniority = 0;
};

void add_hours(Chance& chance, Person& person) {
    const std::uint32_t zone = chance.below(8) * 3;
    const auto blocks = 4 + chance.below(5);
    for (std::uint32_t b = 0; b < blocks; ++b) {
        const auto first = chance.below(7) * 24 + 9 + chance.below(11) + zone;
        for (std::uint32_t hour = first; hour < first + 3; ++hour)
            person.hours[hour % 168 / 64] |= std::uint64_t{1} << (hour % 168 % 64);
    }
}

Person person(Chance& chance, bool mentor) {
    static const Zipf skills(400, 1.05), languages(40, 1.3), organisations(60, 1.0);
    Person made;
    const auto count = mentor ? 3 + chance.below(8) : 1 + chance.below(5);
    for (std::uint32_t k = 0; k < count; ++k) {
        const auto skill = skills.draw(chance);
        set(made.skills, skill);
        if (!mentor) made.wanted[made.wanted_count++] = skill;
    }
    for (auto left = 1 + chance.below(3); left > 0; --left)
        made.languages |= std::uint64_t{1} << languages.draw(chance);
    made.interests = chance.next() & chance.next();
    made.goals = chance.next() & chance.next() & 0xFF'FFFF;
    made.organisation = organisations.draw(chance);
    made.seniority = static_cast<int>(chance.below(mentor ? 10 : 6)) + (mentor ? 1 : 0);
    add_hours(chance, made);
    return made;
}

int shared(std::uint64_t one, std::uint64_t other) {
    return std::popcount(one & other);
}

int shared_hours(const Person& one, const Person& other) {
    int hours = 0;
    for (std::size_t k = 0; k < 3; ++k) hours += shared(one.hours[k], other.hours[k]);
    return hours;
}

int skill_points(const Person& mentee, const Person& mentor) {
    static constexpr std::array<int, 5> weights{3, 2, 1, 1, 1};
    int got = 0, of = 0;
    for (std::uint32_t k = 0; k < mentee.wanted_count; ++k) {
        const auto skill = mentee.wanted[k];
        of += weights[k];
        if (mentor.skills[skill / 64] >> (skill % 64) & 1) got += weights[k];
    }
    return 4800 * got / of;
}

/// -1: not allowed.
int score(const Person& mentee, const Person& mentor, int noise) {
    if ((mentee.languages & mentor.languages) == 0 || mentor.seniority < mentee.seniority)
        return -1;
    if (mentee.organisation == mentor.organisation) return -1;
    const int hours = shared_hours(mentee, mentor);
    if (hours < 2) return -1;
    const int ahead = mentor.seniority - mentee.seniority;
    const int points =
        skill_points(mentee, mentor) + 200 * std::min(6, shared(mentee.goals, mentor.goals)) +
        250 * std::min(6, hours) + 150 * std::min(8, shared(mentee.interests, mentor.interests)) +
        (std::popcount(mentee.languages & mentor.languages) > 1 ? 400 : 300) + 900 -
        150 * std::min(6, std::abs(ahead - 3)) + noise;
    return std::clamp(points, 0, 10'000);
}

std::vector<Person> crowd(Chance& chance, std::size_t count, bool mentors) {
    std::vector<Person> people(count);
    for (auto& one : people) one = person(chance, mentors);
    return people;
}

bool better(const Edge& one, const Edge& other) {
    return one.score != other.score ? one.score > other.score : one.mentor < other.mentor;
}

void cut(std::vector<Edge>& edges, std::size_t keep) {
    if (edges.size() <= keep) return;
    std::nth_element(edges.begin(), edges.begin() + static_cast<std::ptrdiff_t>(keep), edges.end(),
                     better);
    edges.resize(keep);
}

}  // namespace

Problem people(std::uint64_t seed, std::size_t mentees, Supply supply, std::size_t keep) {
    Chance chance(seed);
    const auto mentors = supply == Supply::Scarce ? mentees / 2 : mentees;
    const auto seekers = crowd(chance, mentees, false), givers = crowd(chance, mentors, true);
    std::vector<std::vector<Edge>> rows(mentees), columns(keep > 0 ? mentors : 0);
    for (std::uint32_t i = 0; i < mentees; ++i) {
        for (std::uint32_t j = 0; j < mentors; ++j) {
            const int points = score(seekers[i], givers[j],
                                     static_cast<int>((i * 2654435761U ^ j * 40503U) % 128));
            if (points < 0) continue;
            rows[i].push_back({j, static_cast<Points>(points)});
            if (keep == 0) continue;
            columns[j].push_back({i, static_cast<Points>(points)});
            if (columns[j].size() > keep) cut(columns[j], keep / 5);
        }
        if (keep > 0) cut(rows[i], keep);
    }
    for (std::uint32_t j = 0; j < columns.size(); ++j) {
        cut(columns[j], keep / 5);
        for (const auto& edge : columns[j]) {
            auto& row = rows[edge.mentor];
            if (std::ranges::find(row, j, &Edge::mentor) == row.end())
                row.push_back({j, edge.score});
        }
    }
    Problem problem;
    for (std::size_t j = 0; j < mentors; ++j)
        problem.places.push_back(
            supply == Supply::Tight ? 1 : 1 + static_cast<std::int32_t>(chance.below(3)));
    for (const auto& row : rows) {
        problem.edges.insert(problem.edges.end(), row.begin(), row.end());
        problem.row_begin.push_back(static_cast<std::uint32_t>(problem.edges.size()));
    }
    return problem;
}

Problem matrix(Structure structure, std::size_t people) {
    Chance chance(1);
    std::vector<std::array<double, 4>> traits(people);
    for (auto& trait : traits)
        for (auto& value : trait) value = chance.fraction();
    const auto cost = [&](std::size_t i, std::size_t j) -> double {
        const auto& [a, b, c, d] = traits[i];
        const auto& [x, y, z, w] = traits[j];
        const auto n = static_cast<double>(people);
        if (structure == Structure::MacholWien)
            return 10'000 * static_cast<double>(i + 1) * static_cast<double>(j + 1) / (n * n);
        if (structure == Structure::LowRank) return 5'000 * (a * z + b * w);
        if (structure == Structure::Euclid) return 7'000 * std::hypot(a - z, b - w);
        return 1 + chance.below(100);
    };
    Problem problem;
    problem.places.assign(people, 1);
    for (std::size_t i = 0; i < people; ++i) {
        for (std::uint32_t j = 0; j < people; ++j)
            problem.edges.push_back({j, static_cast<Points>(10'000 - std::lround(cost(i, j)))});
        problem.row_begin.push_back(static_cast<std::uint32_t>(problem.edges.size()));
    }
    return problem;
}

}  // namespace accanto::bench
