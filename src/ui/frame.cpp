#include "ui/frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/layout.hpp"
#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

using Kind = a11y::Action::Kind;

constexpr std::uint64_t frames_remembered = 600;
constexpr std::uint64_t focus_patience_frames = 4;
/// A focus that comes this soon after a press of the pointer is the pointer's, not the keyboard's.
constexpr double pointer_focus_ms = 400;

SizeClass size_class_of(float width, float text_scale) {
    const float scaled_width = width / std::max(1.0F, text_scale);
    if (scaled_width < breakpoint::tablet) return SizeClass::Phone;
    return scaled_width < breakpoint::desktop ? SizeClass::Tablet : SizeClass::Desktop;
}

bool any_key_pressed() {
    constexpr ImGuiKey keys[] = {ImGuiKey_Tab,     ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
                                 ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Enter,
                                 ImGuiKey_Space,   ImGuiKey_Home,      ImGuiKey_End,
                                 ImGuiKey_Escape};
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
}

std::uint64_t animation_key(NodeId id, std::uint32_t channel) {
    return static_cast<std::uint64_t>(id) << 32 | channel;
}

constexpr ImGuiWindowFlags layer_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav;

}  // namespace

Frame::Frame(Memory& memory, const Environment& environment, a11y::Tree& tree)
    : memory_(memory),
      environment_(environment),
      tree_(tree),
      palette_(make_palette(environment.dark ? Brightness::Dark : Brightness::Light,
                            environment.high_contrast ? Contrast::High : Contrast::Normal)),
      size_class_(size_class_of(environment.width, environment.text_scale)),
      layout_(new Layout(*this)) {
    tree_.clear();
    ++memory_.frame_number;
    read_pointer();
    read_actions();
    follow_keyboard();
    begin_layer(ImHashStr("root"), {0, 0, environment_.width, environment_.height}, true);
}

Frame::~Frame() {
    if (!finished_) finish();
    delete layout_;
}

void Frame::finish() {
    finished_ = true;
    end_layer();
    settle_modals();
    if (memory_.focus_wanted != 0 &&
        memory_.frame_number > memory_.focus_asked + focus_patience_frames) {
        memory_.focus_wanted = 0;
    }
    if (memory_.frame_number % frames_remembered == 0) forget_unseen();
    if (unsettled_) wants_frames_ = true;
    if (ImGui::IsAnyItemActive()) wants_frames_ = true;
}

void Frame::read_pointer() {
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        memory_.keyboard = false;
        memory_.pointer_down_ms = environment_.now_ms;
    }
    if (any_key_pressed()) memory_.keyboard = true;
    escape_ = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

void Frame::read_actions() {
    // Whoever takes one may change what was built before it: that shows in the next frame.
    if (!environment_.actions.empty()) want_frames();
    for (const auto& action : environment_.actions) {
        if (action.kind == Kind::Focus) {
            if (environment_.now_ms - memory_.pointer_down_ms > pointer_focus_ms)
                memory_.keyboard = true;
            if (memory_.focused != action.id && memory_.keyboard) memory_.reveal = action.id;
            memory_.focused = action.id;
            if (memory_.focus_wanted == action.id) memory_.focus_wanted = 0;
        } else if (action.kind == Kind::Blur) {
            if (memory_.focused == action.id) memory_.focused = 0;
            actions_.push_back(action);
        } else {
            if (action.kind == Kind::Escape) escape_ = true;
            actions_.push_back(action);
        }
    }
}

/// A keyboard of glass that comes up must not cover what is written.
void Frame::follow_keyboard() {
    const float height = environment_.keyboard_height;
    if (height > memory_.keyboard_height && memory_.focused != 0) memory_.reveal = memory_.focused;
    memory_.keyboard_height = height;
}

// --- ids -----------------------------------------------------------------------------------------

NodeId Frame::id(std::string_view key) const {
    return ImGui::GetCurrentWindow()->GetID(key.data(), key.data() + key.size());
}
void Frame::push_id(std::string_view key) {
    ImGui::PushID(key.data(), key.data() + key.size());
}
void Frame::pop_id() {
    ImGui::PopID();
}
NodeId Frame::scope_id() const {
    return layout_->innermost().id;
}

// --- the semantic tree ---------------------------------------------------------------------------

a11y::Node& Frame::announce(NodeId id, Role role, std::string_view name, const Rect& rect,
                            std::uint32_t flags) {
    a11y::Node& node = tree_.add(id, role, name);
    const Point origin = origins_.back();
    node.x = rect.x - origin.x;
    node.y = rect.y - origin.y;
    node.width = rect.width;
    node.height = rect.height;
    node.flags = flags;
    if (memory_.focus_wanted == id) node.flags |= a11y::focus_now;
    return node;
}

a11y::Node& Frame::open_node(NodeId id, Role role, std::string_view name, const Rect& rect,
                             std::uint32_t flags) {
    const Point origin = origins_.back();
    a11y::Node& node = tree_.open(id, role, name);
    node.x = rect.x - origin.x;
    node.y = rect.y - origin.y;
    node.width = rect.width;
    node.height = rect.height;
    node.flags = flags;
    if (memory_.focus_wanted == id) node.flags |= a11y::focus_now;
    return node;
}

void Frame::close_node() {
    tree_.close();
}

void Frame::place_node(NodeId id, const Rect& rect) {
    const Point origin = origins_.back();
    tree_.place(id, rect.x - origin.x, rect.y - origin.y, rect.width, rect.height);
}

Point Frame::origin_of(NodeId id) const {
    Point origin{};
    for (const auto* node = tree_.find(id); node != nullptr; node = tree_.find(node->parent)) {
        if ((node->flags & a11y::scroll_region) != 0) origin.x += node->x, origin.y += node->y;
    }
    return origin;
}

// --- what was done in the mirror -----------------------------------------------------------------

const a11y::Action* Frame::action(Kind kind, NodeId id) {
    const auto found = std::ranges::find_if(actions_, [&](const a11y::Action& action) {
        return action.kind == kind && action.id == id;
    });
    return found == actions_.end() ? nullptr : &*found;
}

bool Frame::activated(NodeId id) {
    auto* found = const_cast<a11y::Action*>(action(Kind::Activate, id));
    if (!found) return false;
    found->id = 0;
    return true;
}

std::optional<std::string> Frame::input_for(NodeId id) {
    // Several may have arrived since the last frame; the last one is the text.
    std::optional<std::string> text;
    for (const auto& action : actions_) {
        if (action.kind == Kind::Input && action.id == id) text = action.text;
    }
    return text;
}

std::optional<float> Frame::value_for(NodeId id) {
    const auto* found = action(Kind::SetValue, id);
    if (!found) return std::nullopt;
    return found->value;
}

bool Frame::submitted(NodeId id) {
    return action(Kind::Submit, id) != nullptr;
}
bool Frame::escaped(NodeId id) {
    return action(Kind::Escape, id) != nullptr;
}
bool Frame::blurred(NodeId id) {
    return action(Kind::Blur, id) != nullptr;
}

bool Frame::take_escape() {
    if (escape_) want_frames();
    return std::exchange(escape_, false);
}

// --- focus ---------------------------------------------------------------------------------------

void Frame::focus(NodeId id) {
    memory_.focused = id;
    memory_.focus_wanted = id;
    memory_.focus_asked = memory_.frame_number;
    memory_.reveal = id;
    want_frames();
}

void Frame::focus_ring(const Rect& rect, float corner_radius) {
    const ImVec2 low = draw_list().GetClipRectMin(), high = draw_list().GetClipRectMax();
    rings_.push_back(
        {rect, corner_radius, grown({low.x, low.y, high.x - low.x, high.y - low.y}, 6)});
}

void Frame::begin_rings() {
    ring_starts_.push_back(rings_.size());
}

void Frame::end_rings() {
    const std::size_t first = ring_starts_.back();
    for (std::size_t i = first; i < rings_.size(); ++i) {
        const Ring& ring = rings_[i];
        ImDrawList& list = draw_list();
        list.PushClipRect({ring.clip.x, ring.clip.y}, {right_of(ring.clip), bottom_of(ring.clip)});
        render::BoxStyle style;
        for (float& corner : style.radius) corner = ring.radius + focus_ring_radius_more;
        style.border_width = focus_ring_width;
        style.border = palette_.focus;
        render::box(list, grown(ring.rect, focus_ring_gap + focus_ring_width), style);
        list.PopClipRect();
    }
    rings_.resize(first);
    ring_starts_.pop_back();
}

// --- motion --------------------------------------------------------------------------------------

float Frame::animate(NodeId id, float target, const Motion& motion, std::uint32_t channel) {
    return animate_from(id, target, target, motion, channel);
}

float Frame::animate_from(NodeId id, float start, float target, const Motion& motion,
                          std::uint32_t channel) {
    const auto [entry, fresh] = memory_.animations.try_emplace(animation_key(id, channel));
    Animation& animation = entry->second;
    if (fresh || animation.seen + 1 < memory_.frame_number) {
        animation = {start, start, start, now_ms(), 0};
    }
    animation.seen = memory_.frame_number;
    if (animation.to != target) {
        animation.from = animation.value;
        animation.to = target;
        animation.start_ms = now_ms();
    }
    if (environment_.reduced_motion) return animation.value = animation.from = target;
    const double time = (now_ms() - animation.start_ms) / static_cast<double>(motion.duration_ms);
    if (time >= 1 || animation.from == animation.to) return animation.value = animation.to;
    animation.value =
        animation.from + (animation.to - animation.from) * eased(motion, static_cast<float>(time));
    want_frames();
    return animation.value;
}

void Frame::wake_in_ms(double ms) {
    wake_ms_ = std::min(wake_ms_.value_or(ms), std::max(ms, 0.0));
}

void Frame::forget_unseen() {
    const auto old = [&](const auto& entry) {
        return entry.second.seen + frames_remembered < memory_.frame_number;
    };
    std::erase_if(memory_.animations, old);
    std::erase_if(memory_.measures, old);
}

// --- painting and layers -------------------------------------------------------------------------

Painter Frame::paint() {
    return Painter(*this);
}
ImDrawList& Frame::draw_list() {
    return *ImGui::GetWindowDrawList();
}
float Frame::set_alpha(float alpha) {
    return std::exchange(alpha_, alpha);
}

void Frame::begin_layer(NodeId id, const Rect& rect, bool takes_pointer) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({std::max(rect.width, 1.0F), std::max(rect.height, 1.0F)});
    const std::string name = "##layer" + std::to_string(id);
    ImGui::Begin(name.c_str(), nullptr,
                 layer_flags | (takes_pointer ? 0 : ImGuiWindowFlags_NoInputs));
    ImGui::PopStyleVar(4);
    if (!ring_starts_.empty()) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    // Shadows and rings reach beyond the rectangle that takes the pointer.
    draw_list().PushClipRectFullScreen();
    begin_rings();
    origins_.push_back({0, 0});
    layout_->open({.kind = Layout::Kind::Fixed, .area = rect, .gap = 0}, name);
}

void Frame::end_layer() {
    layout_->close();
    end_rings();
    origins_.pop_back();
    draw_list().PopClipRect();
    ImGui::End();
}

void Frame::begin_modal(NodeId id) {
    modals_.push_back(id);
    open_modals_.push_back(id);
}
void Frame::end_modal() {
    open_modals_.pop_back();
}

bool Frame::is_top_modal(NodeId id) const {
    return !memory_.layers.empty() && memory_.layers.back() == id;
}

bool Frame::modal_appeared(NodeId id) const {
    return std::ranges::find(memory_.layers, id) == memory_.layers.end();
}

/// Gives the focus back to who opened what is closed now; remembers who opened what is new.
void Frame::settle_modals() {
    std::vector<NodeId> openers;
    for (const NodeId modal : modals_) {
        const auto known = std::ranges::find(memory_.layers, modal);
        const auto index = static_cast<std::size_t>(known - memory_.layers.begin());
        openers.push_back(known == memory_.layers.end() ? memory_.opener
                                                        : memory_.return_focus[index]);
    }
    for (std::size_t i = memory_.layers.size(); i-- > 0;) {
        if (std::ranges::find(modals_, memory_.layers[i]) == modals_.end())
            focus(memory_.return_focus[i]);
    }
    memory_.layers = modals_;
    memory_.return_focus = std::move(openers);
}

// --- small scopes --------------------------------------------------------------------------------

Semantics::Semantics(Frame& frame, Role role, std::string_view name) : frame_(frame) {
    const Point place = frame.layout().next_place();
    const NodeId parent = frame.scope_id();
    const int mark = static_cast<int>(role) * 1000 + frame.layout().innermost().children;
    id_ = ImHashData(&mark, sizeof mark, parent);
    start_ = place;
    frame.open_node(id_, role, name, {place.x, place.y, frame.layout().available_width(), 0});
}

Semantics::~Semantics() {
    const auto& scope = frame_.layout().innermost();
    frame_.place_node(id_, {start_.x, start_.y, scope.right - start_.x, scope.bottom - start_.y});
    frame_.close_node();
}

}  // namespace accanto::ui
