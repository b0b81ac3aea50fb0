#include "app/views/join_view.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"

namespace accanto::app {
namespace {

using program::Role;
using test::AppDevice;

/// An admin's invitation, opened on the device of somebody new.
struct Invited {
    AppDevice admin{1}, guest{2};
    test::SeededRandom random{9};

    Invited() {
        admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        open();
    }
    void open() {
        admin.post(intent::DownloadInvitation{});
        guest.receive(admin.take_download(), "accanto-invitation.json");
    }
    JoinView view() const {
        const auto shown = join_view(guest.model(), guest.now());
        REQUIRE(shown.has_value());
        return *shown;
    }
    void say(const auto& change) {
        auto edit = view().edit;
        change(edit);
        guest.post(edit);
    }
    void send() {
        say([](intent::EditSignUp& edit) {
            edit.profile.name = "Marta Colombo", edit.adult = true, edit.agrees = true;
        });
        guest.post(intent::SendSignUp{});
        admin.receive_and_add(guest.take_download());
    }
    void answer() {
        admin.post(intent::DownloadUpdate{});
        guest.receive_and_add(admin.take_download());
    }
    PersonId guest_id() const { return guest.replica().me(); }
};

bool is_chosen(const std::vector<JoinChoice>& choices, std::string_view label) {
    return std::ranges::any_of(
        choices, [&](const JoinChoice& choice) { return choice.label == label && choice.chosen; });
}

TEST_CASE("without an invitation there is nothing to show") {
    CHECK_FALSE(join_view(AppDevice(7).model(), {}).has_value());
}

TEST_CASE("an invitation shows the program, who asks, and the first step") {
    const Invited story;
    const auto view = story.view();
    CHECK(view.place == JoinPlace::Form);
    CHECK(view.program == "Harbour Circle");
    CHECK(view.admin == "Elena Russo");
    CHECK(view.step == 1);
    CHECK(view.guide_steps == 12);
    CHECK_FALSE(view.closed);
    CHECK(view.first_missing(1) == "name");
}

TEST_CASE("the link of an invitation opens it, in a page that is open and in a new one") {
    Invited story;
    story.admin.post(intent::DownloadInvitation{});
    const auto link =
        exchange::link_fragment(*exchange::read_invitation(story.admin.take_download()));
    AppDevice there(4);
    there.post(intent::RouteChanged{link});
    REQUIRE(join_view(there.model(), there.now()).has_value());
    CHECK(join_view(there.model(), there.now())->program == "Harbour Circle");
    CHECK(there.model().route == Route{Screen::Join, {}, {}});
    auto loaded = update(Model{}, intent::Loaded{.language_tag = "en", .address = link},
                         {there.now(), story.random});
    CHECK(loaded.model.joining.has_value());
}

TEST_CASE("a damaged link says so") {
    Invited story;
    story.guest.post(intent::RouteChanged{"#/join/abcd"});
    CHECK(story.guest.model().problem.has_value());
    CHECK(story.guest.model().route.screen == Screen::Welcome);
}

TEST_CASE("only a name, the age and the rules are needed, whatever stays empty") {
    Invited story;
    story.say([](intent::EditSignUp& edit) {
        edit.profile.name = "Marta", edit.adult = true, edit.agrees = true;
    });
    CHECK(story.view().missing.empty());
}

TEST_CASE("a blank name is no name") {
    Invited story;
    story.say([](intent::EditSignUp& edit) { edit.profile.name = "   "; });
    CHECK(story.view().lacks("name"));
}

TEST_CASE("the age is asked for only where the program does") {
    Invited story;
    CHECK(story.view().lacks("adult"));
    auto rules = story.admin.program().rules;
    rules.adults_only = false;
    story.admin.post(intent::SetRules{rules});
    AppDevice other(3);
    story.admin.post(intent::DownloadInvitation{});
    other.receive(story.admin.take_download(), "accanto-invitation.json");
    const auto view = join_view(other.model(), other.now());
    REQUIRE(view.has_value());
    CHECK_FALSE(view->asks_adult);
    CHECK_FALSE(view->lacks("adult"));
}

TEST_CASE("an invitation says nothing of how pairs are suggested") {
    Invited story;
    auto rules = story.admin.program().rules;
    rules.weights.topics = 9;
    rules.spread_load = true;
    rules.synonyms = {{{"UX", "user experience"}}};
    rules.adults_only = false;
    story.admin.post(intent::SetRules{rules});
    story.admin.post(intent::DownloadInvitation{});
    const auto invitation = exchange::read_invitation(story.admin.take_download());
    REQUIRE(invitation.has_value());
    program::Rules told;
    told.adults_only = false;
    CHECK(invitation->rules == told);
}

TEST_CASE("the role decides which topics, questions and promises are shown") {
    Invited story;
    story.say([](intent::EditSignUp& edit) { edit.profile.role = Role::Mentor; });
    const auto mentor = story.view();
    CHECK(mentor.offers_help);
    CHECK_FALSE(mentor.wants_help);
    CHECK_FALSE(mentor.conduct_mentor.empty());
    CHECK(mentor.conduct_mentee.empty());
    story.say([](intent::EditSignUp& edit) { edit.profile.role = Role::Both; });
    const auto both = story.view();
    CHECK(both.wants_help);
    CHECK(both.questions.size() > mentor.questions.size());
}

TEST_CASE("the words about oneself stand apart from the other questions") {
    const Invited story;
    const auto view = story.view();
    REQUIRE(view.about.has_value());
    CHECK(std::ranges::none_of(view.questions, [](const JoinQuestion& question) {
        return question.id == about_question;
    }));
}

TEST_CASE("a topic of one's own stands after the program's, and comes once") {
    Invited story;
    story.say([](intent::EditSignUp& edit) {
        choose_topic(edit.profile.wants, "  Sailing ", true);
        choose_topic(edit.profile.wants, "sailing", true);
    });
    const auto view = story.view();
    CHECK(view.edit.profile.wants == std::vector<std::string>{"Sailing"});
    CHECK(view.wants.back() == JoinChoice{"Sailing", "Sailing", true});
}

TEST_CASE("more topics than five can't be chosen, and one can be taken back") {
    std::vector<std::string> topics;
    for (const auto* topic : {"a", "b", "c", "d", "e", "f"}) choose_topic(topics, topic, true);
    CHECK(topics.size() == join_topics_max);
    choose_topic(topics, "B", false);
    CHECK(topics == std::vector<std::string>{"a", "c", "d", "e"});
}

TEST_CASE("a language typed by name is kept by its code and shown by its name") {
    Invited story;
    story.say(
        [](intent::EditSignUp& edit) { choose_language(edit.profile.languages, "Norsk", true); });
    CHECK(std::ranges::contains(story.view().edit.profile.languages, "no"));
    CHECK(is_chosen(story.view().languages, "Norsk"));
    CHECK(is_chosen(story.view().languages, "English"));
}

TEST_CASE("what was typed survives a reload, with the step") {
    Invited story;
    story.say([](intent::EditSignUp& edit) {
        edit.profile.name = "Marta", edit.profile.answers["about"] = "Half a sen",
        edit.agrees = true;
    });
    story.guest.post(intent::GoToSignUpStep{2});
    story.guest.post(intent::StoreDrafts{});
    story.guest.reload();
    const auto view = story.view();
    CHECK(story.guest.model().route.screen == Screen::Join);
    CHECK(view.step == 2);
    CHECK(view.edit.profile.name == "Marta");
    CHECK(view.edit.profile.answers.at("about") == "Half a sen");
    CHECK(view.edit.agrees);
}

TEST_CASE("opening the same invitation again doesn't lose what was typed") {
    Invited story;
    story.say([](intent::EditSignUp& edit) { edit.profile.name = "Marta"; });
    story.open();
    CHECK(story.view().edit.profile.name == "Marta");
}

TEST_CASE("a sign-up that lacks its yes to the rules is not sent") {
    Invited story;
    story.say([](intent::EditSignUp& edit) { edit.profile.name = "Marta", edit.adult = true; });
    story.guest.post(intent::SendSignUp{});
    CHECK(story.view().place == JoinPlace::Form);
    CHECK(story.guest.program().people.empty());
}

TEST_CASE("a sign-up that was sent waits for its answer, after a reload too") {
    Invited story;
    story.send();
    CHECK(story.view().place == JoinPlace::Waiting);
    story.guest.reload();
    CHECK(story.view().place == JoinPlace::Waiting);
    CHECK(story.view().edit.profile.name == "Marta Colombo");
}

TEST_CASE("a sent sign-up can be changed, left as it was, and found changed again") {
    Invited story;
    story.send();
    story.guest.post(intent::GoToSignUpStep{1});
    CHECK(story.view().place == JoinPlace::Form);
    CHECK(story.view().mends);
    story.say([](intent::EditSignUp& edit) { edit.profile.name = "Marta C."; });
    story.guest.post(intent::GoToSignUpStep{0});
    CHECK(story.view().place == JoinPlace::Waiting);
    story.guest.post(intent::GoToSignUpStep{1});
    CHECK(story.view().edit.profile.name == "Marta C.");
    story.guest.post(intent::SendSignUp{});
    CHECK(story.guest.program().person(story.guest_id())->profile->name == "Marta C.");
}

TEST_CASE("the waiting list is told") {
    Invited story;
    story.send();
    story.admin.post(intent::WaitlistPerson{story.guest_id()});
    story.answer();
    CHECK(story.view().place == JoinPlace::Waitlisted);
}

TEST_CASE("a no is told with the line that the admin wrote") {
    Invited story;
    story.send();
    story.admin.post(intent::DeclinePerson{story.guest_id(), "We are full until spring."});
    story.answer();
    CHECK(story.view().place == JoinPlace::Declined);
    CHECK(story.view().note == "We are full until spring.");
}

TEST_CASE("a yes opens the program") {
    Invited story;
    story.send();
    story.admin.post(intent::AcceptPeople{{story.guest_id()}});
    story.answer();
    CHECK_FALSE(story.guest.model().joining.has_value());
    CHECK(story.guest.model().route.screen == Screen::Pair);
}

TEST_CASE("an invitation that is over shows no form and keeps nothing") {
    Invited story;
    auto model = story.guest.model();
    model.joining->invitation.expires = base::Day{base::day_of(story.guest.now()).number - 1};
    const auto view = join_view(model, story.guest.now());
    REQUIRE(view.has_value());
    CHECK(view->place == JoinPlace::Expired);
}

TEST_CASE("after sign-up has closed the form says so") {
    Invited story;
    auto model = story.guest.model();
    const auto today = base::day_of(story.guest.now());
    model.joining->invitation.dates.sign_up_closes = today;
    CHECK_FALSE(join_view(model, story.guest.now())->closed);
    model.joining->invitation.dates.sign_up_closes = base::Day{today.number - 1};
    CHECK(join_view(model, story.guest.now())->closed);
}

TEST_CASE("another program opened meanwhile doesn't lose the sign-up") {
    Invited story;
    const auto joining = story.guest.replica().id;
    story.say([](intent::EditSignUp& edit) { edit.profile.name = "Marta"; });
    story.guest.post(intent::CreateProgram{"skill", "Kitchen Table", "Marta"});
    story.guest.post(intent::OpenProgram{joining});
    CHECK(story.guest.model().route.screen == Screen::Join);
    CHECK(story.view().edit.profile.name == "Marta");
}

TEST_CASE("a chosen topic can have a level, which goes with the topic") {
    Invited story;
    using program::Level;
    story.say([](intent::EditSignUp& edit) {
        choose_topic(edit.profile.wants, "First job", true);
        choose_topic(edit.profile.wants, "Interviews", true);
        say_level(edit.profile.wants_levels, "Interviews", Level::Solid);
    });
    CHECK(story.view().wants_levels ==
          std::vector<JoinLevel>{{"First job", Level::Unsaid}, {"Interviews", Level::Solid}});
    story.say(
        [](intent::EditSignUp& edit) { choose_topic(edit.profile.wants, "Interviews", false); });
    CHECK(story.view().edit.profile.wants_levels.empty());
    story.say([](intent::EditSignUp& edit) {
        say_level(edit.profile.wants_levels, "First job", Level::Deep);
        say_level(edit.profile.wants_levels, "First job", Level::Unsaid);
    });
    CHECK(story.view().edit.profile.wants_levels.empty());
}

TEST_CASE("goals and interests are asked only where the program has some to choose from") {
    Invited story;
    CHECK(story.view().goals.size() == story.admin.program().description.goals.size());
    CHECK_FALSE(story.view().goals_full);
    auto description = story.admin.program().description;
    description.goals = description.interests = {};
    story.admin.post(intent::Describe{description});
    AppDevice later(5);
    story.admin.post(intent::DownloadInvitation{});
    later.receive(story.admin.take_download(), "accanto-invitation.json");
    const auto view = join_view(later.model(), later.now());
    REQUIRE(view.has_value());
    CHECK(view->goals.empty());
    CHECK(view->interests.empty());
    CHECK_FALSE(view->private_question.has_value());
}

TEST_CASE("only who looks for a mentor is asked how much more experience they should have") {
    Invited story;
    REQUIRE(story.view().years_ahead.size() == 4);
    CHECK(story.view().years_ahead.front() == JoinYears{{}, true});
    story.say([](intent::EditSignUp& edit) { edit.profile.years_ahead_wanted = {2, 5}; });
    CHECK(story.view().years_ahead.size() == 5);
    CHECK(story.view().years_ahead.back() == JoinYears{{2, 5}, true});
    story.say([](intent::EditSignUp& edit) { edit.profile.role = Role::Mentor; });
    CHECK(story.view().years_ahead.empty());
}

TEST_CASE("nothing more is needed to sign up than before") {
    Invited story;
    story.say([](intent::EditSignUp& edit) {
        edit.profile.name = "Marta Colombo", edit.adult = true, edit.agrees = true;
    });
    CHECK(story.view().missing.empty());
}

TEST_CASE("who is in the program opens what they said of themselves, and mends it") {
    Invited story;
    story.send();
    story.admin.post(intent::AcceptPeople{{story.guest_id()}});
    story.answer();
    story.guest.post(intent::ChangeProfile{});
    REQUIRE(story.view().place == JoinPlace::Form);
    CHECK(story.view().member);
    CHECK_FALSE(story.view().closed);
    CHECK(story.view().edit.profile.name == "Marta Colombo");
    story.say([](intent::EditSignUp& edit) { edit.profile.offers = {"Sailing"}; });
    story.guest.post(intent::SendSignUp{});
    CHECK_FALSE(story.guest.model().joining);
    story.guest.post(intent::DownloadUpdate{});
    story.admin.receive_and_add(story.guest.take_download());
    const auto* person = story.admin.program().person(story.guest_id());
    REQUIRE(person);
    CHECK(person->profile->offers == std::vector<std::string>{"Sailing"});
    CHECK(person->shown->offers == std::vector<std::string>{"Sailing"});
    CHECK(story.admin.program().ignored.empty());
}

}  // namespace
}  // namespace accanto::app
