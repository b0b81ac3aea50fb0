#include "app/views/talk_view.hpp"

#include <doctest/doctest.h>

#include "app/views/pair_view.hpp"
#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using test::AppCircle;
using test::AppDevice;

/// Marta and Sofia, with a conversation.
struct Talk {
    Talk() { circle.pair(); }
    PairId pair() const { return circle.mentor.program().pair_order.front(); }
    void writes(AppDevice& device, std::string text, std::string step = {}) {
        device.post(intent::SendMessage{pair(), std::move(text), std::move(step)});
    }
    static TalkView seen_by(const AppDevice& device) {
        return pair_view(device.model(), device.now(), 0).talk;
    }

    AppCircle circle;
    AppDevice& marta = circle.mentor;
    AppDevice& sofia = circle.mentee;
};

TEST_CASE("before anybody wrote it is time to say hello") {
    const Talk talk;
    const auto view = Talk::seen_by(talk.sofia);
    CHECK(view.turn == Turn::Hello);
    CHECK(view.messages.empty());
    CHECK_FALSE(view.steps.empty());
}

TEST_CASE("a message is only here until the other device shows to know it") {
    Talk talk;
    talk.writes(talk.sofia, "Hello Marta");
    CHECK(Talk::seen_by(talk.sofia).waiting == 1);
    AppCircle::send(talk.sofia, talk.marta);
    // Having sent is not yet having arrived.
    CHECK(Talk::seen_by(talk.sofia).waiting == 1);
    talk.writes(talk.marta, "Hello Sofia");
    AppCircle::send(talk.marta, talk.sofia);
    const auto view = Talk::seen_by(talk.sofia);
    CHECK(view.waiting == 0);
    REQUIRE(view.messages.size() == 2);
    CHECK(view.messages[0].mine);
    CHECK(view.messages[0].arrived);
    CHECK_FALSE(view.messages[1].mine);
}

TEST_CASE("it is the turn of whoever did not write last") {
    Talk talk;
    talk.writes(talk.sofia, "Hello");
    AppCircle::send(talk.sofia, talk.marta);
    CHECK(Talk::seen_by(talk.sofia).turn == Turn::Theirs);
    CHECK(Talk::seen_by(talk.marta).turn == Turn::Mine);
    // Everybody's clock is their own, some seconds apart.
    talk.marta.wait_ms(8 * base::day_ms + base::day_ms / 2);
    CHECK(Talk::seen_by(talk.marta).days_since_last == 8);
}

TEST_CASE("days begin where this device's calendar turns, and runs end with them") {
    Talk talk;
    talk.writes(talk.sofia, "one");
    talk.writes(talk.sofia, "two");
    talk.sofia.wait_ms(base::day_ms);
    talk.writes(talk.sofia, "three");
    const auto messages = Talk::seen_by(talk.sofia).messages;
    REQUIRE(messages.size() == 3);
    CHECK(messages[0].starts_day);
    CHECK_FALSE(messages[0].ends_run);
    CHECK_FALSE(messages[1].starts_day);
    CHECK(messages[1].ends_run);
    CHECK(messages[2].starts_day);
    const auto& model = talk.sofia.model();
    const auto until_midnight =
        static_cast<int>((base::day_ms - messages[0].at.ms % base::day_ms) / 60'000);
    const auto east = pair_view(model, talk.sofia.now(), until_midnight + 1).talk.messages;
    CHECK(east[0].day.number == messages[0].day.number + 1);
}

TEST_CASE("a message can speak of a step, and one that is no longer in the guide is left out") {
    Talk talk;
    const auto step = talk.sofia.program().guide.steps[2];
    talk.writes(talk.sofia, "About this", step.id);
    talk.writes(talk.sofia, "About that", "gone");
    const auto messages = Talk::seen_by(talk.sofia).messages;
    CHECK(messages[0].step == StepReference{step.id, step.title, 2});
    CHECK_FALSE(messages[1].step);
}

TEST_CASE("a draft and its step are kept for the pair until they are sent") {
    Talk talk;
    const auto empty = Talk::seen_by(talk.sofia);
    const auto step = talk.sofia.program().guide.steps[1].id;
    talk.sofia.post(intent::KeepDraft{empty.draft_key, "I will send"});
    talk.sofia.post(intent::KeepDraft{empty.step_key, step});
    auto view = Talk::seen_by(talk.sofia);
    CHECK(view.draft == "I will send");
    REQUIRE(view.draft_step);
    CHECK(view.draft_step->id == step);
    talk.writes(talk.sofia, view.draft, view.draft_step->id);
    view = Talk::seen_by(talk.sofia);
    CHECK(view.draft.empty());
    CHECK_FALSE(view.draft_step);
}

TEST_CASE("a message whose key is missing is counted, not shown") {
    Talk talk;
    talk.writes(talk.marta, "sealed");
    AppCircle::send(talk.marta, talk.sofia);
    auto model = talk.sofia.model();
    auto& replica = *model.replica();
    const auto id = replica.program.spaces.at(talk.pair()).messages.front().id;
    replica.told.erase(id);
    replica.program.spaces.clear();
    const auto view = pair_view(model, talk.sofia.now(), 0).talk;
    CHECK(view.messages.empty());
    CHECK(view.unreadable == 1);
}

}  // namespace
}  // namespace accanto::app
