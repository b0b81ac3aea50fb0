#include "app/views/pair_guide_view.hpp"

#include <doctest/doctest.h>

#include "app/views/pair_view.hpp"
#include "support/app_circle.hpp"

namespace accanto::app {
namespace {

using program::fact::Mark;
using test::AppCircle;
using test::AppDevice;

struct Walk {
    Walk() { circle.pair(); }
    PairId pair() const { return circle.mentor.program().pair_order.front(); }
    std::string step(std::size_t place) const {
        return circle.mentee.program().guide.steps[place].id;
    }
    void marks(AppDevice& device, std::size_t place, Mark mark, std::string reason = {}) {
        device.post(intent::MarkStep{pair(), step(place), mark, std::move(reason)});
    }
    void tell_each_other() {
        AppCircle::send(circle.mentor, circle.mentee);
        AppCircle::send(circle.mentee, circle.mentor);
    }
    PairGuideView view() const {
        return pair_view(circle.mentee.model(), circle.mentee.now(), 0).guide;
    }

    AppCircle circle;
};

TEST_CASE("steps are numbered from 1, and the one before the two meet is not counted") {
    const Walk walk;
    const auto view = walk.view();
    REQUIRE(view.steps.size() == 13);
    CHECK(view.steps[0].number == 0);
    CHECK(view.steps[1].number == 1);
    CHECK(view.steps[12].number == 12);
    CHECK(view.step_count == 12);
    CHECK_FALSE(step_number(walk.circle.mentee.program().guide, "unknown"));
}

TEST_CASE("the current step is the first that is not done by both") {
    Walk walk;
    CHECK(walk.view().steps[0].now);
    for (const std::size_t place : {0U, 1U}) {
        walk.marks(walk.circle.mentor, place, Mark::Done);
        walk.marks(walk.circle.mentee, place, Mark::Done);
    }
    walk.marks(walk.circle.mentor, 2, Mark::Done);
    walk.tell_each_other();
    const auto view = walk.view();
    CHECK(view.steps[2].now);
    CHECK(view.steps[2].mentor_done);
    CHECK_FALSE(view.steps[2].mentee_done);
    CHECK(view.open->entry.id == walk.step(2));
    CHECK(view.mentor_done == 2);
    CHECK(view.mentee_done == 1);
    CHECK(view.both_done == 1);
}

TEST_CASE("a skipped step counts as done and keeps its reason") {
    Walk walk;
    walk.marks(walk.circle.mentee, 0, Mark::Skipped, "We know each other");
    const auto view = walk.view();
    CHECK(view.steps[0].mentee_done);
    REQUIRE(view.open);
    CHECK(view.open->mine.mark == Mark::Skipped);
    CHECK(view.open->mine.reason == "We know each other");
    CHECK(view.open->theirs.mark == Mark::Open);
}

TEST_CASE("comments of both are with their step, and a draft is kept") {
    Walk walk;
    walk.circle.mentor.post(intent::CommentStep{walk.pair(), walk.step(0), "Bring a photo"});
    walk.tell_each_other();
    walk.circle.mentee.post(intent::CommentStep{walk.pair(), walk.step(0), "I will"});
    walk.circle.mentee.post(intent::KeepDraft{walk.view().open->comment_key, "And"});
    const auto open = *walk.view().open;
    REQUIRE(open.comments.size() == 2);
    CHECK_FALSE(open.comments[0].mine);
    CHECK(open.comments[1].mine);
    CHECK(open.comments[1].text == "I will");
    CHECK(open.comment_draft == "And");
}

TEST_CASE("the note is the one for this person's role") {
    Walk walk;
    const auto& step = walk.circle.mentee.program().guide.steps[0];
    CHECK(walk.view().open->note == step.note_mentee);
    const auto mentor = pair_view(walk.circle.mentor.model(), walk.circle.mentor.now(), 0).guide;
    CHECK(mentor.open->note == step.note_mentor);
}

TEST_CASE("the agreement stands in the step it belongs to, and nowhere else") {
    Walk walk;
    const auto& steps = walk.circle.mentee.program().guide.steps;
    for (const auto& step : steps) {
        auto model = walk.circle.mentee.model();
        model.route.part = "step-" + step.id;
        const auto open = *pair_view(model, walk.circle.mentee.now(), 0).guide.open;
        CHECK(open.agreement.empty() == (step.kind != program::StepKind::Agreement));
    }
}

TEST_CASE("when both have done every step the guide is finished") {
    Walk walk;
    CHECK_FALSE(walk.view().finished);
    for (std::size_t place = 0; place < 13; ++place) {
        walk.marks(walk.circle.mentor, place, Mark::Done);
        walk.marks(walk.circle.mentee, place, Mark::Done);
    }
    walk.tell_each_other();
    CHECK(walk.view().finished);
    CHECK(walk.view().open->entry.id == walk.step(12));
}

}  // namespace
}  // namespace accanto::app
