#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "support/pairing_desk.hpp"
#include "support/ui_harness.hpp"
#include "ui/screens/pairing.hpp"

namespace accanto::test {

/// Marta goes with Sofia, Kwame with Elif; Ravi is left over.
inline std::vector<program::Profile> five_people() {
    return {mentor_named("Marta Colombo", {"Design"}), mentor_named("Kwame Asante", {"Data"}),
            mentee_named("Sofia Reyes", {"Design"}), mentee_named("Elif Kaya", {"Data"}),
            mentee_named("Ravi Shah", {})};
}

/// The pairing screen in front of an admin whose presses do what they say.
struct Pairing {
    explicit Pairing(const UiWindow& window = desktop,
                     const std::vector<program::Profile>& people = five_people(),
                     std::string_view language = "en", const std::vector<NamedWish>& wishes = {})
        : desk(people, std::string(language), wishes), page(window, language) {
        page.show([this](ui::Frame& frame) {
            ui::pairing_screen(frame, state.views.of(desk.model(), state.weights), state);
        });
    }
    void follow() {
        for (auto& each : page.take_posted()) desk.post(std::move(each));
        page.settle();
        page.settle();
    }
    void press(Role role, std::string_view name) { page.press(role, name), follow(); }
    void press(std::string_view name) { press(Role::Button, name); }
    void key(Key which) { page.key(which), follow(); }
    void suggest() { press("Suggest pairs"); }

    PairingDesk desk;
    ui::PairingState state;
    UiHarness page;
};

}  // namespace accanto::test
