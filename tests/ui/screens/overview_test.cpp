#include "ui/screens/overview.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/app_device.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The overview of the sample, or of a program that has just been made.
struct Overview {
    explicit Overview(const test::UiWindow& window = test::desktop,
                      std::string_view language = "en", bool sample = true)
        : device(5, std::string(language)), harness(window, language) {
        if (sample) device.post(intent::LookAroundWithSampleData{});
        if (!sample) device.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
        harness.show([this](ui::Frame& frame) { ui::overview_screen(frame, view(), state); });
    }
    app::OverviewView view() const {
        auto shown = app::overview_view(device.model(), device.now(), 60);
        shown.invite.follower = follower;
        return shown;
    }
    test::AppDevice device;
    bool follower = false;
    ui::OverviewState state;
    test::UiHarness harness;
};

}  // namespace

TEST_CASE("the overview is usable at every size, in both languages, full and empty") {
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            for (const bool sample : {true, false}) {
                CAPTURE(window.width);
                CAPTURE(language);
                CAPTURE(sample);
                const Overview overview(window, language, sample);
                CHECK(overview.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("a pair in the heat map opens that pair") {
    for (const auto& window : {test::desktop, test::phone}) {
        Overview overview(window);
        const auto pairs = overview.view().pairs;
        overview.harness.press(Role::Button, "Kwame & Elif");
        const auto* navigate = overview.harness.posted<intent::Navigate>();
        REQUIRE(navigate != nullptr);
        const auto pair = std::ranges::find(pairs, "Kwame & Elif", &app::PairLine::names);
        REQUIRE(pair != pairs.end());
        CHECK(navigate->route == app::Route{app::Screen::Pair, pair->id.text(), {}});
    }
}

TEST_CASE("whoever asked for help can be reached from the first thing to do") {
    Overview overview;
    overview.harness.press(Role::Button, "Contact Elif");
    const auto* navigate = overview.harness.posted<intent::Navigate>();
    REQUIRE(navigate != nullptr);
    CHECK(navigate->route.screen == app::Screen::People);
    CHECK_FALSE(navigate->route.argument.empty());
}

TEST_CASE("the silent pairs can be shown alone, and all of them again") {
    Overview overview;
    overview.harness.press(Role::Button, "Show these pairs");
    CHECK(overview.harness.has(Role::Button, "Ravi & Chloé"));
    CHECK_FALSE(overview.harness.has(Role::Button, "Marta & Sofia"));
    overview.harness.press(Role::Button, "Show all 13 pairs");
    CHECK(overview.harness.has(Role::Button, "Marta & Sofia"));
}

TEST_CASE("who waits opens as a person") {
    Overview overview;
    overview.harness.press(Role::Button, "Grace Mwangi");
    const auto* navigate = overview.harness.posted<intent::Navigate>();
    REQUIRE(navigate != nullptr);
    CHECK(navigate->route.screen == app::Screen::People);
}

TEST_CASE("a new program offers its invitation, as a file or as text") {
    Overview overview(test::desktop, "en", false);
    CHECK_FALSE(overview.harness.has(Role::Region, "Next for you"));
    overview.harness.press(Role::Button, "Invite people");
    overview.harness.press(Role::Button, "Copy the invitation text");
    CHECK(overview.harness.posted<intent::CopyInvitation>() != nullptr);
    CHECK_FALSE(overview.harness.has(Role::Dialog, "Invite people"));
    overview.harness.press(Role::Button, "Invite people");
    overview.harness.press(Role::Button, "Save the invitation file");
    CHECK(overview.harness.posted<intent::DownloadInvitation>() != nullptr);
}

TEST_CASE("a tab that only follows says why it can't invite") {
    Overview overview;
    overview.follower = true;
    overview.harness.settle();
    overview.harness.press(Role::Button, "Invite people");
    CHECK((overview.harness.find(Role::Button, "Copy the invitation text").flags &
           a11y::disabled) != 0);
    CHECK(overview.harness.says("Accanto is open in another tab"));
}

TEST_CASE("the overview says what it will never show") {
    const Overview overview;
    CHECK(overview.harness.says("Never what they write."));
}
