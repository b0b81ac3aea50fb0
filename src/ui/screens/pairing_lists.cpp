#include <algorithm>
#include <cmath>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/interaction.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"
#include "ui/widgets/pair_line.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingLine;
using app::PairingPerson;

constexpr float row_height = 64, row_padding = 12, avatar_size = 36, row_gap = 10;
constexpr float strip_mark = 24, strip_icon = 22;

void paint_pair_row(Frame& frame, const Rect& place, const PairingPerson& mentor,
                    const PairingPerson& mentee, const PairingLine& line, const Interaction& did,
                    bool selected) {
    const Palette& p = frame.palette();
    const Rect rect = pressed_rect(did, place);
    const Color ground = selected ? p.primary_tint : mixed(p.surface, p.sunk, did.hover);
    frame.paint().box(rect, {.fill = ground,
                             .radius = radius::large,
                             .border = p.card_border,
                             .elevation = Elevation::Rest});
    const float middle = center_of(rect).y;
    pair_avatar_at(frame, {rect.x + row_padding, middle}, portrait_of(mentor), portrait_of(mentee),
                   avatar_size);
    const ScoreLook look{.icon = line_icon(line.kind)};
    const auto words = line_score(line);
    const Size size = score_size(frame, words, look);
    const Rect score{right_of(rect) - row_padding - size.width,
                     std::round(middle - size.height / 2), size.width, size.height};
    score_at(frame, score, words, look);
    const float x = rect.x + row_padding + pair_avatar_width(avatar_size) + row_gap;
    const float scale = frame.environment().text_scale;
    const TextStyle style = resized(frame.style(TextRole::UiStrong), 15 * scale, 20 * scale);
    const float room = score.x - row_gap - x;
    frame.paint().text_in({x, std::round(middle - style.line_px), room, style.line_px}, style,
                          p.ink, mentor.name);
    frame.paint().text_in({x, std::round(middle), room, style.line_px},
                          with_face(style, Face::Text500), p.ink_2, mentee.name);
}

/// Mentor, mentee and score as one row to press.
bool pair_row(Frame& frame, const app::PairingView& view, const PairingPerson& mentor,
              const PairingPerson& mentee, const PairingLine& line, bool selected) {
    // 1. Measure.
    const Rect rect = frame.layout().take(0, frame.grown_px(row_height));
    const NodeId id = frame.id(mentor.id.text() + mentee.id.text());
    // 2. Interact.
    const Interaction did = interact(frame, id, rect);
    // 3. Announce.
    frame.open_node(id ^ 0x11570U, Role::ListItem, {}, rect);
    frame
        .announce(id, Role::Button, couple_name(frame, mentor, mentee), rect,
                  a11y::focusable | a11y::popup)
        .description = line_words(frame, view, line);
    frame.close_node();
    // 4. Paint.
    if (did.visible) paint_pair_row(frame, rect, mentor, mentee, line, did, selected);
    if (did.shows_ring) frame.focus_ring(rect, radius::large);
    return did.pressed;
}

const app::PairingLeft* shown_left(const app::PairingView& view, const PairingState& state) {
    if (view.left.empty()) return nullptr;
    if (state.left) {
        const auto found = std::ranges::find(view.left, *state.left, &app::PairingLeft::person);
        if (found != view.left.end()) return &*found;
    }
    return view.left.front().mentee ? &view.left.front() : nullptr;
}

void allowance_buttons(Frame& frame, const app::PairingView& view, const app::PairingLeft& left) {
    constexpr std::size_t shown_max = 2;
    const auto because = cannot_write(frame, view);
    for (std::size_t i = 0; i < std::min(left.allowances.size(), shown_max); ++i) {
        const auto& each = left.allowances[i];
        const auto label = frame.text(Text::pairing_allow_once, {{"name", each.name}});
        if (button(frame, label, {.size = ControlSize::Compact, .disabled_because = because})) {
            frame.post(intent::WishPair{each.mentor, each.mentee, program::fact::Wish::Keep});
        }
    }
}

void left_over_row(Frame& frame, const app::PairingView& view, const app::PairingLeft& left) {
    const IdScope scope(frame, left.person.text());
    const Stack stack(frame, 8, {}, left.person.text());
    list_row(
        frame, left.name,
        {.second_line = left.why, .avatar = portrait(left.name, left.avatar), .pressable = false});
    if (left.allowances.empty()) return;
    const Flow flow(frame);
    allowance_buttons(frame, view, left);
}

}  // namespace

void pairing_list(Frame& frame, const app::PairingView& view, const app::PairingBoard& board,
                  std::string_view list_name, PairingState& state) {
    if (board.lines.empty()) return;
    const Semantics list(frame, Role::List, list_name);
    const Stack stack(frame, 8, {}, "pairs");
    const int selected = selected_line(view, board);
    for (std::size_t i = 0; i < board.lines.size(); ++i) {
        const auto& line = board.lines[i];
        const auto& mentor = board.mentors[line.mentor];
        const auto& mentee = board.mentees[line.mentee];
        const bool is_selected = selected == static_cast<int>(i) && !frame.is_phone();
        if (pair_row(frame, view, mentor, mentee, line, is_selected)) {
            select_couple(frame, mentor, mentee, state);
            state.explaining = true;
        }
    }
}

void waiting_card(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (view.waiting.empty()) return;
    const auto title = frame.text(Text::pairing_waiting_title);
    const auto confirm = frame.text(Text::pairing_confirm);
    Card card(frame, {.title = title, .gap = 4});
    const Semantics list(frame, Role::List, title);
    for (const auto& each : view.waiting) {
        const IdScope scope(frame, each.pair.text());
        const auto second = each.answer + " " + relative_words(frame, each.since) + ".";
        const bool can = each.cannot_confirm.empty() && !view.follower;
        const auto row =
            list_row(frame, each.names,
                     {.second_line = can ? second
                                         : second + " " +
                                               (view.follower ? frame.text(Text::problem_other_tab)
                                                              : each.cannot_confirm),
                      .avatar = portrait(each.mentor_name, each.mentor_avatar),
                      .action = can ? std::string_view(confirm) : std::string_view()});
        if (row.action) frame.post(intent::ConfirmPair{each.pair});
        if (!row.pressed) continue;
        frame.post(intent::SelectPair{each.mentor, each.mentee});
        state.explaining = true;
    }
}

void left_over_lists(Frame& frame, const app::PairingView& view) {
    for (const bool mentees : {true, false}) {
        const auto is_here = [&](const app::PairingLeft& left) { return left.mentee == mentees; };
        if (std::ranges::none_of(view.left, is_here)) continue;
        const auto title =
            frame.text(mentees ? Text::pairing_left_over_title : Text::pairing_mentors_left_title);
        Card card(frame, {.title = title, .gap = 14});
        const Semantics list(frame, Role::List, title);
        for (const auto& left : view.left) {
            if (is_here(left)) left_over_row(frame, view, left);
        }
    }
}

void left_over_strip(Frame& frame, const app::PairingView& view, PairingState& state) {
    const auto* left = shown_left(view, state);
    if (!left) return;
    const auto title =
        frame.text(left->mentee ? Text::pairing_why_left : Text::pairing_why_no_mentee,
                   {{"name", left->first_name}});
    Card card(frame, {.ground = left->mentee ? Ground::Apricot : Ground::Sunk,
                      .padding = 14,
                      .corner_radius = radius::large,
                      .key = "left-over"});
    Row row(frame, 14);
    const Rect mark = frame.layout().take(strip_mark, strip_mark);
    const Color ink = left->mentee ? frame.palette().apricot_ink : frame.palette().ink_2;
    frame.paint().icon(Icon::CircleQuestionMark, center_of(mark), strip_icon, ink);
    row.fill();
    {
        const Stack texts(frame, 2, {}, "texts");
        words(frame, TextRole::SmallStrong, title, {.key = "title"});
        words(frame, TextRole::Small, left->why, {.ink = Ink::Second, .live = true, .key = "why"});
    }
    allowance_buttons(frame, view, *left);
}

}  // namespace accanto::ui
