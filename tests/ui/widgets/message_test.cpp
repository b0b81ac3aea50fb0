#include "ui/widgets/message.hpp"

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

struct Writing {
    explicit Writing(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            auto result = ui::composer(frame, draft,
                                       {.name = "Message to Marta",
                                        .placeholder = "Write",
                                        .send_label = "Send",
                                        .letters_max = 20,
                                        .disabled_because = because});
            if (result.sent) sent.push_back(std::move(*result.sent));
        });
    }
    UiHarness harness;
    std::string draft, because;
    std::vector<std::string> sent;
};

}  // namespace

TEST_CASE("a message is sent without the spaces round it, and the draft is empty then") {
    Writing writing;
    CHECK(writing.harness.audit_part() == test::all_is_well);
    writing.harness.type(Role::TextArea, "Message to Marta", "  Hello  ");
    CHECK(writing.draft == "  Hello  ");
    writing.harness.press(Role::Button, "Send");
    CHECK(writing.sent == std::vector<std::string>{"Hello"});
    CHECK(writing.draft.empty());
}

TEST_CASE("nothing is sent when nothing was written") {
    Writing writing;
    writing.harness.press(Role::Button, "Send");
    writing.harness.type(Role::TextArea, "Message to Marta", "   ");
    writing.harness.press(Role::Button, "Send");
    CHECK(writing.sent.empty());
}

TEST_CASE("a message longer than the limit is cut") {
    Writing writing;
    writing.harness.type(Role::TextArea, "Message to Marta", std::string(40, 'a'));
    CHECK(writing.draft.size() == 20);
}

TEST_CASE("a composer that can't send keeps the draft") {
    Writing writing;
    writing.because = "This pair has ended.";
    writing.harness.type(Role::TextArea, "Message to Marta", "Hello");
    writing.harness.submit();
    CHECK(writing.sent.empty());
    CHECK(writing.draft == "Hello");
}

TEST_CASE("a message says who wrote it, when, and where it has got to") {
    UiHarness harness(test::phone);
    harness.show([](ui::Frame& frame) {
        ui::message(frame, "Bring the number.", {.author = "Marta", .time = "18:04"});
        ui::message(frame, "Around 30 a month.",
                    {.mine = true, .author = "You", .delivery = ui::Delivery::OnlyHere});
    });
    CHECK(harness.names(Role::Text) ==
          std::vector<std::string>{"Marta", "Bring the number.", "18:04", "You",
                                   "Around 30 a month.", "only here yet"});
    CHECK(harness.audit_part() == test::all_is_well);
}

TEST_CASE("the text of a message can be selected where it is painted, and its step is what opens") {
    int opened = 0;
    UiHarness harness(test::phone);
    harness.show([&](ui::Frame& frame) {
        if (ui::message(frame, "Then open with that.",
                        {.author = "Marta", .step = "Step 5, Your story"}))
            ++opened;
    });
    const auto& text = harness.find(Role::Text, "Then open with that.");
    CHECK((text.flags & a11y::selectable) != 0);
    CHECK(text.font_px == doctest::Approx(16));
    CHECK(text.line_px == doctest::Approx(23));
    const auto words = harness.rect_of(text);
    harness.move_to(words.x + 4, words.y + words.height / 2);
    harness.pointer_down();
    harness.pointer_up();
    CHECK(opened == 0);
    harness.click(Role::Button, "Step 5, Your story");
    CHECK(opened == 1);
    CHECK(harness.audit_part() == test::all_is_well);
}

TEST_CASE("a turn hint offers its answers") {
    int chosen = -1;
    UiHarness harness;
    harness.show([&](ui::Frame& frame) {
        if (const int answer = ui::turn_hint(frame, "Your turn.", "Marta asked you something.",
                                             "I will write tonight", "Can we move it?");
            answer >= 0)
            chosen = answer;
    });
    harness.press(Role::Button, "Can we move it?");
    CHECK(chosen == 1);
}
