#include "ui/screens/join.hpp"

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

namespace accanto::test {
namespace {

namespace intent = app::intent;
using ui::JoinState;

/// Somebody in front of an invitation: what the screen posts is done.
struct Guest {
    AppDevice admin{1}, device{2};
    JoinState state;
    UiHarness page;

    explicit Guest(const UiWindow& window = desktop, std::string_view language = "en")
        : page(window, language) {
        admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        admin.post(intent::DownloadInvitation{});
        device.receive(admin.take_download(), "accanto-invitation.json");
        page.show([this](ui::Frame& frame) {
            if (const auto view = app::join_view(device.model(), frame.environment().now))
                join_screen(frame, *view, state);
        });
    }
    void follow() {
        for (auto& each : page.take_posted()) device.post(std::move(each));
        page.settle();
        page.settle();
    }
    void press(Role role, std::string_view name) { page.press(role, name), follow(); }
    void type(Role role, std::string_view name, std::string_view text) {
        page.type(role, name, text), follow();
    }
    void go_to_step(int step) {
        type(Role::TextField, "Your name", "Marta Colombo");
        for (int at = 1; at < step; ++at) press(Role::Button, "Continue");
    }
    void send() {
        go_to_step(3);
        press(Role::Checkbox, "I am 18 or older");
        press(Role::Checkbox, "I agree to this");
        press(Role::Button, "Finish and save the file");
    }
    void receive_answer() {
        admin.post(intent::DownloadUpdate{});
        device.receive_and_add(admin.take_download());
        page.settle();
    }
    const program::Profile& profile() const { return device.model().joining->profile; }
};

TEST_CASE("all pages of the sign-up can be used, in every size") {
    for (const auto& window : {desktop, tablet, phone, narrow}) {
        CAPTURE(window.width);
        Guest guest(window);
        CHECK(guest.page.audit() == all_is_well);
        guest.go_to_step(2);
        CHECK(guest.page.audit() == all_is_well);
        guest.press(Role::Radio, "As both");
        CHECK(guest.page.audit() == all_is_well);
        guest.press(Role::Button, "Continue");
        CHECK(guest.page.audit() == all_is_well);
    }
}

TEST_CASE("the Italian pages can be used on a phone") {
    Guest guest(phone, "it");
    CHECK(guest.page.audit() == all_is_well);
    guest.device.post(intent::GoToSignUpStep{2});
    guest.page.settle();
    CHECK(guest.page.has(Role::Heading, "Come vuoi partecipare?"));
    CHECK(guest.page.audit() == all_is_well);
}

TEST_CASE("the first page says who invites to what") {
    const Guest guest;
    CHECK(guest.page.has(Role::Heading, "You are invited to Harbour Circle"));
    CHECK(guest.page.says("Invited by Elena Russo"));
    CHECK(guest.page.says("Step 1 of 3"));
}

TEST_CASE("a page isn't left without its name: the field says so and gets the focus") {
    Guest guest;
    guest.press(Role::Button, "Continue");
    CHECK(guest.page.has(Role::Heading, "You are invited to Harbour Circle"));
    CHECK(guest.page.says("Write your name, so that Elena Russo knows who you are."));
    CHECK(guest.page.focused() == "Your name");
}

TEST_CASE("another page begins at its title, and back keeps what was typed") {
    Guest guest;
    guest.type(Role::TextField, "E-mail or phone", "marta@example.org");
    guest.go_to_step(2);
    CHECK(guest.page.focused() == "How would you like to take part?");
    guest.press(Role::Button, "Back");
    CHECK(guest.page.find(Role::TextField, "Your name").value == "Marta Colombo");
    CHECK(guest.page.find(Role::TextField, "E-mail or phone").value == "marta@example.org");
}

TEST_CASE("Enter in a field goes on") {
    Guest guest;
    guest.type(Role::TextField, "Your name", "Marta Colombo");
    guest.page.submit();
    guest.follow();
    CHECK(guest.page.has(Role::Heading, "How would you like to take part?"));
}

TEST_CASE("mentors are asked what they can help with and how many mentees they have room for") {
    Guest guest;
    guest.go_to_step(2);
    CHECK(guest.page.has(Role::Group, "What would you like help with?"));
    CHECK_FALSE(guest.page.has(Role::Slider, "How many mentees?"));
    guest.press(Role::Radio, "As a mentor");
    CHECK(guest.profile().role == program::Role::Mentor);
    CHECK(guest.page.has(Role::Group, "What could you help with?"));
    CHECK_FALSE(guest.page.has(Role::Group, "What would you like help with?"));
    guest.page.set_value(Role::Slider, "How many mentees?", 3);
    guest.follow();
    CHECK(guest.profile().places == 3);
}

TEST_CASE("a topic of one's own is added with Enter and is chosen") {
    Guest guest;
    guest.go_to_step(2);
    guest.press(Role::Button, "Add your own");
    CHECK(guest.page.focused() == "A topic of your own");
    guest.type(Role::TextField, "A topic of your own", "Sailing");
    guest.page.submit();
    guest.follow();
    CHECK(guest.profile().wants == std::vector<std::string>{"Sailing"});
    CHECK_FALSE(guest.page.has(Role::TextField, "A topic of your own"));
    CHECK(guest.page.focused() == "Sailing");
}

TEST_CASE("a topic that is still being typed is not lost by going on") {
    Guest guest;
    guest.go_to_step(2);
    guest.press(Role::Button, "Add your own");
    guest.type(Role::TextField, "A topic of your own", "Sailing");
    guest.press(Role::Button, "Continue");
    CHECK(guest.profile().wants == std::vector<std::string>{"Sailing"});
    CHECK(guest.page.focused() == "Nearly there");
}

TEST_CASE("free time is painted with the keyboard") {
    Guest guest;
    guest.go_to_step(2);
    guest.press(Role::GridCell, "Tuesday 17 to 19, not free");
    CHECK(guest.profile().availability.slots == std::uint64_t{1} << (1 * 8 + 5));
    CHECK(guest.page.has(Role::GridCell, "Tuesday 17 to 19, free"));
}

TEST_CASE("the last page asks for the age and the rules before it makes the file") {
    Guest guest;
    guest.go_to_step(3);
    guest.press(Role::Button, "Finish and save the file");
    CHECK(guest.page.says("This program is for adults."));
    CHECK(guest.page.focused() == "I am 18 or older");
    CHECK(guest.device.program().people.empty());
}

TEST_CASE("a finished sign-up tells how to send the file, and saves it again") {
    for (const auto& window : {desktop, phone, narrow}) {
        CAPTURE(window.width);
        Guest guest(window);
        guest.send();
        CHECK(guest.page.has(Role::Heading, "Send your sign-up to Elena Russo"));
        CHECK(guest.page.audit() == all_is_well);
        const auto first = guest.device.take_download();
        guest.press(Role::Button, "Save the file again");
        CHECK(guest.device.take_download() == first);
    }
}

TEST_CASE("the answer is shown in words: the waiting list, a no with its line") {
    Guest guest;
    guest.send();
    guest.admin.receive_and_add(guest.device.take_download());
    guest.admin.post(intent::WaitlistPerson{guest.device.replica().me()});
    guest.receive_answer();
    CHECK(guest.page.has(Role::Heading, "You are on the waiting list"));
    guest.admin.post(
        intent::DeclinePerson{guest.device.replica().me(), "We are full until spring."});
    guest.receive_answer();
    CHECK(guest.page.has(Role::Heading, "This time it did not work out"));
    CHECK(guest.page.says("We are full until spring."));
    CHECK(guest.page.audit() == all_is_well);
}

TEST_CASE("a sent sign-up is changed without losing it") {
    Guest guest;
    guest.send();
    guest.press(Role::Button, "Change my sign-up");
    CHECK(guest.page.find(Role::TextField, "Your name").value == "Marta Colombo");
    guest.press(Role::Button, "Close");
    CHECK(guest.page.has(Role::Heading, "Send your sign-up to Elena Russo"));
}

TEST_CASE("a sign-up is taken back, and the admin hears of it by a file") {
    Guest guest;
    guest.send();
    guest.admin.receive_and_add(guest.device.take_download());
    guest.press(Role::Button, "Take my sign-up back");
    CHECK(guest.page.has(Role::Heading, "You took your sign-up back"));
    CHECK(guest.page.audit() == all_is_well);
    guest.press(Role::Button, "Save the file");
    guest.admin.receive_and_add(guest.device.take_download());
    REQUIRE(guest.admin.program().people.size() == 1);
    CHECK(guest.admin.program().people.begin()->second.standing == program::Standing::Left);
    guest.press(Role::Button, "Sign up again");
    CHECK(guest.page.has(Role::TextField, "Your name"));
}

TEST_CASE("the admin's own sign-up ends in the program, without a file") {
    Guest guest;
    guest.device = AppDevice(1);
    guest.device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    guest.device.post(intent::TakePart{});
    guest.page.settle();
    CHECK(guest.page.has(Role::Heading, "Take part in Harbour Circle"));
    CHECK(guest.page.audit() == all_is_well);
    guest.go_to_step(3);
    guest.press(Role::Checkbox, "I am 18 or older");
    guest.press(Role::Checkbox, "I agree to this");
    guest.press(Role::Button, "Take part");
    CHECK(guest.device.program().people.size() == 1);
    CHECK(guest.device.model().route.screen == app::Screen::People);
}

TEST_CASE("an invitation that is over says whom to ask and has no form") {
    Guest guest;
    auto model = guest.device.model();
    model.joining->invitation.expires = base::Day{1};
    JoinState state;
    guest.page.show([&](ui::Frame& frame) {
        join_screen(frame, *app::join_view(model, frame.environment().now), state);
    });
    CHECK(guest.page.says("Ask Elena Russo for a new one."));
    CHECK_FALSE(guest.page.has(Role::Button, "Continue"));
    guest.page.press(Role::Button, "Back to the start");
    REQUIRE(guest.page.posted<intent::Navigate>() != nullptr);
    CHECK(guest.page.posted<intent::Navigate>()->route.screen == app::Screen::Welcome);
}

TEST_CASE("a tab that follows can't finish, and says why") {
    Guest guest;
    auto model = guest.device.model();
    model.follower = true;
    JoinState state;
    guest.page.show([&](ui::Frame& frame) {
        join_screen(frame, *app::join_view(model, frame.environment().now), state);
    });
    CHECK((guest.page.find(Role::Button, "Continue").flags & a11y::disabled) != 0);
    CHECK(guest.page.says("Accanto is open in another tab."));
}

TEST_CASE("how far somebody is with a topic is said only when they wish, and taken back") {
    Guest guest;
    guest.go_to_step(2);
    CHECK_FALSE(guest.page.says("Where do you stand with each?"));
    guest.press(Role::Button, "Interviews");
    guest.press(Role::Button, "Where do you stand with each?");
    CHECK(guest.page.focused() == "New to me");
    CHECK(guest.page.has(Role::Group, "Interviews"));
    guest.press(Role::Button, "I know some");
    CHECK(guest.profile().wants_levels ==
          std::vector<program::TopicLevel>{{"Interviews", program::Level::Solid}});
    CHECK(guest.page.audit() == all_is_well);
    guest.press(Role::Button, "I know some");
    CHECK(guest.profile().wants_levels.empty());
}

TEST_CASE("levels are usable in every size, in both languages") {
    for (const auto& window : {desktop, tablet, phone, narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Guest guest(window, language);
            auto profile = guest.profile();
            profile.role = program::Role::Both;
            profile.offers = profile.wants = {"Interviews", "A topic with a longer name than most"};
            profile.offers_levels = {{"Interviews", program::Level::Deep}};
            profile.wants_levels = {{"Interviews", program::Level::Some}};
            guest.device.post(intent::EditSignUp{profile, false, false});
            for (const int step : {2, 3}) {
                CAPTURE(step);
                guest.device.post(intent::GoToSignUpStep{step});
                guest.page.settle();
                CHECK(guest.page.audit() == all_is_well);
            }
        }
    }
}

TEST_CASE("goals and interests are picked, or written, on the last page") {
    Guest guest;
    guest.go_to_step(3);
    CHECK(guest.page.has(Role::Group, "What would you like to reach?"));
    guest.press(Role::Button, "A first job");
    guest.press(Role::Button, "Walking");
    CHECK(guest.profile().goals == std::vector<std::string>{"A first job"});
    CHECK(guest.profile().interests == std::vector<std::string>{"Walking"});
    guest.press(Role::Button, "A first job");
    CHECK(guest.profile().goals.empty());
    guest.device.post(intent::EditSignUp{[&] {
                                             auto profile = guest.profile();
                                             profile.role = program::Role::Mentor;
                                             return profile;
                                         }(),
                                         false, false});
    guest.page.settle();
    CHECK(guest.page.has(Role::Group, "What can you help somebody reach?"));
}

TEST_CASE("a mentee says how much more experience their mentor should have") {
    Guest guest;
    guest.go_to_step(3);
    guest.press(Role::Combobox, "How much more experience should your mentor have?");
    guest.press(Role::Option, "3 to 10 years more");
    CHECK(guest.profile().years_ahead_wanted == program::YearsAhead{3, 10});
}

TEST_CASE("the private question says what happens with its answer, and needs none") {
    Guest guest;
    auto description = guest.admin.program().description;
    description.private_question = {
        {"What would you like in common?", "", {"Being a parent", "Having moved country"}}};
    guest.admin.post(intent::Describe{description});
    guest.admin.post(intent::DownloadInvitation{});
    guest.device.receive(guest.admin.take_download(), "accanto-invitation.json");
    guest.page.settle();
    guest.go_to_step(3);
    CHECK(guest.page.says("It counts when pairs are suggested. Nobody is shown it."));
    CHECK(guest.page.find(Role::Combobox, "What would you like in common?").value ==
          "I would rather not say");
    guest.press(Role::Combobox, "What would you like in common?");
    guest.press(Role::Option, "Being a parent");
    CHECK(guest.profile().private_answer == "Being a parent");
    guest.press(Role::Combobox, "What would you like in common?");
    guest.press(Role::Option, "I would rather not say");
    CHECK(guest.profile().private_answer.empty());
    CHECK(guest.page.audit() == all_is_well);
}

TEST_CASE("a program that has nothing of it to choose from asks a mentor nothing more") {
    Guest guest;
    auto description = guest.admin.program().description;
    description.goals = description.interests = {};
    guest.admin.post(intent::Describe{description});
    guest.admin.post(intent::DownloadInvitation{});
    guest.device.receive(guest.admin.take_download(), "accanto-invitation.json");
    guest.page.settle();
    guest.go_to_step(2);
    guest.press(Role::Radio, "As a mentor");
    guest.press(Role::Button, "Continue");
    CHECK_FALSE(guest.page.says("A little more, if you like"));
}

}  // namespace
}  // namespace accanto::test
