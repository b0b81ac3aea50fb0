#include "app/views/update_lines.hpp"

#include <doctest/doctest.h>

namespace accanto::app {
namespace {

TEST_CASE("events are sorted as people would sort them") {
    CHECK(update_kind("pair.message") == UpdateKind::Message);
    CHECK(update_kind("step.mark") == UpdateKind::Step);
    CHECK(update_kind("step.comment") == UpdateKind::Step);
    CHECK(update_kind("step.tick") == UpdateKind::Step);
    CHECK(update_kind("meeting.propose") == UpdateKind::Meeting);
    CHECK(update_kind("hours.share") == UpdateKind::Meeting);
    CHECK(update_kind("goal.tick") == UpdateKind::Goal);
    CHECK(update_kind("agreement.sign") == UpdateKind::Agreement);
    CHECK(update_kind("contact.share") == UpdateKind::Contact);
    CHECK(update_kind("check_in") == UpdateKind::CheckIn);
    CHECK(update_kind("pair.propose") == UpdateKind::Pair);
    CHECK(update_kind("member.apply") == UpdateKind::SignUp);
    CHECK(update_kind("member.decline") == UpdateKind::Answer);
    CHECK(update_kind("key.share") == UpdateKind::Key);
}

TEST_CASE("a type nobody knows yet is a change to the program") {
    CHECK(update_kind("prog.describe") == UpdateKind::Program);
    CHECK(update_kind("something.new") == UpdateKind::Program);
    CHECK(update_kind("") == UpdateKind::Program);
}

TEST_CASE("lines are read out with a comma and an and") {
    const auto english = i18n::Language::of("en");
    const UpdateLine lines[] = {{UpdateKind::Message, i18n::Text::update_messages, 2, {}},
                                {UpdateKind::Post, i18n::Text::update_posts, 1, {}},
                                {UpdateKind::Key, i18n::Text::update_keys, 1, {}}};
    CHECK(lines_in_words(english, {}).empty());
    CHECK(lines_in_words(english, std::span(lines).first(1)) == "2 messages");
    CHECK(lines_in_words(english, lines) ==
          "2 messages, 1 thing on the board and 1 key that opens it");
}

}  // namespace
}  // namespace accanto::app
