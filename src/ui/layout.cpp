#include "ui/layout.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/paint.hpp"

namespace accanto::ui {
namespace {

constexpr float tolerance_px = 0.5F;
/// Of a row's width, for a child that fills it, in the frame that measures the others.
constexpr float first_fill_share = 0.35F;

bool differs(float a, float b) {
    return std::fabs(a - b) > tolerance_px;
}

float row_offset(Cross cross, float row_height, float child_height) {
    if (cross == Cross::Start || row_height <= child_height) return 0;
    const float room = row_height - child_height;
    return cross == Cross::Center ? std::floor(room / 2) : room;
}

/// A fill gives way: what follows it is measured as if it were not there yet, else a text that
/// grows would wrap into the width it had before.
float room_beside_fill(const Layout::Scope& scope, float gap) {
    constexpr float share_max = 2.0F / 3;
    return std::max(0.0F,
                    std::min(scope.area.width - scope.others - gap, scope.area.width * share_max));
}

}  // namespace

NodeId Layout::next_child_id(std::string_view key) {
    const Scope& parent = scopes_.back();
    // With the ids that are open: two lists of one name, each in an `IdScope`, are two.
    if (!key.empty()) {
        const NodeId own = ImHashStr(key.data(), key.size(), parent.id);
        // One after the other: a CRC seeded with the other would cancel a key that is in both.
        const NodeId both[]{own, ImGui::GetCurrentWindow()->IDStack.back()};
        return ImHashData(both, sizeof both);
    }
    const int index = parent.children;
    return ImHashData(&index, sizeof index, parent.id);
}

bool Layout::in_row() const {
    return scopes_.back().kind == Kind::Row || scopes_.back().kind == Kind::Flow;
}

float Layout::available_width() const {
    const Scope& scope = scopes_.back();
    if (scope.kind == Kind::Columns) return scope.widths[scope.column];
    if (scope.kind != Kind::Row) return scope.area.width;
    const float gap = scope.empty ? 0 : scope.gap;
    const float rest = std::max(0.0F, right_of(scope.area) - scope.x - gap);
    if (!scope.next_fills) return scope.fills > 0 ? room_beside_fill(scope, gap) : rest;
    // What follows is not known yet: it needs room to be as wide as it wants to be.
    if (scope.last.fills == 0) return std::floor(rest * first_fill_share);
    const float left_over = scope.area.width - scope.last.others;
    return std::clamp(std::floor(left_over / static_cast<float>(scope.last.fills)), 0.0F, rest);
}

float Layout::available_height() const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
        if (scope->area.height > 0) return std::max(0.0F, bottom_of(scope->area) - next_place().y);
    }
    return std::max(0.0F, frame_.height() - next_place().y);
}

Point Layout::next_place() const {
    const Scope& scope = scopes_.back();
    const float gap = scope.empty ? 0 : scope.gap;
    if (in_row()) return {scope.x + gap, scope.y};
    return {scope.x, scope.y + gap};
}

void Layout::advance(const Rect& child) {
    Scope& scope = scopes_.back();
    scope.right = std::max(scope.right, right_of(child));
    // A row is as high as its highest child, wherever centring by the last frame's height put it.
    const float bottom = scope.kind == Kind::Row ? scope.area.y + child.height : bottom_of(child);
    scope.bottom = std::max(scope.bottom, bottom);
    if (in_row()) {
        if (scope.next_fills) {
            ++scope.fills;
        } else {
            scope.others += child.width;
        }
        if (!scope.empty) scope.others += scope.gap;
        scope.x = right_of(child);
        scope.line_height = std::max(scope.line_height, child.height);
    } else {
        scope.y = bottom_of(child);
    }
    scope.next_fills = false;
    scope.empty = false;
    ++scope.children;
}

Rect Layout::take(float width, float height) {
    Scope& scope = scopes_.back();
    if (scope.kind == Kind::Row && (width <= 0 || scope.next_fills)) width = available_width();
    if (width <= 0) width = available_width();
    if (scope.kind == Kind::Flow && !scope.empty &&
        scope.x + scope.gap + width > right_of(scope.area) + tolerance_px) {
        scope.x = scope.area.x;
        scope.y += scope.line_height + scope.line_gap;
        scope.line_height = 0;
        scope.empty = true;
    }
    const Point place = next_place();
    Rect rect{place.x, place.y, width, height};
    if (scope.kind == Kind::Row) {
        rect.y = scope.area.y + row_offset(scope.cross, scope.last.height, height);
    }
    advance(rect);
    return rect;
}

void Layout::skip(float px) {
    Scope& scope = scopes_.back();
    (in_row() ? scope.x : scope.y) += px;
    if (in_row()) scope.others += px;
    if (!in_row()) scope.bottom = std::max(scope.bottom, scope.y);
}

void Layout::next_column() {
    Scope& scope = scopes_.back();
    if (scope.widths.size() <= scope.column + 1) return;
    scope.bottom = std::max(scope.bottom, scope.y);
    if (scope.collapsed) {
        ++scope.column;
        return;
    }
    scope.x += scope.widths[scope.column] + scope.line_gap;
    scope.y = scope.area.y;
    scope.empty = true;
    ++scope.column;
}

Layout::Scope& Layout::open(Scope scope, std::string_view key) {
    if (scopes_.empty()) {
        scope.id = ImHashStr("layout");
    } else {
        scope.id = next_child_id(key);
    }
    Measure& measure = frame_.memory().measures[scope.id];
    scope.last = measure.seen == 0 ? Measure{} : measure;
    if (scope.kind != Kind::Fixed && !scopes_.empty()) {
        const Scope& parent = scopes_.back();
        const Point place = next_place();
        scope.area = {place.x, place.y, available_width(), 0};
        if (parent.kind == Kind::Row) {
            scope.area.y =
                parent.area.y + row_offset(parent.cross, parent.last.height, scope.last.height);
        }
    }
    scope.area.x += scope.padding.left;
    scope.area.y += scope.padding.top;
    scope.area.width = std::max(0.0F, scope.area.width - scope.padding.left - scope.padding.right);
    if (scope.area.height > 0) {
        scope.area.height =
            std::max(1.0F, scope.area.height - scope.padding.top - scope.padding.bottom);
    }
    scope.x = scope.right = scope.area.x;
    scope.y = scope.bottom = scope.area.y;
    if (scope.kind == Kind::Fixed) scope.kind = Kind::Stack, scope.next_fills = false;
    scopes_.push_back(std::move(scope));
    return scopes_.back();
}

Layout::Closed Layout::close() {
    const Scope scope = std::move(scopes_.back());
    scopes_.pop_back();
    const Padding& padding = scope.padding;
    const Rect outer{scope.area.x - padding.left, scope.area.y - padding.top,
                     scope.area.width + padding.left + padding.right,
                     scope.bottom - scope.area.y + padding.top + padding.bottom};
    const float natural = scope.right - scope.area.x + padding.left + padding.right;
    Measure& measure = frame_.memory().measures[scope.id];
    const bool changed = measure.seen == 0 || differs(measure.width, natural) ||
                         differs(measure.height, outer.height) ||
                         (scope.kind == Kind::Row && differs(measure.others, scope.others));
    if (changed) frame_.unsettle();
    measure = {natural, outer.height, scope.others, scope.fills, frame_.memory().frame_number};
    return {outer, natural, scope.last.height};
}

Layout::Closed Layout::close_in_flow() {
    const bool columns = scopes_.back().kind == Kind::Columns;
    const Closed closed = close();
    const bool natural = in_row() && !columns && !scopes_.back().next_fills;
    take(natural ? std::max(closed.natural, 1.0F) : closed.outer.width, closed.outer.height);
    return closed;
}

// --- scopes --------------------------------------------------------------------------------------

Stack::Stack(Frame& frame, float gap, Padding padding, std::string_view key) : frame_(frame) {
    frame.layout().open({.kind = Layout::Kind::Stack, .padding = padding, .gap = gap}, key);
}
Stack::~Stack() {
    frame_.layout().close_in_flow();
}

Row::Row(Frame& frame, float gap, Cross cross, std::string_view key) : frame_(frame) {
    frame.layout().open({.kind = Layout::Kind::Row, .gap = gap, .cross = cross}, key);
}
Row::~Row() {
    frame_.layout().close_in_flow();
}

void Row::spacer() {
    auto& scope = frame_.layout().innermost();
    if (scope.last.fills > 0) {
        const float room = scope.area.width - scope.last.others;
        scope.x += std::max(0.0F, std::floor(room / static_cast<float>(scope.last.fills)));
    }
    ++scope.fills;
    scope.right = std::max(scope.right, scope.x);
}

void Row::fill() {
    frame_.layout().innermost().next_fills = true;
}

Flow::Flow(Frame& frame, float gap, float line_gap, std::string_view key) : frame_(frame) {
    frame.layout().open({.kind = Layout::Kind::Flow, .gap = gap, .line_gap = line_gap}, key);
}
Flow::~Flow() {
    frame_.layout().close_in_flow();
}

Columns::Columns(Frame& frame, std::initializer_list<Track> tracks, float gap, float row_gap,
                 float narrowest_px)
    : frame_(frame) {
    start(tracks, gap, row_gap, narrowest_px);
}

Columns::Columns(Frame& frame, int count, float gap, float row_gap, float narrowest_px)
    : frame_(frame) {
    start(std::vector<Track>(static_cast<std::size_t>(std::max(count, 1)), flexible()), gap,
          row_gap, narrowest_px);
}

void Columns::start(const std::vector<Track>& tracks, float gap, float row_gap,
                    float narrowest_px) {
    auto& scope =
        frame_.layout().open({.kind = Layout::Kind::Columns, .gap = row_gap, .line_gap = gap}, {});
    float left_over = scope.area.width - gap * static_cast<float>(tracks.size() - 1);
    float shares = 0;
    for (const auto& track : tracks) left_over -= track.px, shares += track.share;
    for (const auto& track : tracks) {
        const float share = shares > 0 ? std::max(0.0F, left_over) * track.share / shares : 0;
        scope.widths.push_back(track.share > 0 ? share : track.px);
        if (track.share > 0 && share < narrowest_px) scope.collapsed = true;
    }
    if (scope.collapsed) std::ranges::fill(scope.widths, scope.area.width);
}

Columns::~Columns() {
    frame_.layout().close_in_flow();
}

void Columns::next() {
    frame_.layout().next_column();
}

At::At(Frame& frame, const Rect& rect, float gap, Padding padding, std::string_view key)
    : frame_(frame) {
    auto& scope = frame.layout().open(
        {.kind = Layout::Kind::Fixed, .area = rect, .padding = padding, .gap = gap}, key);
    last_height_ = scope.last.height;
}
At::~At() {
    frame_.layout().close();
}

void space(Frame& frame, float px) {
    frame.layout().skip(px);
}

void divider(Frame& frame) {
    const Rect line = frame.layout().take(0, 1);
    frame.paint().hairline(line.x, line.y, line.width);
}

}  // namespace accanto::ui
