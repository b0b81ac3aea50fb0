#include "ui/scroll.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float bar_width = 6, bar_hit_width = 12, bar_inset = 3, bar_length_min = 32;
constexpr std::uint32_t offset_channel = 77;

float offset_max(const Scroll& scroll) {
    return std::max(0.0F, scroll.content - scroll.view);
}

void move_to(Scroll& scroll, float offset) {
    scroll.target = std::clamp(offset, 0.0F, offset_max(scroll));
}

void jump_to(Scroll& scroll, float offset) {
    move_to(scroll, offset);
    scroll.offset = scroll.target;
}

bool pointer_over(const Rect& view) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return contains(view, {mouse.x, mouse.y}) &&
           ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow();
}

/// Goes to the innermost region that can still move: each is asked at its end, so inner ones come
/// first.
void take_wheel(Frame& frame, Scroll& scroll, const Rect& view) {
    const float wish = frame.scroll_wish(view);
    if (wish == 0) return;
    const float before = scroll.target;
    jump_to(scroll, scroll.target + wish);
    if (scroll.target == before) return;
    frame.take_scroll();
    frame.want_frames();
}

void take_keys(Frame& frame, Scroll& scroll) {
    if (frame.memory().focused != 0 && ImGui::IsKeyPressed(ImGuiKey_Home, false)) return;
    const float page = scroll.view - 40;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) move_to(scroll, scroll.target + page);
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) move_to(scroll, scroll.target - page);
    if (frame.memory().focused != 0) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) move_to(scroll, 0);
    if (ImGui::IsKeyPressed(ImGuiKey_End)) move_to(scroll, offset_max(scroll));
}

/// The thin bar at the right; dragging it is a second way, so it is no node of the tree.
void bar(Frame& frame, NodeId id, Scroll& scroll, const Rect& view) {
    const float room = offset_max(scroll);
    if (room <= 0) return;
    const float length = std::max(bar_length_min, view.height * view.height / scroll.content);
    const float travel = view.height - length - 2 * bar_inset;
    const float y = view.y + bar_inset + travel * scroll.offset / room;
    const Rect lane{right_of(view) - bar_hit_width, view.y, bar_hit_width, view.height};
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = pointer_over(lane) && !frame.coarse_pointer();
    if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::GetActiveID() == 0)
        scroll.grabbed = true;
    if (!io.MouseDown[0]) scroll.grabbed = false;
    if (scroll.grabbed && travel > 0) {
        jump_to(scroll, scroll.offset + io.MouseDelta.y * room / travel);
        frame.want_frames();
    }
    const float strength =
        frame.animate(id, over || scroll.grabbed ? 1.0F : 0.0F, motion::quick, offset_channel + 1);
    const float width = bar_width + 2 * strength;
    frame.paint().box({right_of(view) - bar_inset - width, y, width, length},
                      {.fill = with_alpha(frame.palette().line_strong, 0.35F + 0.4F * strength),
                       .radius = width / 2});
}

}  // namespace

ScrollRegion::ScrollRegion(Frame& frame, std::string_view key, const ScrollOptions& options)
    : frame_(frame), id_(frame.id(key)) {
    Layout& layout = frame.layout();
    const float height = options.height > 0 ? options.height : layout.available_height();
    view_ = layout.take(0, std::max(height, 1.0F));
    const auto [entry, fresh] = frame.memory().scrolls.try_emplace(id_);
    Scroll& scroll = entry->second;
    const bool followed_end = scroll.target >= offset_max(scroll) - 1;
    scroll.view = view_.height;
    scroll.seen = frame.memory().frame_number;
    if (options.starts_at_end && followed_end) jump_to(scroll, offset_max(scroll));
    scroll.offset = frame.environment().reduced_motion
                        ? scroll.target
                        : scroll.offset + (scroll.target - scroll.offset) * 0.35F;
    if (std::fabs(scroll.target - scroll.offset) < 0.5F) scroll.offset = scroll.target;
    if (scroll.offset != scroll.target) frame.want_frames();
    const float top = view_.y - std::round(scroll.offset);
    frame.open_node(id_, options.role, options.name, view_);
    frame.open_node(id_ + 1, Role::Group, {}, {view_.x, top, view_.width, scroll.content},
                    a11y::scroll_region);
    frame.push_origin({view_.x, top});
    ImGui::PushClipRect({view_.x, view_.y}, {right_of(view_), bottom_of(view_)}, true);
    frame.memory().open_regions.push_back({id_, view_});
    Padding padding = options.padding;
    if (options.width_max > 0) {
        const float spare = view_.width - padding.left - padding.right - options.width_max;
        if (spare > 0) padding.left += std::floor(spare / 2), padding.right += std::ceil(spare / 2);
    }
    layout.open({.kind = Layout::Kind::Fixed,
                 .area = {view_.x, top, view_.width, 0},
                 .padding = padding,
                 .gap = options.gap},
                key);
}

ScrollRegion::~ScrollRegion() {
    const auto closed = frame_.layout().close();
    frame_.memory().open_regions.pop_back();
    ImGui::PopClipRect();
    frame_.pop_origin();
    frame_.close_node();
    frame_.close_node();
    Scroll& scroll = frame_.memory().scrolls[id_];
    if (std::fabs(scroll.content - closed.outer.height) > 0.5F) frame_.unsettle();
    scroll.content = closed.outer.height;
    move_to(scroll, scroll.target);
    take_wheel(frame_, scroll, view_);
    take_keys(frame_, scroll);
    bar(frame_, id_, scroll, view_);
    if (scroll.offset != scroll.target) frame_.want_frames();
}

float ScrollRegion::offset() const {
    return frame_.memory().scrolls[id_].offset;
}

bool ScrollRegion::at_end() const {
    const Scroll& scroll = frame_.memory().scrolls[id_];
    return scroll.target >= offset_max(scroll) - 1;
}

void ScrollRegion::scroll_to_end() {
    Scroll& scroll = frame_.memory().scrolls[id_];
    scroll.target = 1e6F;
    frame_.want_frames();
}

void reveal(Frame& frame, const Rect& rect) {
    const auto& regions = frame.memory().open_regions;
    if (regions.empty()) return;
    const OpenRegion& region = regions.back();
    Scroll& scroll = frame.memory().scrolls[region.id];
    const float above = rect.y - reveal_margin - region.view.y;
    const float below = bottom_of(rect) + reveal_margin - bottom_of(region.view);
    if (above < 0) {
        scroll.target = std::max(0.0F, scroll.offset + above);
    } else if (below > 0) {
        scroll.target = scroll.offset + std::min(below, above);
    }
    if (scroll.target != scroll.offset) frame.want_frames();
}

}  // namespace accanto::ui
