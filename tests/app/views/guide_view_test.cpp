#include "app/views/guide_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using test::AppDevice;

struct Guiding {
    AppDevice admin{1};

    Guiding() { admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"}); }
    void open(std::size_t index) {
        admin.post(intent::Navigate{{Screen::Guide, step(index).id, {}}});
    }
    const program::Step& step(std::size_t index) const {
        return admin.program().guide.steps[index];
    }
    GuideView view() const { return guide_view(admin.model()); }
};

TEST_CASE("the guide counts its steps without the one that each does alone") {
    const Guiding story;
    const auto view = story.view();
    REQUIRE(view.entries.size() == story.admin.program().guide.steps.size());
    CHECK(view.admin);
    CHECK(view.entries.front().number == 0);
    CHECK(view.entries[1].number == 1);
    CHECK(view.entries.back().number == view.steps);
}

TEST_CASE("steps are spread evenly over the weeks of the program") {
    const Guiding story;
    const auto view = story.view();
    CHECK(view.entries.front().week == 0);
    CHECK(view.entries[1].week == 1);
    CHECK(std::ranges::is_sorted(view.entries, {}, &GuideEntry::week));
    CHECK(view.entries.back().week <= view.weeks);
}

TEST_CASE("the first step stands for a step that the address doesn't name") {
    Guiding story;
    CHECK_FALSE(story.view().chosen);
    CHECK(story.view().open->entry.id == story.step(0).id);
    story.admin.post(intent::Navigate{{Screen::Guide, "no-such-step", {}}});
    CHECK_FALSE(story.view().chosen);
}

TEST_CASE("what each does alone stays first, and the last step can't move on") {
    Guiding story;
    story.open(0);
    CHECK_FALSE(story.view().open->can_move_up);
    CHECK_FALSE(story.view().open->can_move_down);
    story.open(1);
    CHECK_FALSE(story.view().open->can_move_up);
    CHECK(story.view().open->can_move_down);
    story.open(story.view().entries.size() - 1);
    CHECK(story.view().open->can_move_up);
    CHECK_FALSE(story.view().open->can_move_down);
}

TEST_CASE("an open step knows its neighbours") {
    Guiding story;
    story.open(0);
    CHECK_FALSE(story.view().open->previous.has_value());
    story.open(3);
    CHECK(story.view().chosen);
    CHECK(story.view().open->previous->id == story.step(2).id);
    CHECK(story.view().open->next->id == story.step(4).id);
    story.open(story.admin.program().guide.steps.size() - 1);
    CHECK_FALSE(story.view().open->next.has_value());
}

TEST_CASE("a step becomes what was typed, with a question a line") {
    Guiding story;
    story.open(2);
    const auto open = *story.view().open;
    story.admin.post(typed_into(open.form.title, "  A new name "));
    story.admin.post(typed_into(open.form.prompts, "One?\n\n  Two?  \n"));
    story.admin.post(typed_into(open.form.minutes, "90"));
    const auto typed = *story.view().open;
    CHECK(typed.form.changed());
    CHECK(typed.problem == StepProblem::None);
    const auto step = changed_step(typed.step, typed.form);
    CHECK(step.id == story.step(2).id);
    CHECK(step.title == "A new name");
    CHECK(step.prompts == std::vector<std::string>{"One?", "Two?"});
    CHECK(step.minutes == 90);
    CHECK(step.purpose == story.step(2).purpose);
    CHECK(step.note_mentee == story.step(2).note_mentee);
}

TEST_CASE("what was typed survives a reload and is marked in the list") {
    Guiding story;
    story.open(2);
    story.admin.post(typed_into(story.view().open->form.purpose, ""));
    story.admin.post(intent::StoreDrafts{});
    story.admin.reload();
    story.open(2);
    CHECK(story.view().entries[2].unsaved);
    CHECK_FALSE(story.view().entries[3].unsaved);
    CHECK(story.view().open->form.purpose.typed.empty());
    CHECK(story.view().open->form.changed());
}

TEST_CASE("a step needs a title, and not more questions than a step can have") {
    Guiding story;
    story.open(2);
    const auto form = story.view().open->form;
    story.admin.post(typed_into(form.title, " "));
    CHECK(story.view().open->problem == StepProblem::NoTitle);
    story.admin.post(forget_typed(form.title));
    std::string many;
    for (std::size_t i = 0; i <= program::list_items_max; ++i) many += "Why?\n";
    story.admin.post(typed_into(form.prompts, many));
    CHECK(story.view().open->problem == StepProblem::TooManyPrompts);
}

TEST_CASE("a saved step forgets its drafts, and the change can be taken back") {
    Guiding story;
    story.open(2);
    const auto before = story.step(2);
    story.admin.post(typed_into(story.view().open->form.title, "A new name"));
    const auto typed = *story.view().open;
    story.admin.post(intent::EditStep{changed_step(typed.step, typed.form)});
    CHECK(story.step(2).title == "A new name");
    CHECK_FALSE(story.view().open->form.changed());
    CHECK_FALSE(story.view().entries[2].unsaved);
    REQUIRE(story.admin.model().toast->undo.has_value());
    story.admin.post(*story.admin.model().toast->undo);
    CHECK(story.step(2) == before);
}

TEST_CASE("a member reads the notes that are for them, and changes nothing") {
    Guiding story;
    AppDevice mentor(2);
    story.admin.post(intent::DownloadInvitation{});
    mentor.receive(story.admin.take_download(), "accanto-invitation.json");
    program::Profile profile;
    profile.name = "Marta Colombo";
    profile.role = program::Role::Mentor;
    mentor.post(intent::EditSignUp{profile, true, true});
    mentor.post(intent::SendSignUp{});
    story.admin.receive_and_add(mentor.take_download());
    story.admin.post(intent::AcceptPeople{{mentor.replica().me()}});
    story.admin.post(intent::DownloadUpdate{});
    mentor.receive_and_add(story.admin.take_download());
    mentor.post(intent::Navigate{{Screen::Guide, story.step(2).id, {}}});
    const auto view = guide_view(mentor.model());
    CHECK_FALSE(view.admin);
    REQUIRE(view.open.has_value());
    CHECK(view.open->step.note_mentor == story.step(2).note_mentor);
    CHECK(view.open->step.note_mentee.empty());
    CHECK_FALSE(story.step(2).note_mentee.empty());
}

}  // namespace
}  // namespace accanto::app
