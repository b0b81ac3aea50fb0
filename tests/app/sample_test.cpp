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
    CHECK(replica.program.people.size() == 28);
    CHECK(replica.program.pairs.size() == 12);
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
    CHECK(weeks == 128);
}

TEST_CASE("the sample's admin holds no key of any pair") {
    const auto replica = sample();
    for (const auto& [id, epoch] : replica.program.epochs) {
        const bool of_a_pair = program::pair_of_conversation(epoch.conversation).has_value();
        CHECK((replica.keyring.key(id) == nullptr) == of_a_pair);
    }
}

TEST_CASE("the sample is never stored") {
    CHECK(sample().sample);
}

}  // namespace
}  // namespace accanto::app
