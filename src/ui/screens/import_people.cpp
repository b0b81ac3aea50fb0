#include "ui/screens/import_people.hpp"

#include <algorithm>
#include <array>

#include "ui/post.hpp"
#include "ui/screens/import_people_parts.hpp"
#include "ui/screens/people_parts.hpp"
#include "ui/screens/profile_fields.hpp"
#include "ui/widgets.hpp"
#include "ui/widgets/long_list.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr float side_column = 320, footer_height = 76, footer_height_phone = 104;
/// So many at once; the next come up as these are mended.
constexpr std::size_t looked_at_once = 20;

bool shows_side(const Frame& frame) {
    return frame.size_class() == SizeClass::Desktop;
}

std::string row_title(Frame& frame, const app::ImportRow& row) {
    return row.lacks_name ? frame.text(Text::import_row, {{"line", std::to_string(row.line)}})
                          : row.name;
}

std::string notice_sentence(Frame& frame, const app::RowNotice& notice) {
    return frame.text(notice.text, {{"what", notice.what}, {"line", std::to_string(notice.line)}});
}

std::string all_notices(Frame& frame, const app::ImportRow& row) {
    std::string text;
    for (const auto& notice : row.notices) {
        if (!text.empty()) text += " ";
        text += notice_sentence(frame, notice);
    }
    return text;
}

std::string about(Frame& frame, const app::ImportRow& row) {
    auto text = frame.text(role_name(row.role));
    if (!row.topics.empty()) text += " · " + row.topics;
    return text;
}

// --- rows that need a look -----------------------------------------------------------------------

void notices(Frame& frame, const app::ImportRow& row) {
    int index = 0;
    for (const auto& notice : row.notices) {
        const auto key = std::to_string(index++);
        words(frame, TextRole::Small, notice_sentence(frame, notice),
              {.ink = notice.prevents ? Ink::Rose : Ink::Honey,
               .icon = notice.prevents ? Icon::CircleAlert : Icon::TriangleAlert,
               .key = key});
    }
}

void mend_role(Frame& frame, const app::ImportRow& row, program::Role role) {
    auto profile = row.profile;
    profile.role = role;
    frame.post(intent::FixRow{row.row, std::move(profile)});
}

/// One press says as what; everything else is mended in the form.
void role_choice(Frame& frame, const app::ImportRow& row) {
    if (!row.lacks_role || row.lacks_name) return;
    const std::array texts{frame.text(Text::profile_mentor), frame.text(Text::profile_mentee),
                           frame.text(Text::profile_both)};
    const std::array<std::string_view, 3> labels{texts[0], texts[1], texts[2]};
    int chosen = -1;
    if (segmented(frame, frame.text(Text::import_role_of, {{"name", row.name}}), labels, chosen))
        mend_role(frame, row, static_cast<program::Role>(chosen));
}

void row_actions(Frame& frame, const app::ImportRow& row, ImportPeopleState& state) {
    const bool unclear = std::ranges::any_of(row.notices, &app::RowNotice::prevents);
    const ButtonOptions options{.size = ControlSize::Small};
    const auto mend = frame.text(row.lacks_name ? Text::import_write_name : Text::import_change);
    if (button(frame, mend,
               {.kind = row.lacks_name ? ButtonKind::Tonal : ButtonKind::Secondary,
                .size = ControlSize::Small,
                .icon = Icon::Pencil,
                .key = "mend"}))
        state.wanted = row.row;
    if (!unclear && button(frame, frame.text(Text::import_fine), options))
        frame.post(intent::FixRow{row.row, row.profile});
    if (button(frame, frame.text(Text::import_leave_out),
               {.kind = ButtonKind::Quiet, .size = ControlSize::Small}))
        frame.post(intent::SkipRow{row.row, true});
}

void row_to_look_at(Frame& frame, const app::ImportRow& row, ImportPeopleState& state) {
    const auto title = row_title(frame, row);
    const IdScope id(frame, std::to_string(row.row));
    Semantics item(frame, Role::ListItem, {});
    const Stack stack(frame, 6, Padding::sides(0, 6));
    {
        Row head(frame, 8);
        words(frame, TextRole::UiStrong, title, {.key = "title"});
        head.spacer();
        if (!row.lacks_name)
            words(frame, TextRole::Caption,
                  frame.text(Text::import_row, {{"line", std::to_string(row.line)}}),
                  {.ink = Ink::Hint, .key = "line"});
    }
    notices(frame, row);
    role_choice(frame, row);
    const Flow flow(frame, 8, 8, "actions");
    row_actions(frame, row, state);
}

void look_card(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    if (view.to_look_at.empty()) return;
    const auto count = static_cast<std::int64_t>(view.to_look_at.size());
    const auto title = frame.language().count(Text::import_look, count);
    const Card card(frame, {.title = title, .icon = Icon::CircleAlert, .gap = 8, .key = "look"});
    {
        Semantics list(frame, Role::List, title);
        for (std::size_t i = 0; i < std::min(view.to_look_at.size(), looked_at_once); ++i) {
            if (i > 0) divider(frame);
            row_to_look_at(frame, view.to_look_at[i], state);
        }
    }
    const auto more = count - static_cast<std::int64_t>(looked_at_once);
    if (more > 0) hint(frame, frame.language().count(Text::import_more_rows, more));
    if (view.unclear < 2) return;
    if (button(frame, frame.language().count(Text::import_leave_out_all, view.unclear),
               {.kind = ButtonKind::Quiet, .size = ControlSize::Compact})) {
        for (const auto& row : view.to_look_at) {
            if (std::ranges::any_of(row.notices, &app::RowNotice::prevents))
                frame.post(intent::SkipRow{row.row, true});
        }
    }
}

// --- rows that are left out, rows that will be added ---------------------------------------------

void left_out_card(Frame& frame, const app::ImportPeopleView& view) {
    if (view.left_out.empty() && view.empty == 0) return;
    const int count = static_cast<int>(view.left_out.size());
    const auto title = frame.text(Text::import_left_out);
    const Card card(frame,
                    {.title = title, .caption = std::to_string(count + view.empty), .gap = 6});
    const auto back = frame.text(Text::import_add_anyway);
    {
        LongList list(frame, title, count, list_row_height(frame));
        for (const int index : list.rows()) {
            const auto& row = view.left_out[static_cast<std::size_t>(index)];
            const IdScope id(frame, std::to_string(row.row));
            list.begin_row(index);
            const auto why = row.notices.empty() ? frame.text(Text::import_left_out_by_you)
                                                 : all_notices(frame, row);
            const auto name = row_title(frame, row);
            if (list_row(frame, name,
                         {.second_line = why,
                          .action = back,
                          .pressable = false,
                          .key = "row",
                          .one_line = true,
                          .position = index + 1,
                          .set_size = count})
                    .action)
                frame.post(intent::SkipRow{row.row, false});
        }
    }
    if (view.empty > 0) hint(frame, frame.language().count(Text::import_empty_rows, view.empty));
}

void added_card(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    if (view.to_add.empty()) return;
    const int count = static_cast<int>(view.to_add.size());
    const auto title = frame.text(Text::import_to_add);
    const Card card(frame, {.title = title, .caption = std::to_string(count), .gap = 6});
    LongList list(frame, title, count, list_row_height(frame));
    for (const int index : list.rows()) {
        const auto& row = view.to_add[static_cast<std::size_t>(index)];
        const IdScope id(frame, std::to_string(row.row));
        list.begin_row(index);
        const auto line = frame.text(Text::import_row, {{"line", std::to_string(row.line)}}),
                   second = about(frame, row);
        const bool pressed = list_row(frame, row.name,
                                      {.second_line = second,
                                       .caption = frame.is_phone() ? std::string_view{} : line,
                                       .chevron = true,
                                       .key = "row",
                                       .one_line = true,
                                       .tab_stop = list.is_stop(index),
                                       .position = index + 1,
                                       .set_size = count})
                                 .pressed;
        if (pressed) state.wanted = row.row;
    }
}

// --- dialogs and footer --------------------------------------------------------------------------

void open_form(const std::optional<app::WantedRow>& wanted, ImportPeopleState& state) {
    if (!state.wanted || !wanted) return;
    state.mending = ImportPeopleState::Mending{wanted->row, wanted->profile, wanted->form, false};
    state.wanted.reset();
}

void form_dialog(Frame& frame, ImportPeopleState& state) {
    if (!state.mending) return;
    auto& mending = *state.mending;
    Dialog dialog(frame, frame.text(Text::import_row_title),
                  {.width = 560, .keeps_typed_text = true});
    profile_fields(frame, mending.form, mending.tried);
    if (button(frame, frame.text(Text::import_leave_row_out),
               {.kind = ButtonKind::Quiet, .fills = true})) {
        frame.post(intent::SkipRow{mending.row, true});
        state.mending.reset();
        return;
    }
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::people_keep));
    if (answer.action) mending.tried = true;
    const bool saves = answer.action && app::problems_of(mending.form).empty();
    if (saves)
        frame.post(intent::FixRow{mending.row, app::profile_of(mending.form, mending.before)});
    if (saves || answer.safe || dialog.dismissed()) state.mending.reset();
}

void confirm_dialog(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    if (!state.confirming) return;
    const auto title = frame.language().count(Text::import_unclear_title, view.unclear);
    const auto sentence = frame.text(Text::import_unclear_sentence);
    Dialog dialog(frame, title, {.sentence = sentence});
    const auto answer = dialog_buttons(frame, frame.text(Text::import_look_again),
                                       frame.language().count(Text::import_add, view.added));
    if (answer.action) frame.post(intent::ConfirmPeople{});
    if (answer.action || answer.safe || dialog.dismissed()) state.confirming = false;
}

std::string count_sentence(Frame& frame, const app::ImportPeopleView& view) {
    return frame.language().count(Text::import_count, view.rows,
                                  {{"added", std::to_string(view.added)}});
}

std::string why_not(Frame& frame, const app::ImportPeopleView& view) {
    if (view.follower) return frame.text(Text::problem_other_tab);
    return view.added == 0 ? frame.text(Text::import_nothing_to_add) : std::string();
}

void footer_actions(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state,
                    Row& row) {
    const auto because = why_not(frame, view);
    if (button(frame, frame.text(Text::app_cancel))) frame.post(intent::CancelImport{});
    if (frame.is_phone()) row.fill();
    if (!button(frame, frame.language().count(Text::import_add, view.added),
                {.kind = ButtonKind::Primary,
                 .icon = Icon::UserPlus,
                 .fills = frame.is_phone(),
                 .disabled_because = because}))
        return;
    if (view.unclear > 0) state.confirming = true;
    if (view.unclear == 0) frame.post(intent::ConfirmPeople{});
}

/// What will happen, always in sight.
void footer(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state,
            const Rect& rect) {
    frame.paint().box(rect, {.fill = frame.palette().surface});
    frame.paint().hairline(rect.x, rect.y, rect.width);
    const float side = frame.is_phone() ? 16 : 28;
    const At at(frame, rect, 10, Padding::sides(side, 14), "footer");
    Semantics info(frame, Role::ContentInfo, frame.text(Text::import_footer));
    const WordsOptions live{.live = true, .key = "count"};
    if (frame.is_phone()) {
        words(frame, TextRole::UiStrong, count_sentence(frame, view), live);
        Row row(frame, 8);
        footer_actions(frame, view, state, row);
        return;
    }
    Row row(frame, 12);
    words(frame, TextRole::UiStrong, count_sentence(frame, view), live);
    if (const auto reason = why_not(frame, view); !reason.empty()) {
        words(frame, TextRole::Small, reason, {.ink = Ink::Second, .key = "reason"});
    } else if (view.unclear > 0) {
        words(frame, TextRole::Small, frame.language().count(Text::import_unclear, view.unclear),
              {.ink = Ink::Rose, .key = "unclear"});
    }
    row.spacer();
    footer_actions(frame, view, state, row);
}

std::string header_sentence(Frame& frame, const app::ImportPeopleView& view) {
    const auto rows = frame.language().count(Text::import_rows, view.rows);
    return view.file_name.empty() ? rows : view.file_name + " · " + rows;
}

void table_page(Frame& frame, const app::ImportPeopleView& view, ImportPeopleState& state) {
    const Page page(frame, "import", {.name = frame.text(Text::import_title)});
    {
        const auto sentence = header_sentence(frame, view), back = frame.text(Text::import_back);
        const PageHeader header(frame, frame.text(Text::import_title),
                                {.sentence = sentence, .back_name = back});
        if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::People, {}, {}}});
    }
    const auto rows = [&] {
        look_card(frame, view, state);
        left_out_card(frame, view);
        added_card(frame, view, state);
    };
    if (!shows_side(frame)) {
        columns_row(frame, view, state);
        rows();
        return;
    }
    Columns columns(frame, {flexible(), fixed(side_column)});
    rows();
    columns.next();
    columns_card(frame, view);
}

void no_table(Frame& frame) {
    const Page page(frame, "import", {.name = frame.text(Text::import_title)});
    {
        const auto back = frame.text(Text::import_back);
        const PageHeader header(frame, frame.text(Text::import_title), {.back_name = back});
        if (header.back_pressed()) frame.post(intent::Navigate{{app::Screen::People, {}, {}}});
    }
    const Card card(frame, {.padding = 32, .key = "none"});
    const auto action = frame.text(Text::import_choose);
    if (empty_state(frame, frame.text(Text::import_none), frame.text(Text::import_none_sentence),
                    {.mark = Mark::Icon,
                     .icon = Icon::Table2,
                     .action = action,
                     .action_icon = Icon::FolderOpen}))
        frame.post(intent::ChooseFile{});
}

}  // namespace

void import_people_screen(Frame& frame, const app::ImportPeopleView& view,
                          const std::optional<app::WantedRow>& wanted, ImportPeopleState& state) {
    if (!view.open) {
        state.wanted.reset();
        state.mending.reset();
        state.columns = state.confirming = false;
        no_table(frame);
        return;
    }
    const Point place = frame.layout().next_place();
    const float width = frame.layout().available_width(),
                height = frame.layout().available_height();
    const float below = frame.grown_px(frame.is_phone() ? footer_height_phone : footer_height);
    {
        const At area(frame, {place.x, place.y, width, std::max(1.0F, height - below)}, 0, {},
                      "area");
        table_page(frame, view, state);
    }
    footer(frame, view, state, {place.x, place.y + height - below, width, below});
    open_form(wanted, state);
    columns_sheet(frame, view, state);
    form_dialog(frame, state);
    confirm_dialog(frame, view, state);
}

}  // namespace accanto::ui
