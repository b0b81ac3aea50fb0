#include "ui/widgets/toast.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/ui_harness.hpp"

using namespace accanto;
using test::Role;
using test::UiHarness;

namespace {

struct Toast {
    explicit Toast(const test::UiWindow& window = test::desktop) : harness(window) {
        harness.show([this](ui::Frame& frame) {
            if (!shown) return;
            const auto result = ui::toast(frame, "1", "Step 4 is done for both of you", "Undo");
            if (result.action) undone = true;
            if (result.action || result.gone) shown = false;
        });
    }
    UiHarness harness;
    bool shown = true, undone = false;
};

}  // namespace

TEST_CASE("a toast is told once and goes after six seconds") {
    Toast toast;
    CHECK(std::ranges::count(toast.harness.said(), "Step 4 is done for both of you") == 1);
    toast.harness.wait_ms(3'000);
    CHECK(toast.shown);
    toast.harness.wait_ms(4'000);
    CHECK_FALSE(toast.shown);
    CHECK_FALSE(toast.undone);
}

TEST_CASE("a toast stays while its button has the focus, and undoes") {
    Toast toast;
    toast.harness.focus(Role::Button, "Undo");
    toast.harness.wait_ms(20'000);
    CHECK(toast.shown);
    toast.harness.key(test::Key::Enter);
    CHECK(toast.undone);
    CHECK_FALSE(toast.shown);
}

TEST_CASE("a toast fits a narrow window") {
    const Toast toast(test::narrow);
    CHECK(toast.harness.audit_part() == test::all_is_well);
}
