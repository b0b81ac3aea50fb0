#include <algorithm>

#include <doctest/doctest.h>

#include "invented_history.hpp"
#include "program/fold.hpp"
#include "summary.hpp"
#include "support/seeded_random.hpp"

using namespace accanto::program;
using accanto::test::full_summary;
using accanto::test::invented_history;
using accanto::test::public_part_of;
using accanto::test::public_summary;
using accanto::test::SeededRandom;
using accanto::test::sort_as_journal;

namespace {

constexpr std::uint64_t histories = 60;
constexpr std::size_t length = 400;

void check_places(const Program& program) {
    for (const auto& [id, person] : program.people) {
        const auto running = program.running_pairs_of(id);
        const auto as_mentor =
            std::ranges::count_if(running, [&](const Pair* pair) { return pair->mentor == id; });
        const auto as_mentee = static_cast<std::ptrdiff_t>(running.size()) - as_mentor;
        CHECK(as_mentee <= 1);
        if (person.shown) CHECK(as_mentor <= person.shown->places);
        if (!running.empty()) CHECK(person.standing == Standing::Accepted);
    }
}

void check_pairs(const Program& program) {
    std::set<Two> open;
    for (const auto& [id, pair] : program.pairs) {
        CHECK(pair.mentor != pair.mentee);
        const auto two = two_of(pair.mentor, pair.mentee);
        if (pair.is_running() || pair.state == PairState::Proposed) {
            CHECK(open.insert(two).second);
            CHECK_FALSE(program.apart.contains(two));
        }
        if (pair.blocked || pair.state == PairState::Declined) CHECK(program.apart.contains(two));
    }
    CHECK(program.pair_order.size() == program.pairs.size());
}

void check_epochs(const Program& program) {
    for (const auto& [id, epoch] : program.epochs) {
        const auto name = pair_of_conversation(epoch.conversation);
        if (!name || !epoch.valid) continue;
        const auto* pair = program.pair(*name);
        REQUIRE(pair);
        for (const auto& device : epoch.recipients) {
            CHECK(pair->has(accanto::identity::person_of(device)));
        }
    }
}

}  // namespace

TEST_CASE("Whatever is told by whomever, the invariants hold") {
    std::size_t running = 0, declined = 0, messages = 0, void_epochs = 0, members = 0;
    for (std::uint64_t seed = 0; seed < histories; ++seed) {
        CAPTURE(seed);
        const auto told = invented_history(seed, length);
        const auto program = fold(told);
        check_places(program);
        check_pairs(program);
        check_epochs(program);
        for (const auto& [id, pair] : program.pairs) {
            running += pair.is_running();
            declined += pair.state == PairState::Declined;
        }
        for (const auto& [id, space] : program.spaces) messages += space.messages.size();
        for (const auto& [id, epoch] : program.epochs) void_epochs += !epoch.valid;
        for (const auto& [id, person] : program.people) {
            members += person.standing == Standing::Accepted;
        }
    }
    // The histories do reach what is to be kept.
    CHECK(running > histories);
    CHECK(declined > 0);
    CHECK(messages > 0);
    CHECK(void_epochs > 0);
    CHECK(members > histories);
}

TEST_CASE("Every prefix of a history folds, and keeps the invariants") {
    const auto told = invented_history(5, 250);
    for (std::size_t count = 0; count <= told.size(); ++count) {
        const auto program = fold(std::span(told).first(count));
        check_places(program);
        check_pairs(program);
        CHECK(program.ignored.size() <= count);
    }
}

TEST_CASE("Facts heard in any order mean the same once they are in journal order") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        const auto told = invented_history(seed, length);
        auto heard = told;
        SeededRandom random(seed);
        for (std::size_t i = heard.size(); i > 1; --i)
            std::swap(heard[i - 1], heard[random.below(i)]);
        sort_as_journal(heard);
        CHECK(full_summary(fold(heard)) == full_summary(fold(told)));
    }
}

TEST_CASE("Replicas that read nothing private agree with the admin's on all that is public") {
    for (std::uint64_t seed = 0; seed < histories; ++seed) {
        CAPTURE(seed);
        const auto told = invented_history(seed, length);
        const auto open = public_part_of(told);
        REQUIRE(open.size() < told.size());
        CHECK(public_summary(fold(open)) == public_summary(fold(told)));
    }
}

TEST_CASE("What was ignored may be left out: the rest means the same") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        auto told = invented_history(seed, length);
        auto program = fold(told);
        std::set<EventId> ignored;
        for (const auto& [event, why] : program.ignored) {
            // A void epoch stays on record, and a share may have voided one.
            const bool kept = program.epochs.contains(event);
            if (!kept) ignored.insert(event);
        }
        std::erase_if(told, [&](const Told& each) {
            return ignored.contains(each.id) &&
                   !std::holds_alternative<fact::EpochShared>(each.fact);
        });
        CHECK(public_summary(fold(told)) == public_summary(program));
    }
}
