#include "app/sample.hpp"

#include <doctest/doctest.h>

#include "app/views/template_shelf.hpp"
#include "support/seeded_random.hpp"

namespace accanto::app {
namespace {

Replica sample() {
    test::SeededRandom random(7);
    const auto templates = templates_in("en");
    return sample_program(templates.front(), i18n::Language::of("en"), {1'790'000'000'000}, random);
}

TEST_CASE("the sample is a program six weeks on, with nothing refused") {
    const auto replica = sample();
    CHECK(replica.is_admin());
    CHECK(replica.program.people.size() == 30);
    CHECK(replica.program.pairs.size() == 13);
    CHECK(replica.program.ignored.empty());
    REQUIRE(replica.program.posts.size() == 3);
    std::size_t comments = 0, reactions = 0;
    for (const auto& post : replica.program.posts) {
        comments += post.comments.size();
        for (const auto& [emoji, people] : post.reactions) reactions += people.size();
    }
    CHECK(comments == 3);
    CHECK(reactions == 12);
    int weeks = 0;
    for (const auto& [pair, members] : replica.program.progress) {
        for (const auto& [person, progress] : members)
            weeks += static_cast<int>(progress.weeks.size());
    }
    CHECK(weeks == 140);
}

TEST_CASE("the sample's admin holds no key of any pair but their own") {
    const auto replica = sample();
    int own = 0;
    for (const auto& [id, epoch] : replica.program.epochs) {
        const auto pair = program::pair_of_conversation(epoch.conversation);
        const bool of_others = pair && !replica.program.pair(*pair)->has(replica.me());
        own += pair && !of_others ? 1 : 0;
        CHECK((replica.keyring.key(id) == nullptr) == of_others);
    }
    CHECK(own == 1);
}

TEST_CASE("whoever looks around in the sample finds a pair of their own, with everything in it") {
    const auto replica = sample();
    const auto pairs = replica.program.running_pairs_of(replica.me());
    REQUIRE(pairs.size() == 1);
    REQUIRE(replica.program.spaces.size() == 1);
    const auto& space = replica.program.spaces.at(pairs[0]->id);
    CHECK(space.messages.size() == 8);
    CHECK(space.ticks.size() == 6);
    CHECK(space.meetings.size() == 3);
    CHECK(space.goals.size() == 2);
    REQUIRE(space.agreement);
    CHECK(space.agreement->signatures.size() == 2);
    CHECK(space.contact_ways.size() == 1);
    CHECK(space.hours.size() == 2);
    CHECK(program::steps_done_by_both(replica.program, pairs[0]->id) == 4);
}

TEST_CASE("the sample is never stored") {
    CHECK(sample().sample);
}

TEST_CASE("people of the sample say what a fit is made of, each something else") {
    const auto replica = sample();
    std::size_t goals = 0, interests = 0, levels = 0, years = 0, wishes = 0;
    for (const auto& [id, person] : replica.program.people) {
        REQUIRE(person.profile.has_value());
        const auto& profile = *person.profile;
        CHECK(program::cleaned(profile) == profile);
        goals += profile.goals.empty() ? 0 : 1;
        interests += profile.interests.empty() ? 0 : 1;
        levels += profile.offers_levels.size() + profile.wants_levels.size();
        years += profile.years_ahead_wanted.is_said() ? 1 : 0;
        wishes += profile.mentor_wishes.size();
    }
    const auto everybody = replica.program.people.size();
    for (const auto some : {goals, interests, levels}) {
        CHECK(some * 2 > everybody);
        CHECK(some < everybody);
    }
    CHECK(years >= 3);
    CHECK(wishes == 4);
}

}  // namespace
}  // namespace accanto::app
