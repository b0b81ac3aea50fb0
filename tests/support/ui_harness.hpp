#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "a11y/tree.hpp"
#include "app/intent.hpp"
#include "platform/surface.hpp"
#include "render/context.hpp"
#include "ui/frame.hpp"
#include "ui/item_hooks.hpp"

struct ImGuiContext;

namespace accanto::test {

using a11y::Role;
using platform::surface::Key;

/// A size of window, CSS px, and what points at it.
struct UiWindow {
    float width = 1280, height = 800;
    bool finger = false;
};
inline constexpr UiWindow desktop{1280, 800, false};
inline constexpr UiWindow tablet{800, 1100, true};
inline constexpr UiWindow phone{390, 844, true};
inline constexpr UiWindow narrow{320, 640, true};

/// Runs a screen without a window: builds frames until nothing moves any more, does what a person
/// with a keyboard, a screen reader or a pointer does, and finds things by role and name. Every
/// letter is 0.55 em wide here, so what is measured is the same everywhere. ImGui's context is its
/// own. While one lives inside another, the outer one waits.
///
/// Functions that look for something fail the test, with the tree as it is, when it is not there.
class UiHarness {
public:
    using Build = std::function<void(ui::Frame&)>;

    explicit UiHarness(const UiWindow& window = desktop, std::string_view language = "en");
    ~UiHarness();
    UiHarness(const UiHarness&) = delete;
    UiHarness& operator=(const UiHarness&) = delete;

    /// What is shown from now on, built until it is settled. It is called again for everything that
    /// is done later: what it captures by reference must live as long as the harness is used.
    void show(Build build);
    /// Builds again until it is settled: after a model changed.
    void settle();
    /// Builds one frame and no more.
    void frame();
    /// Lets time pass, and builds what asked to be built by then.
    void wait_ms(double ms);
    /// Allows motion that never ends (a busy wheel): it doesn't count as unsettled.
    void allow_endless_motion() { endless_motion_ = true; }

    /// Size, preferences, language, clock; call `settle` after a change.
    ui::Environment& environment() { return environment_; }
    void resize(const UiWindow& window);

    // --- what a keyboard or a screen reader does in the mirror ---
    /// Focuses and activates.
    void press(Role role, std::string_view name);
    /// As `press`, for what must be disabled: a screen reader can try, and nothing may come of it.
    void press_disabled(Role role, std::string_view name);
    void focus(Role role, std::string_view name);
    /// Focuses a field and gives it this whole text.
    void type(Role role, std::string_view name, std::string_view text);
    /// Enter in the field that has the focus (Ctrl+Enter in an area).
    void submit();
    /// Takes the focus away from where it is.
    void leave();
    void set_value(Role role, std::string_view name, float value);
    /// To the next or the previous tab stop; stays inside an open dialog.
    void tab(bool backward = false);
    /// A key, as the browser tells it: what the focused element deals with itself comes as an
    /// action.
    void key(Key key, std::uint32_t modifiers = 0);
    void escape() { key(Key::Escape); }
    /// The name of what has the focus; "" when nothing has.
    std::string focused() const;

    // --- what a pointer does ---
    /// Presses and lets go in the middle of it; scrolls there before.
    void click(Role role, std::string_view name);
    void hover(Role role, std::string_view name);
    void move_to(float x, float y);
    /// Without letting go: one frame each. Let go before the harness is used otherwise.
    void pointer_down();
    void pointer_up();
    void wheel(float x, float y, float dy);
    void send(const platform::surface::Event& event);

    // --- what is there ---
    const a11y::Tree& tree() const { return tree_; }
    bool has(Role role, std::string_view name) const { return tree_.find(role, name) != nullptr; }
    const a11y::Node& find(Role role, std::string_view name) const;
    /// As `find`, inside the container with this role and name.
    const a11y::Node& find_in(Role container, std::string_view container_name, Role role,
                              std::string_view name) const;
    /// The names of all with this role, in reading order.
    std::vector<std::string> names(Role role) const;
    /// Whether something says this: a name, value or description that contains it.
    bool says(std::string_view words) const;
    /// Where it is in the window, scrolling taken into account.
    ui::Rect rect_of(const a11y::Node& node) const;
    ui::Rect rect_of(Role role, std::string_view name) const { return rect_of(find(role, name)); }
    /// What screen readers were told, oldest first.
    const std::vector<std::string>& said() const { return said_; }
    /// The tree as text, a node a line.
    std::string texts() const;

    // --- what was posted ---
    const std::vector<app::Intent>& posted() const { return posted_; }
    /// Empties the list.
    std::vector<app::Intent> take_posted();
    /// The newest of a kind, or null.
    template <class Kind>
    const Kind* posted() const {
        for (auto each = posted_.rbegin(); each != posted_.rend(); ++each) {
            if (const auto* found = std::get_if<Kind>(&*each)) return found;
        }
        return nullptr;
    }

    // --- is it usable? ---
    /// What is wrong with a whole screen, as sentences: nothing, if all is well.
    /// `CHECK(harness.audit() == all_is_well)`.
    std::vector<std::string> audit() const;
    /// As `audit`, for a part of a screen, which has no page title.
    std::vector<std::string> audit_part() const;

private:
    /// Puts the context of an outer harness aside, and back when this one is gone.
    class Aside {
    public:
        Aside();
        ~Aside();
        Aside(const Aside&) = delete;
        Aside& operator=(const Aside&) = delete;

    private:
        ImGuiContext* outer_;
    };

    void run(const std::vector<a11y::Action>& actions);
    void follow_focus();
    void act(const a11y::Action& action);
    void move_focus(a11y::NodeId id);
    void scroll_to(a11y::NodeId id);
    a11y::NodeId id_of(Role role, std::string_view name) const { return find(role, name).id; }
    platform::surface::State window_state() const;

    ui::Environment environment_;
    Aside aside_;  ///< before the context: it outlives it
    render::Context context_;
    ui::Memory memory_;
    a11y::Tree tree_;
    Build build_;
    std::vector<app::Intent> posted_;
    std::vector<std::string> said_;
    std::vector<platform::surface::Event> events_;
    std::vector<a11y::Action> pending_;  ///< of the mirror, for the next frame
    std::vector<ui::item_hooks::Item>
        items_;  ///< what ImGui counts as interactive, in the last frame
    a11y::NodeId mirror_focus_ = 0;
    a11y::NodeId told_focus_ = 0;  ///< the node that asked for the focus in the last frame
    ui::Point pointer_;
    bool unsettled_ = false, moving_ = false, endless_motion_ = false;
    std::optional<double> wake_at_ms_;
};

/// For comparing with `audit`.
inline const std::vector<std::string> all_is_well{};

}  // namespace accanto::test
