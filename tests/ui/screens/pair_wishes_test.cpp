#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/pair.hpp"

using namespace accanto;
using test::AppCircle;
using test::Role;

namespace {

namespace intent = app::intent;

const std::vector<test::UiWindow> windows{test::desktop, test::tablet, test::phone, test::narrow};

/// Sofia waits, and the program has some mentors more.
struct Waiting {
    explicit Waiting(const test::UiWindow& window = test::desktop, std::string_view language = "en",
                     int mentors = 3)
        : harness(window, language) {
        for (int i = 0; i < mentors; ++i)
            add("Mentor " + std::string(1, static_cast<char>('A' + i)));
        AppCircle::send(circle.admin, circle.mentee);
        circle.mentee.post(intent::Navigate{{app::Screen::Pair, {}, {}}});
        harness.show([this](ui::Frame& frame) {
            const auto& device = circle.mentee;
            ui::pair_screen(frame, app::pair_view(device.model(), device.now(), 60), state);
        });
    }
    void add(const std::string& name) {
        circle.admin.receive("Name,Role,Topics,Bio\n" + name + ",mentor,Sailing,I listen.\n",
                             "people.csv");
        circle.admin.post(intent::ConfirmPeople{});
        std::vector<program::PersonId> applied;
        for (const auto& [id, person] : circle.admin.program().people) {
            if (person.standing == program::Standing::Applied) applied.push_back(id);
        }
        circle.admin.post(intent::AcceptPeople{applied});
    }
    void press(std::string_view name) {
        harness.press(Role::Button, name);
        for (auto& each : harness.take_posted()) circle.mentee.post(std::move(each));
        harness.settle();
    }
    std::vector<std::string> wished() const {
        std::vector<std::string> names;
        const auto& program = circle.mentee.program();
        for (const auto& id : program.person(circle.mentee.replica().me())->profile->mentor_wishes)
            names.push_back(program.person(id)->name());
        return names;
    }

    AppCircle circle;
    ui::PairState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("who waits names the mentors they would like, orders them and takes them back") {
    Waiting waiting;
    CHECK(waiting.harness.has(Role::Heading, "Whom would you like beside you?"));
    CHECK(waiting.harness.says("Only Elena, who runs the program, sees it."));
    waiting.press("Wish for Mentor B");
    waiting.press("Wish for Mentor A");
    CHECK(waiting.wished() == std::vector<std::string>{"Mentor B", "Mentor A"});
    CHECK(waiting.harness.has(Role::List, "Your wishes"));
    waiting.press("Move Mentor A up");
    CHECK(waiting.wished() == std::vector<std::string>{"Mentor A", "Mentor B"});
    waiting.press("Move Mentor A down");
    CHECK(waiting.wished() == std::vector<std::string>{"Mentor B", "Mentor A"});
    waiting.press("Take Mentor B back");
    CHECK(waiting.wished() == std::vector<std::string>{"Mentor A"});
    CHECK(waiting.harness.has(Role::Button, "Wish for Mentor B"));
}

TEST_CASE("wishes are usable at every size, in both languages") {
    for (const auto& window : windows) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            Waiting waiting(window, language, 8);
            CHECK(waiting.harness.audit() == test::all_is_well);
            const auto view = app::wishes_view(waiting.circle.mentee.replica());
            REQUIRE(view.has_value());
            std::vector<program::PersonId> people;
            for (std::size_t i = 0; i < 5; ++i) people.push_back(view->mentors[i].face.id);
            waiting.circle.mentee.post(intent::WishMentors{people});
            waiting.harness.settle();
            CHECK(waiting.harness.audit() == test::all_is_well);
        }
    }
}

TEST_CASE("five wishes are the most, and the page says so") {
    Waiting waiting(test::desktop, "en", 6);
    for (const auto* name : {"A", "B", "C", "D", "E"})
        waiting.press("Wish for Mentor " + std::string(name));
    CHECK(waiting.wished().size() == 5);
    CHECK(waiting.harness.says("You have named five."));
    waiting.harness.press_disabled(Role::Button, "Wish for Mentor F");
    CHECK(waiting.harness.posted<intent::WishMentors>() == nullptr);
}

TEST_CASE("many mentors are searched by name and topic") {
    Waiting waiting(test::desktop, "en", 20);
    CHECK(waiting.harness.says("more: search by name or topic."));
    waiting.harness.type(Role::SearchField, "Search by name or topic", "mentor t");
    waiting.harness.settle();
    CHECK(waiting.harness.has(Role::Button, "Wish for Mentor T"));
    CHECK_FALSE(waiting.harness.has(Role::Button, "Wish for Mentor A"));
    waiting.harness.type(Role::SearchField, "Search by name or topic", "nobody at all");
    waiting.harness.settle();
    CHECK(waiting.harness.says("No mentor has this in their name or topics."));
}

TEST_CASE("who waits can change what they said of themselves") {
    Waiting waiting;
    waiting.press("Change my profile");
    CHECK(waiting.circle.mentee.model().route.screen == app::Screen::Join);
    CHECK(waiting.circle.mentee.model().joining->profile.name == "Sofia Reyes");
}
