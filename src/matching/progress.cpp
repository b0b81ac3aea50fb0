#include "matching/progress.hpp"

namespace accanto::matching {
namespace {

// Where the phases begin. Rounds of solving and proving share what is between, each a part of what
// the ones before have left.
constexpr std::int64_t comparing_from = 50, rounds_from = 300, telling_from = 950, end = 1000;
constexpr std::int64_t round_percent = 45, solving_percent = 20;

std::int64_t part_of(std::int64_t room, int done_permille) {
    return room * done_permille / 1000;
}

std::int64_t in_rounds(const LargeProgress& progress) {
    std::int64_t left = telling_from - rounds_from;
    for (int round = 0; round < progress.rounds && left > 0; ++round)
        left = left * (100 - round_percent) / 100;
    const auto solving = left * solving_percent / 100,
               proving = left * (round_percent - solving_percent) / 100;
    const auto begin = telling_from - left;
    return progress.phase == LargePhase::Solving
               ? begin + part_of(solving, progress.done_permille)
               : begin + solving + part_of(proving, progress.done_permille);
}

}  // namespace

int done_permille(const LargeProgress& progress) {
    const auto done = [&]() -> std::int64_t {
        switch (progress.phase) {
            case LargePhase::Reading:
                return part_of(comparing_from, progress.done_permille);
            case LargePhase::Comparing:
                return comparing_from +
                       part_of(rounds_from - comparing_from, progress.done_permille);
            case LargePhase::Solving:
            case LargePhase::Proving:
                return in_rounds(progress);
            case LargePhase::Telling:
                return telling_from + part_of(end - telling_from, progress.done_permille);
            case LargePhase::Done:
                break;
        }
        return end;
    };
    return static_cast<int>(done());
}

}  // namespace accanto::matching
