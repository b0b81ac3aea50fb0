#include "ui/scroll.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float bar_width = 6, bar_more = 2, bar_lane = 12, bar_inset = 3, bar_length_min = 32;
constexpr float page_overlap_px = 40, sticky_margin = 20;
constexpr float tolerance_px = 0.5F;
constexpr std::uint32_t bar_channel = 77;
constexpr ImGuiWindowFlags region_flags = ImGuiWindowFlags_NoScrollbar |
                                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                                          ImGuiWindowFlags_NoSavedSettings;

float offset_max(const Scroll& scroll) {
    return std::max(0.0F, scroll.content - scroll.view);
}

void scroll_to(ImGuiWindow& window, const Scroll& scroll, float offset) {
    ImGui::SetScrollY(&window, std::clamp(offset, 0.0F, offset_max(scroll)));
}

/// Keys that no widget of the region wants.
void take_keys(Frame& frame, ImGuiWindow& window, const Scroll& scroll) {
    const float page = scroll.view - page_overlap_px;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) scroll_to(window, scroll, window.Scroll.y + page);
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) scroll_to(window, scroll, window.Scroll.y - page);
    if (frame.memory().focused != 0) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) scroll_to(window, scroll, 0);
    if (ImGui::IsKeyPressed(ImGuiKey_End)) scroll_to(window, scroll, offset_max(scroll));
}

/// The thin bar at the right. Dragging it is one of several ways to scroll, so it is no node of the
/// tree.
void bar(Frame& frame, NodeId id, ImGuiWindow& window, Scroll& scroll, const Rect& view) {
    const float room = offset_max(scroll);
    if (room <= tolerance_px) return;
    const ImGuiIO& io = ImGui::GetIO();
    const float length = std::max(bar_length_min, view.height * view.height / scroll.content);
    const float travel = view.height - length - 2 * bar_inset;
    const Rect lane{right_of(view) - bar_lane, view.y, bar_lane, view.height};
    const bool over = ImGui::GetCurrentContext()->HoveredWindow == &window &&
                      contains(lane, {io.MousePos.x, io.MousePos.y}) && !frame.coarse_pointer();
    const bool grabs =
        over && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::GetActiveID() == 0;
    scroll.grabbed = (scroll.grabbed || grabs) && io.MouseDown[0];
    if (scroll.grabbed && travel > 0) {
        scroll_to(window, scroll, window.Scroll.y + io.MouseDelta.y * room / travel);
        frame.want_frames();
    }
    const bool strong = over || scroll.grabbed;
    const float strength = frame.animate(id, strong ? 1.0F : 0.0F, motion::quick, bar_channel);
    const float width = bar_width + bar_more * strength;
    const float y = view.y + bar_inset + travel * std::min(1.0F, window.Scroll.y / room);
    frame.paint().box({right_of(view) - bar_inset - width, y, width, length},
                      {.fill = with_alpha(frame.palette().line_strong, 0.35F + 0.4F * strength),
                       .radius = width / 2});
}

void begin_window(NodeId id, const Rect& view) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0);
    ImGui::SetCursorScreenPos({view.x, view.y});
    ImGui::BeginChild(id, {view.width, view.height}, ImGuiChildFlags_None, region_flags);
    ImGui::PopStyleVar(3);
}

Padding with_margins(Padding padding, float width, float width_max) {
    const float spare = width - padding.left - padding.right - width_max;
    if (width_max <= 0 || spare <= 0) return padding;
    padding.left += std::floor(spare / 2);
    padding.right += std::ceil(spare / 2);
    return padding;
}

}  // namespace

ScrollRegion::ScrollRegion(Frame& frame, std::string_view key, const ScrollOptions& options)
    : frame_(frame), id_(frame.id(key)), stays_at_end_(options.starts_at_end) {
    Layout& layout = frame.layout();
    const float height = options.height > 0 ? options.height : layout.available_height();
    view_ = layout.take(0, std::max(std::floor(height), 1.0F));
    Scroll& scroll = frame.memory().scrolls[id_];
    scroll.view = view_.height;
    scroll.seen = frame.memory().frame_number;
    begin_window(id_, view_);
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    const float offset = std::round(window->Scroll.y);
    followed_end_ = offset >= offset_max(scroll) - 1;
    const float top = view_.y - offset;
    frame.open_node(id_, options.role, options.name, view_);
    frame.open_node(id_ + 1, Role::Group, {}, {view_.x, top, view_.width, scroll.content},
                    a11y::scroll_region);
    frame.push_origin({view_.x, top});
    frame.memory().open_regions.push_back({id_, view_, window});
    frame.begin_rings();
    layout.open({.kind = Layout::Kind::Fixed,
                 .area = {view_.x, top, view_.width, 0},
                 .padding = with_margins(options.padding, view_.width, options.width_max),
                 .gap = options.gap},
                key);
}

ScrollRegion::~ScrollRegion() {
    const auto closed = frame_.layout().close();
    frame_.end_rings();
    frame_.memory().open_regions.pop_back();
    frame_.pop_origin();
    frame_.close_node();
    frame_.close_node();
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    Scroll& scroll = frame_.memory().scrolls[id_];
    const float growth = closed.outer.height - scroll.content;
    const bool grew = std::fabs(growth) > tolerance_px;
    scroll.content = closed.outer.height;
    if (scroll.grows_upwards && grew) {
        scroll_to(*window, scroll, window->Scroll.y + growth);
        scroll.grows_upwards = false;
    }
    if (grew) frame_.unsettle();
    if ((grew && stays_at_end_ && followed_end_) || scroll.wants_end)
        scroll_to(*window, scroll, offset_max(scroll));
    scroll.wants_end = false;
    take_keys(frame_, *window, scroll);
    bar(frame_, id_, *window, scroll, view_);
    // ImGui learns how long the content is from an item at its end.
    ImGui::SetCursorScreenPos({view_.x, closed.outer.y});
    ImGui::Dummy({1, std::max(closed.outer.height, 1.0F)});
    ImGui::EndChild();
}

float ScrollRegion::offset() const {
    return ImGui::GetScrollY();
}

bool ScrollRegion::at_end() const {
    return followed_end_;
}

void ScrollRegion::grows_upwards() {
    frame_.memory().scrolls[id_].grows_upwards = true;
}

void ScrollRegion::scroll_to_end() {
    frame_.memory().scrolls[id_].wants_end = true;
    frame_.want_frames();
}

namespace {

/// How far content of this height, which belongs at `top`, is moved down to be seen: its beginning
/// when all of it fits in the window, else its end; never beyond the end of the page.
float sticky_shift(const OpenRegion& region, const Scroll& scroll, float top, float height) {
    const float page_end = region.view.y - std::round(region.window->Scroll.y) + scroll.content;
    const float room = page_end - sticky_margin - (top + height);
    const bool fits = height + 2 * sticky_margin <= region.view.height;
    const float wanted = fits ? region.view.y + sticky_margin - top
                              : bottom_of(region.view) - sticky_margin - (top + height);
    return std::clamp(wanted, 0.0F, std::max(room, 0.0F));
}

}  // namespace

Sticky::Sticky(Frame& frame, std::string_view key, float gap) : frame_(frame) {
    auto& layout = frame.layout();
    const Point at = layout.next_place();
    const float width = layout.available_width();
    content_.emplace(frame, Rect{at.x, at.y, width, 0}, gap, Padding{}, key);
    const float height = content_->content_height();
    const auto& regions = frame.memory().open_regions;
    if (regions.empty() || height <= 0) return;
    const auto& region = regions.back();
    const float shift = sticky_shift(region, frame.memory().scrolls[region.id], at.y, height);
    auto& scope = layout.innermost();
    for (float* const y : {&scope.area.y, &scope.y, &scope.bottom}) *y += shift;
}

Sticky::~Sticky() {
    const float height = content_->content_height();
    content_.reset();
    frame_.layout().take(0, height);
}

void reveal(Frame& frame, const Rect& rect) {
    const auto& regions = frame.memory().open_regions;
    if (regions.empty()) return;
    const OpenRegion& region = regions.back();
    const float above = rect.y - reveal_margin - region.view.y;
    const float below = bottom_of(rect) + reveal_margin - bottom_of(region.view);
    const float way = above < 0 ? above : below > 0 ? std::min(below, above) : 0;
    if (way == 0) return;
    ImGui::SetScrollY(region.window, std::max(0.0F, region.window->Scroll.y + way));
    frame.want_frames();
}

}  // namespace accanto::ui
