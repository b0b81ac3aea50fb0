#include "ui/screens/exchange.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/app_circle.hpp"
#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;

namespace {

namespace intent = app::intent;

/// The screen of one device.
struct Exchange {
    explicit Exchange(const test::AppDevice& device, const test::UiWindow& window = test::desktop,
                      std::string_view language = "en")
        : device(device), harness(window, language) {
        harness.environment().now = device.now();
        harness.show([this](ui::Frame& frame) {
            ui::exchange_screen(
                frame, app::exchange_view(this->device.model(), this->device.now(), 60), state);
        });
    }
    std::vector<std::string> items_of(std::string_view list) const {
        const auto id = harness.find(Role::List, list).id;
        std::vector<std::string> items;
        for (const auto& node : harness.tree().nodes()) {
            if (node.role == Role::ListItem && node.parent == id) items.push_back(node.name);
        }
        return items;
    }
    const test::AppDevice& device;
    ui::ExchangeState state;
    test::UiHarness harness;
};

/// A pair in which the mentee wrote something that waits.
struct Talking {
    test::AppCircle circle;

    Talking() {
        circle.pair();
        const auto pair = circle.mentor.program().pair_order.front();
        circle.mentor.post(intent::SendMessage{pair, "How was your week?", ""});
        test::AppCircle::send(circle.mentor, circle.mentee);
        circle.mentee.post(intent::SendMessage{pair, "Long", ""});
        circle.mentee.post(intent::PostOnBoard{"Good morning, all", "", false});
    }
};

}  // namespace

TEST_CASE("send and receive is usable at every size, in both languages") {
    const Talking story;
    for (const auto& window : {test::desktop, test::tablet, test::phone, test::narrow}) {
        for (const auto* language : {"en", "it"}) {
            CAPTURE(window.width);
            CAPTURE(language);
            for (const auto* device : {&story.circle.admin, &story.circle.mentee}) {
                const Exchange exchange(*device, window, language);
                CHECK(exchange.harness.audit() == test::all_is_well);
            }
        }
    }
}

TEST_CASE("each for whom something waits can be chosen, and what waits is told") {
    const Talking story;
    Exchange exchange(story.circle.mentee);
    CHECK(exchange.items_of("In this update for Marta").front() == "1 message");
    exchange.harness.press(Role::Button, "Elena Russo");
    const auto items = exchange.items_of("In this update for Elena");
    CHECK_FALSE(items.empty());
    CHECK(std::ranges::count(items, "1 message") == 0);
}

TEST_CASE("one file or text goes to everybody") {
    const Talking story;
    Exchange exchange(story.circle.mentee);
    exchange.harness.press(Role::Button, "Save the update");
    CHECK(exchange.harness.posted<intent::DownloadUpdate>() != nullptr);
    exchange.harness.press(Role::Button, "Copy as text");
    CHECK(exchange.harness.posted<intent::CopyUpdate>() != nullptr);
}

TEST_CASE("an update comes in as a file or as text") {
    const Talking story;
    Exchange exchange(story.circle.mentee);
    exchange.harness.press(Role::Button, "Choose a file");
    CHECK(exchange.harness.posted<intent::ChooseFile>() != nullptr);
    exchange.harness.press(Role::Button, "Paste as text");
    exchange.harness.press_disabled(Role::Button, "See what it holds");
    CHECK(exchange.harness.posted<intent::PasteUpdate>() == nullptr);
    exchange.harness.type(Role::TextArea, "Text of the update", "{\"accanto\": 1}");
    exchange.harness.press(Role::Button, "See what it holds");
    REQUIRE(exchange.harness.posted<intent::PasteUpdate>() != nullptr);
    CHECK(exchange.harness.posted<intent::PasteUpdate>()->text == "{\"accanto\": 1}");
    CHECK_FALSE(exchange.harness.has(Role::Dialog, "Paste as text"));
}

TEST_CASE("a text that was pasted survives Escape") {
    const Talking story;
    Exchange exchange(story.circle.mentee);
    exchange.harness.press(Role::Button, "Paste as text");
    exchange.harness.type(Role::TextArea, "Text of the update", "half");
    exchange.harness.escape();
    exchange.harness.press(Role::Button, "Paste as text");
    CHECK(exchange.harness.find(Role::TextArea, "Text of the update").value == "half");
}

TEST_CASE("where all has arrived the two are side by side") {
    test::AppCircle circle;
    circle.pair();
    test::AppCircle::send(circle.mentee, circle.admin);
    test::AppCircle::send(circle.mentor, circle.admin);
    circle.admin.post(intent::PostOnBoard{"Welcome", "", false});
    test::AppCircle::send(circle.admin, circle.mentee);
    test::AppCircle::send(circle.admin, circle.mentor);
    circle.mentor.post(intent::PostOnBoard{"Thanks", "", false});
    test::AppCircle::send(circle.mentor, circle.mentee);
    circle.mentee.post(intent::PostOnBoard{"Hello", "", false});
    test::AppCircle::send(circle.mentee, circle.mentor);
    test::AppCircle::send(circle.mentee, circle.admin);
    Exchange exchange(circle.admin);
    CHECK(exchange.harness.says("Nothing waits here"));
}

TEST_CASE("who can read what is said in plain words") {
    const Talking story;
    const Exchange mentee(story.circle.mentee);
    CHECK(mentee.harness.has(Role::ListItem, "What you and Marta Colombo write"));
    CHECK(mentee.harness.says("Only the two of you."));
    const Exchange admin(story.circle.admin);
    CHECK(admin.harness.says("You can't open it either."));
}

TEST_CASE("an admin who is alone is offered the invitation") {
    test::AppDevice admin{1};
    admin.post(intent::CreateProgram{"career", "Harbour Circle", "Elena Russo"});
    Exchange exchange(admin);
    exchange.harness.press(Role::Button, "Save the invitation");
    CHECK(exchange.harness.posted<intent::DownloadInvitation>() != nullptr);
}

TEST_CASE("sample data is not sent, and says so") {
    test::AppDevice visitor{9};
    visitor.post(intent::LookAroundWithSampleData{});
    const Exchange exchange(visitor);
    CHECK(exchange.harness.says("This is sample data. It is never sent."));
    CHECK_FALSE(exchange.harness.has(Role::Button, "Save the update"));
}

TEST_CASE("a backup is locked with a passphrase written twice, or knowingly open") {
    const Talking story;
    Exchange exchange(story.circle.mentee);
    exchange.harness.press(Role::Button, "Back up everything");
    exchange.harness.press_disabled(Role::Button, "Save the backup");
    CHECK(exchange.harness.posted<intent::DownloadBackup>() == nullptr);
    exchange.harness.type(Role::TextField, "Passphrase", "quiet harbour seven lamps");
    exchange.harness.type(Role::TextField, "The same once more", "quiet harbour");
    exchange.harness.press_disabled(Role::Button, "Save the backup");
    CHECK(exchange.harness.posted<intent::DownloadBackup>() == nullptr);
    exchange.harness.type(Role::TextField, "The same once more", "quiet harbour seven lamps");
    exchange.harness.press(Role::Button, "Save the backup");
    REQUIRE(exchange.harness.posted<intent::DownloadBackup>() != nullptr);
    CHECK(exchange.harness.posted<intent::DownloadBackup>()->passphrase ==
          "quiet harbour seven lamps");
    CHECK_FALSE(exchange.harness.has(Role::Dialog, "Save a backup"));
}
