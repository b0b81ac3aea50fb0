#include "ui/widgets/page.hpp"

#include "i18n/texts.hpp"
#include "ui/paint.hpp"
#include "ui/widgets/icon_button.hpp"
#include "ui/widgets/words.hpp"

namespace accanto::ui {
namespace {

Padding page_padding(const Frame& frame) {
    switch (frame.size_class()) {
        case SizeClass::Phone:
            return {16, 14, 16, 20};
        case SizeClass::Tablet:
            return {24, 20, 24, 28};
        case SizeClass::Desktop:
            return {28, 20, 28, 32};
    }
    return {};
}

void title_and_sentence(Frame& frame, std::string_view title, std::string_view sentence) {
    const Stack texts(frame, 0);
    heading_as(frame, TextRole::Title, title, 1, {});
    words(frame, TextRole::Body, sentence, {.ink = Ink::Second});
}

/// The arrow itself aligns with the page, not the ground that it has while it is pointed at.
bool back_arrow(Frame& frame, std::string_view name) {
    const ControlMetrics metrics = control_metrics(ControlSize::Medium);
    const float side = frame.grown_px(metrics.height),
                inset = (side - frame.grown_px(metrics.icon)) / 2;
    const Rect place = frame.layout().take(side - 2 * inset, side);
    return icon_button_at(frame, {place.x - inset, place.y, side, side}, Icon::ArrowLeft, name, {});
}

/// Arrow, pair and title; true when the arrow was pressed.
bool lead(Frame& frame, std::string_view title, const HeaderOptions& options) {
    Row row(frame, 12);
    const float size = frame.is_phone() ? 40.0F : 48.0F;
    const bool back = !options.back_name.empty() && back_arrow(frame, options.back_name);
    if (options.mentor && options.mentee)
        pair_avatar(frame, *options.mentor, *options.mentee, size);
    row.fill();
    title_and_sentence(frame, title, options.sentence);
    return back;
}

}  // namespace

Page::Page(Frame& frame, std::string_view key, const PageOptions& options) {
    scroll_.emplace(frame, key,
                    ScrollOptions{.gap = options.gap,
                                  .padding = page_padding(frame),
                                  .width_max = options.width_max,
                                  .role = Role::Main,
                                  .name = options.name.empty() ? frame.language()(Text::ui_page)
                                                               : options.name});
}

Page::~Page() = default;

PageHeader::PageHeader(Frame& frame, std::string_view title, const HeaderOptions& options)
    : frame_(frame) {
    if (frame.is_phone()) {
        frame.layout().open({.kind = Layout::Kind::Stack, .gap = 12}, "header");
        back_ = lead(frame, title, options);
        frame.layout().open({.kind = Layout::Kind::Flow, .gap = 8, .line_gap = 8}, "actions");
        return;
    }
    frame.layout().open({.kind = Layout::Kind::Row, .gap = 8, .cross = Cross::Center}, "header");
    frame.layout().innermost().next_fills = true;
    back_ = lead(frame, title, options);
}

PageHeader::~PageHeader() {
    Layout& layout = frame_.layout();
    if (frame_.is_phone()) {
        if (layout.innermost().children > 0) {
            layout.close_in_flow();
        } else {
            layout.close();
        }
    }
    layout.close_in_flow();
}

}  // namespace accanto::ui
