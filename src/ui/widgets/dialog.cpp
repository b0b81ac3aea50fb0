#include "ui/widgets/dialog.hpp"

#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

constexpr float padding_desktop = 22, padding_phone = 20, edge = 16;
constexpr float handle_width = 40, handle_height = 4, handle_room = 20, grab_height = 48;
constexpr float swipe_px = 80, rise_px = 12;
constexpr float gap = 14;

/// Not the title alone: the button that opens it often says the same.
std::string dialog_key(std::string_view title) {
    return "dialog " + std::string(title);
}

/// How far a sheet was pulled down by its handle.
float pulled(const Rect& panel) {
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 start = io.MouseClickedPos[0];
    const bool on_handle =
        contains({panel.x, panel.y, panel.width, grab_height}, {start.x, start.y});
    if (!on_handle || (!io.MouseDown[0] && !io.MouseReleased[0])) return 0;
    return std::max(0.0F, io.MousePos.y - start.y);
}

}  // namespace

Dialog::Dialog(Frame& frame, std::string_view title, const DialogOptions& options)
    : frame_(frame), id_(frame.id(dialog_key(title))), sheet_(frame.is_phone()) {
    frame.begin_modal(id_);
    frame.begin_layer(id_, {0, 0, frame.width(), frame.height()}, true);
    if (frame.modal_appeared(id_)) frame.focus(id_);
    place(options);
    const float shown = frame.animate_from(id_, 0, 1, motion::enter);
    frame.paint().box({0, 0, frame.width(), frame.height()},
                      {.fill = with_alpha(frame.palette().scrim, shown)});
    panel_.y += sheet_ ? panel_.height * (1 - shown) : rise_px * (1 - shown);
    alpha_before_ = frame.set_alpha(frame.alpha() * (sheet_ ? 1 : shown));
    paint_panel();
    take_dismissal(options);
    auto& node = frame.open_node(id_, Role::Dialog, title, panel_, a11y::modal | a11y::focusable);
    node.parent = 0;
    node.description = options.sentence;
    const float top = sheet_ ? handle_room : padding_;
    frame.layout().open({.kind = Layout::Kind::Fixed, .area = panel_}, "panel");
    body_.emplace(frame, "body",
                  ScrollOptions{.height = panel_.height,
                                .gap = gap,
                                .padding = {padding_, top, padding_, padding_},
                                .role = Role::Group});
    const Stack head(frame, 4);
    heading_as(frame, TextRole::Section, title, 2, {});
    words(frame, TextRole::Small, options.sentence, {.ink = Ink::Second});
}

Dialog::~Dialog() {
    body_.reset();
    frame_.layout().close();
    frame_.close_node();
    frame_.set_alpha(alpha_before_);
    frame_.end_layer();
    frame_.end_modal();
}

/// As high as its content was in the last frame, as far as the window allows.
void Dialog::place(const DialogOptions& options) {
    padding_ = sheet_ ? padding_phone : padding_desktop;
    const float covered = frame_.environment().keyboard_height;
    const float room = frame_.height() - covered - frame_.environment().safe_top - 2 * edge;
    const auto known = frame_.memory().scrolls.find(frame_.id("body"));
    const float content = known == frame_.memory().scrolls.end() ? 0 : known->second.content;
    const float height = std::clamp(content, 1.0F, std::max(room, 1.0F));
    if (sheet_) {
        panel_ = {0, frame_.height() - covered - height, frame_.width(), height};
        return;
    }
    const float width = std::min(options.width, frame_.width() - 2 * edge);
    panel_ = {std::round((frame_.width() - width) / 2),
              std::round((frame_.height() - covered - height) / 2), width, height};
}

void Dialog::paint_panel() const {
    const Palette& p = frame_.palette();
    if (!sheet_) {
        frame_.paint().box(panel_, {.fill = p.surface,
                                    .radius = radius::dialog,
                                    .border = p.card_border,
                                    .elevation = Elevation::Floating});
        return;
    }
    render::BoxStyle style;
    style.radius[0] = style.radius[1] = radius::sheet;
    style.fill = p.surface;
    frame_.paint().styled_box({panel_.x, panel_.y, panel_.width, panel_.height + radius::sheet},
                              style);
    const Rect handle{center_of(panel_).x - handle_width / 2, panel_.y + 8, handle_width,
                      handle_height};
    frame_.paint().box(handle, {.fill = p.line_strong, .radius = handle_height / 2});
}

void Dialog::take_dismissal(const DialogOptions& options) {
    if (!frame_.is_top_modal(id_)) return;
    if (frame_.take_escape()) dismissed_ = true;
    if (options.keeps_typed_text) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool here = ImGui::GetCurrentContext()->HoveredWindow == ImGui::GetCurrentWindow();
    if (here && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        !contains(panel_, {mouse.x, mouse.y}))
        dismissed_ = true;
    if (!sheet_) return;
    const float way = pulled(panel_);
    if (way > 0) frame_.claim_touch();
    if (way > swipe_px && ImGui::GetIO().MouseReleased[0]) dismissed_ = true;
}

DialogAnswer dialog_buttons(Frame& frame, std::string_view safe, std::string_view action,
                            const DialogButtonsOptions& options) {
    constexpr float between = 8;
    const ButtonOptions quiet{.fills = true};
    const ButtonOptions strong{.kind = options.danger ? ButtonKind::Danger : ButtonKind::Primary,
                               .busy = options.busy,
                               .fills = true,
                               .disabled_because = options.disabled_because};
    const float widest =
        std::max(button_width(frame, safe, quiet), button_width(frame, action, strong));
    DialogAnswer answer;
    space(frame, 4);
    Columns columns(frame, 2, between, between, widest);
    answer.safe = button(frame, safe, quiet);
    columns.next();
    answer.action = button(frame, action, strong);
    return answer;
}

}  // namespace accanto::ui
