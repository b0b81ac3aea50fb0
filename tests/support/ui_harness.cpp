#include "support/ui_harness.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "render/fonts.hpp"
#include "ui/item_hooks.hpp"
#include "ui/post.hpp"

namespace accanto::test {
namespace {

namespace surface = platform::surface;
using a11y::Action;
using a11y::Node;
using a11y::NodeId;

constexpr double frame_ms = 50;
/// A scope knows its size a frame later, scopes in scopes once more each.
constexpr int builds_max = 12;
/// The longest motion takes 420 ms; several may follow each other.
constexpr int frames_max = 80;
constexpr base::Instant start{1'790'000'000'000};

bool is_field(Role role) {
    return role == Role::TextField || role == Role::TextArea || role == Role::SearchField;
}

/// What web/services/mirror_input.mjs turns Enter and Space on into an activation.
bool is_pressable(const Node& node) {
    constexpr std::array roles{Role::Button,   Role::Link,     Role::Checkbox,
                               Role::Switch,   Role::Radio,    Role::Tab,
                               Role::MenuItem, Role::Combobox, Role::Option};
    if (std::ranges::find(roles, node.role) != roles.end()) return true;
    return (node.flags & a11y::focusable) != 0 && !is_field(node.role) &&
           node.role != Role::Heading && node.role != Role::Slider;
}

bool is_tab_stop(const Node& node) {
    return (node.flags & a11y::focusable) != 0 && (node.flags & a11y::disabled) == 0 &&
           node.role != Role::Heading && node.role != Role::Dialog;
}

NodeId top_modal(const a11y::Tree& tree) {
    NodeId modal = 0;
    for (const auto& node : tree.nodes()) {
        if (node.role == Role::Dialog && (node.flags & a11y::modal) != 0) modal = node.id;
    }
    return modal;
}

ui::Environment environment_for(const UiWindow& window, std::string_view language) {
    ui::Environment environment;
    environment.width = window.width;
    environment.height = window.height;
    environment.coarse_pointer = window.finger;
    environment.now = start;
    environment.now_ms = 1'000;
    environment.utc_offset_minutes = 60;
    environment.language = i18n::Language::of(language);
    return environment;
}

}  // namespace

UiHarness::Aside::Aside() : outer_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(nullptr);
}

UiHarness::Aside::~Aside() {
    if (outer_ == nullptr) return;
    ImGui::SetCurrentContext(outer_);
    // Fonts belong to the context that is current when they are started.
    render::fonts::start();
}

UiHarness::UiHarness(const UiWindow& window, std::string_view language)
    : environment_(environment_for(window, language)) {
    context_.start();
    ui::item_hooks::record(true);
}

UiHarness::~UiHarness() {
    ui::item_hooks::record(false);
}

surface::State UiHarness::window_state() const {
    surface::State state{.width = environment_.width, .height = environment_.height};
    state.width_px = static_cast<std::int32_t>(state.width);
    state.height_px = static_cast<std::int32_t>(state.height);
    if (environment_.coarse_pointer) state.preferences |= surface::has_coarse_pointer;
    return state;
}

// --- frames --------------------------------------------------------------------------------------

void UiHarness::show(Build build) {
    build_ = std::move(build);
    settle();
}

void UiHarness::run(const std::vector<Action>& actions) {
    environment_.now_ms += frame_ms;
    environment_.now.ms += static_cast<std::int64_t>(frame_ms);
    environment_.actions = actions;
    const auto state = window_state();
    const auto events = std::exchange(events_, {});
    ui::item_hooks::record(true);
    context_.begin_frame(state, events, static_cast<float>(frame_ms / 1'000), environment_.dark);
    {
        ui::Frame frame(memory_, environment_, tree_);
        frame.collect_into(posted_);
        if (build_) build_(frame);
        frame.finish();
        unsettled_ = frame.unsettled();
        moving_ = frame.wants_frames();
        wake_at_ms_.reset();
        if (const auto wake = frame.wake_in_ms()) wake_at_ms_ = environment_.now_ms + *wake;
    }
    context_.end_frame(state, {});
    environment_.actions = {};
    items_ = ui::item_hooks::take_items();
    for (const auto& announcement : tree_.announcements()) said_.push_back(announcement.text);
    follow_focus();
}

/// What the mirror does with a node that asks for the focus, and with a focus whose node is gone.
void UiHarness::follow_focus() {
    const auto& nodes = tree_.nodes();
    const auto wanted = std::ranges::find_if(
        nodes, [](const Node& node) { return (node.flags & a11y::focus_now) != 0; });
    const NodeId asking = wanted == nodes.end() ? 0 : wanted->id;
    if (asking != 0 && asking != told_focus_) move_focus(asking);
    told_focus_ = asking;
    if (mirror_focus_ != 0 && tree_.find(mirror_focus_) == nullptr) mirror_focus_ = 0;
}

void UiHarness::move_focus(NodeId id) {
    if (mirror_focus_ == id) return;
    if (mirror_focus_ != 0) pending_.push_back({.kind = Action::Kind::Blur, .id = mirror_focus_});
    mirror_focus_ = id;
    pending_.push_back({.kind = Action::Kind::Focus, .id = id});
}

void UiHarness::frame() {
    run(std::exchange(pending_, {}));
}

void UiHarness::settle() {
    int builds = 0, frames = 0;
    do {
        frame();
        builds = unsettled_ ? builds + 1 : 0;
        ++frames;
        if (builds > builds_max)
            FAIL("A scope never takes the size that it took before.\n" << texts());
        if (frames > frames_max && endless_motion_) break;
        if (frames > frames_max) FAIL("Something never stops moving.\n" << texts());
    } while (unsettled_ || moving_ || context_.is_busy() || !pending_.empty());
}

void UiHarness::wait_ms(double ms) {
    const double until = environment_.now_ms + ms;
    while (wake_at_ms_ && *wake_at_ms_ <= until) {
        environment_.now_ms = std::max(environment_.now_ms, *wake_at_ms_);
        settle();
    }
    environment_.now_ms = std::max(environment_.now_ms, until);
    settle();
}

void UiHarness::resize(const UiWindow& window) {
    environment_.width = window.width;
    environment_.height = window.height;
    environment_.coarse_pointer = window.finger;
    settle();
}

// --- the mirror ----------------------------------------------------------------------------------

void UiHarness::act(const Action& action) {
    pending_.push_back(action);
    settle();
}

void UiHarness::focus(Role role, std::string_view name) {
    move_focus(id_of(role, name));
    settle();
}

void UiHarness::press(Role role, std::string_view name) {
    const Node& node = find(role, name);
    if ((node.flags & a11y::disabled) != 0) FAIL("\"" << name << "\" is disabled.\n" << texts());
    move_focus(node.id);
    act({.kind = Action::Kind::Activate, .id = node.id});
}

void UiHarness::press_disabled(Role role, std::string_view name) {
    const Node& node = find(role, name);
    if ((node.flags & a11y::disabled) == 0) FAIL("\"" << name << "\" is enabled.\n" << texts());
    act({.kind = Action::Kind::Activate, .id = node.id});
}

void UiHarness::type(Role role, std::string_view name, std::string_view text) {
    const NodeId id = id_of(role, name);
    move_focus(id);
    act({.kind = Action::Kind::Input, .id = id, .text = std::string(text)});
}

void UiHarness::submit() {
    const Node* node = tree_.find(mirror_focus_);
    if (node == nullptr || !is_field(node->role)) FAIL("No field has the focus.\n" << texts());
    act({.kind = Action::Kind::Submit, .id = mirror_focus_});
}

void UiHarness::leave() {
    if (mirror_focus_ == 0) return;
    act({.kind = Action::Kind::Blur, .id = std::exchange(mirror_focus_, 0)});
}

void UiHarness::set_value(Role role, std::string_view name, float value) {
    act({.kind = Action::Kind::SetValue, .id = id_of(role, name), .value = value});
}

void UiHarness::tab(bool backward) {
    const NodeId modal = top_modal(tree_);
    std::vector<NodeId> stops;
    for (const auto& node : tree_.nodes()) {
        if (is_tab_stop(node) && (modal == 0 || tree_.inside(node.id, modal)))
            stops.push_back(node.id);
    }
    if (stops.empty()) FAIL("There is no tab stop.\n" << texts());
    const auto here = std::ranges::find(stops, mirror_focus_);
    auto index = static_cast<std::size_t>(here - stops.begin());
    if (here == stops.end()) index = backward ? 0 : stops.size() - 1;
    move_focus(stops[(index + (backward ? stops.size() - 1 : 1)) % stops.size()]);
    settle();
}

void UiHarness::key(Key key, std::uint32_t modifiers) {
    const Node* node = tree_.find(mirror_focus_);
    const bool presses = (key == Key::Enter || key == Key::Space) && modifiers == 0;
    if (node != nullptr && is_field(node->role)) {
        if (key == Key::Escape) act({.kind = Action::Kind::Escape, .id = node->id});
        if (key == Key::Enter && (node->role != Role::TextArea || modifiers != 0))
            act({.kind = Action::Kind::Submit, .id = node->id});
        return;
    }
    if (node != nullptr && presses && is_pressable(*node)) {
        if ((node->flags & a11y::disabled) == 0)
            act({.kind = Action::Kind::Activate, .id = node->id});
        return;
    }
    send({.kind = surface::EventKind::KeyDown,
          .code = static_cast<std::int32_t>(key),
          .modifiers = modifiers});
    send({.kind = surface::EventKind::KeyUp, .code = static_cast<std::int32_t>(key)});
    settle();
}

std::string UiHarness::focused() const {
    const Node* node = tree_.find(mirror_focus_);
    return node == nullptr ? std::string() : node->name;
}

// --- the pointer ---------------------------------------------------------------------------------

void UiHarness::send(const surface::Event& event) {
    events_.push_back(event);
    frame();
}

void UiHarness::move_to(float x, float y) {
    const auto pointer =
        environment_.coarse_pointer ? surface::Pointer::Touch : surface::Pointer::Mouse;
    pointer_ = {x, y};
    send({.kind = surface::EventKind::PointerMove, .pointer = pointer, .x = x, .y = y});
}

void UiHarness::pointer_down() {
    send({.kind = surface::EventKind::PointerDown, .x = pointer_.x, .y = pointer_.y});
    frame();
}

void UiHarness::pointer_up() {
    send({.kind = surface::EventKind::PointerUp, .x = pointer_.x, .y = pointer_.y});
    frame();
    if (environment_.coarse_pointer) send({.kind = surface::EventKind::PointerLeave});
    settle();
}

void UiHarness::wheel(float x, float y, float dy) {
    send({.kind = surface::EventKind::Wheel, .x = x, .y = y, .dy = dy});
    settle();
}

/// Turns the wheel over the region that holds it until it lies in its middle.
void UiHarness::scroll_to(NodeId id) {
    const Node* region = tree_.find(tree_.find(id)->parent);
    while (region != nullptr && (region->flags & a11y::scroll_region) == 0)
        region = tree_.find(region->parent);
    if (region == nullptr) return;
    const auto view = rect_of(*tree_.find(region->parent));
    const auto middle = ui::center_of(rect_of(*tree_.find(id)));
    if (ui::contains(view, middle)) return;
    wheel(ui::center_of(view).x, ui::center_of(view).y, middle.y - ui::center_of(view).y);
}

void UiHarness::hover(Role role, std::string_view name) {
    const NodeId id = id_of(role, name);
    scroll_to(id);
    const auto middle = ui::center_of(rect_of(*tree_.find(id)));
    move_to(middle.x, middle.y);
    settle();
}

void UiHarness::click(Role role, std::string_view name) {
    const NodeId id = id_of(role, name);
    scroll_to(id);
    const auto middle = ui::center_of(rect_of(*tree_.find(id)));
    move_to(middle.x, middle.y);
    frame();
    pointer_down();
    const Node* node = tree_.find(id);
    // The real field takes the focus by itself.
    if (node != nullptr && is_field(node->role)) move_focus(id);
    pointer_up();
}

std::vector<app::Intent> UiHarness::take_posted() {
    return std::exchange(posted_, {});
}

}  // namespace accanto::test
