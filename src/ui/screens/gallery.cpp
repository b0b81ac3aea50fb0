#include "ui/screens/gallery.hpp"

#include <array>

#include "ui/post.hpp"
#include "ui/screens/device_controls.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr Portrait marta{"Marta Colombo", 0, 330, 60}, sofia{"Sofia Reyes", 1, 30, 52},
    ines{"Ines Silva", 5, 120, 68}, kofi{"Nia Kofi", 2, 210, 60};

void type_and_mark(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::gallery_type)});
    {
        Row row(frame, 20, Cross::End);
        logo(frame, 48);
        logo(frame, 24);
        logo(frame, 16);
        logo(frame, 44, true);
        wordmark(frame);
    }
    constexpr std::array roles{TextRole::Display, TextRole::Title,   TextRole::Section,
                               TextRole::Heading, TextRole::Body,    TextRole::Ui,
                               TextRole::Small,   TextRole::Caption, TextRole::Micro};
    const auto sentence = frame.text(Text::welcome_title);
    for (std::size_t i = 0; i < roles.size(); ++i)
        words(frame, roles[i], sentence, {.key = std::to_string(i)});
}

/// One kind of button: at rest, busy and disabled.
void button_row(Frame& frame, ButtonKind kind, Icon icon, Text label) {
    const IdScope scope(frame, std::to_string(static_cast<int>(kind)));
    const auto name = frame.text(label), because = frame.text(Text::gallery_because);
    Flow row(frame, 12, 12);
    button(frame, name, {.kind = kind, .icon = icon});
    button(frame, name, {.kind = kind, .icon = icon, .busy = true, .key = "busy"});
    button(frame, name,
           {.kind = kind, .icon = icon, .disabled_because = because, .key = "disabled"});
}

void buttons(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::gallery_buttons)});
    button_row(frame, ButtonKind::Primary, Icon::Check, Text::app_undo);
    button_row(frame, ButtonKind::Secondary, Icon::Download, Text::invite_people);
    button_row(frame, ButtonKind::Tonal, Icon::Plus, Text::ui_add);
    button_row(frame, ButtonKind::Quiet, Icon::Undo2, Text::app_undo);
    button_row(frame, ButtonKind::Danger, Icon::Ban, Text::pair_end_do);
    const auto label = frame.text(Text::invite_people);
    Flow row(frame, 12, 12);
    constexpr std::array sizes{ControlSize::Large, ControlSize::Medium, ControlSize::Compact,
                               ControlSize::Small};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const IdScope scope(frame, "size" + std::to_string(i));
        button(frame, label,
               {.kind = ButtonKind::Primary, .size = sizes[i], .icon = Icon::UserPlus});
        icon_button(frame, Icon::Plus, frame.text(Text::ui_add),
                    {.kind = ButtonKind::Secondary, .size = sizes[i]});
    }
    const auto because = frame.text(Text::gallery_because);
    link(frame, frame.text(Text::welcome_how), {.trailing_icon = Icon::ArrowRight});
    button(frame, frame.text(Text::nav_send), {.disabled_because = because});
}

void fields(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_fields)});
    const auto name_hint = frame.text(Text::new_name_hint),
               missing = frame.text(Text::new_name_missing),
               because = frame.text(Text::gallery_because);
    const auto name = frame.text(Text::new_your_name);
    Columns columns(frame, 2, 16, 16, 240);
    text_field(frame, name, state.name, {.hint = name_hint});
    text_field(frame, name, state.wrong, {.error = missing, .errors_now = true, .key = "wrong"});
    std::string fixed_text = frame.text(Text::app_name);
    text_field(frame, name, fixed_text, {.disabled_because = because, .key = "fixed"});
    columns.next();
    search_field(frame, frame.text(Text::people_search), state.search);
    text_area(frame, frame.text(Text::board_write), state.about,
              {.letters_max = 400, .counter = true});
    const std::array<std::string_view, 2> languages{"English", "Italiano"};
    select(frame, frame.text(Text::settings_language), languages, state.language);
}

void choices(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_choices)});
    const auto because = frame.text(Text::gallery_because);
    {
        Flow flow(frame);
        pick_toggle(frame, frame.text(Text::ui_evenings), state.pick);
        pick(frame, frame.text(Text::ui_weekend));
        pick(frame, frame.text(Text::ui_add), {.adds = true});
        pick(frame, frame.text(Text::ui_clear), {.disabled_because = because});
    }
    {
        Flow flow(frame);
        chip(frame, frame.language().count(Text::welcome_weeks, 12));
        chip(frame, frame.text(Text::people_accepted), {.tone = Tone::Primary});
        chip(frame, frame.text(Text::pair_turn_mine), {.tone = Tone::Apricot, .dot = true});
        chip(frame, frame.text(Text::ui_heat_help), {.tone = Tone::Rose});
        chip(frame, frame.text(Text::ui_heat_silent), {.tone = Tone::Honey});
        chip(frame, frame.text(Text::board_questions), {.tone = Tone::Iris});
    }
    const auto all = frame.text(Text::people_all), mentors = frame.text(Text::people_mentors),
               mentees = frame.text(Text::people_mentees);
    const std::array<std::string_view, 3> looks{all, mentors, mentees};
    segmented(frame, frame.text(Text::people_look), looks, state.segment);
    const std::array parts{Tab{all}, Tab{mentors, 2}, Tab{mentees}};
    tabs(frame, frame.text(Text::pair_tabs), parts, state.tab);
    toggle(frame, frame.text(Text::board_pin), state.toggle,
           {.hint = frame.text(Text::board_pin_hint)});
    checkbox(frame, frame.text(Text::pair_end_never), state.check);
    {
        const Semantics group(frame, Role::RadioGroup, frame.text(Text::pair_pause_long));
        constexpr std::array pauses{Text::pair_pause_1, Text::pair_pause_2};
        for (int i = 0; i < 2; ++i) {
            if (radio(frame, frame.text(pauses[static_cast<std::size_t>(i)]), state.radio == i,
                      {.icon = Icon::Clock, .mark_right = true}))
                state.radio = i;
        }
    }
    scale(frame, frame.text(Text::check_useful), state.scale, frame.text(Text::check_useful_low),
          frame.text(Text::check_useful_high));
    stepper(frame, frame.text(Text::people_places), state.places, 1, 4);
}

void people(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::gallery_people)});
    {
        Flow flow(frame, 14, 12);
        for (const float size : {56.0F, 48.0F, 40.0F, 32.0F, 24.0F})
            avatar(frame, size > 40 ? marta : size > 32 ? ines : kofi, size);
        pair_avatar(frame, marta, sofia, 48);
        pair_avatar(frame, ines, kofi, 24);
    }
    {
        Flow flow(frame, 20, 12);
        twin_dots(frame, frame.text(Text::check_silent), {});
        twin_dots(frame, frame.text(Text::board_mentor), {.mentor = true});
        twin_dots(frame, frame.text(Text::board_mentee), {.mentee = true});
        twin_dots(frame, frame.text(Text::board_both), {.mentor = true, .mentee = true});
        twin_ring(frame, 12, 5, 4, 4);
        twin_ring(frame, 12, 12, 12, 12, {.diameter = 76, .number = false});
        gauge(frame, frame.text(Text::ui_heat_useful), 91);
        gauge(frame, frame.text(Text::ui_heat_useful), 62, 40);
        part_bar(frame, frame.text(Text::ui_heat_useful), 0.95F, "38/40");
    }
    step_dots(frame, 2, 3);
    const auto step = frame.text(Text::guide_next);
    const std::array steps{TwinStep{.number = 4,
                                    .title = step,
                                    .mentor_done = true,
                                    .mentee_done = true,
                                    .place = StepPlace::Past,
                                    .name = "4"},
                           TwinStep{.number = 5,
                                    .title = step,
                                    .mentor_done = true,
                                    .place = StepPlace::Now,
                                    .strong = true,
                                    .name = "5"},
                           TwinStep{.number = 6, .title = step, .name = "6"}};
    twin_track(frame, frame.text(Text::nav_guide), steps);
}

void weeks(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_weeks)});
    std::array<HeatCell, 9> cells;
    for (int i = 0; i < 5; ++i)
        cells[static_cast<std::size_t>(i)] = {.kind = HeatKind::Useful, .useful = i + 1};
    cells[5] = {.kind = HeatKind::Silent};
    cells[6] = {.kind = HeatKind::Useful, .useful = 2, .help = true};
    cells[7] = {.kind = HeatKind::Paused};
    int number = 0;
    for (auto& cell : cells)
        cell.description = frame.text(Text::overview_week, {{"week", std::to_string(++number)}});
    heat_row(frame, frame.text(Text::pair_page), cells);
    heat_legend(frame);
    const auto zone = frame.text(Text::people_free);
    availability_grid(frame, zone, state.week, {.zone = zone});
}

void messages(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_messages)});
    const auto write = frame.text(Text::board_write_hint),
               send = frame.text(Text::board_comment_send), you = frame.text(Text::pair_you);
    lock_line(frame, frame.text(Text::welcome_promise_private));
    day_line(frame, frame.text(Text::ui_day_2));
    message(frame, frame.text(Text::sample_post_question),
            {.portrait = marta, .author = marta.name, .time = "18:04", .key = "theirs"});
    message(frame, frame.text(Text::board_empty_sentence),
            {.mine = true, .author = you, .delivery = Delivery::OnlyHere, .key = "mine"});
    composer(frame, state.draft,
             {.name = frame.text(Text::board_write),
              .placeholder = write,
              .send_label = send,
              .adds = true,
              .key = "composer"});
    turn_hint(frame, frame.text(Text::pair_turn_mine), frame.text(Text::board_empty_sentence));
    Flow flow(frame);
    reaction(frame, "\u2764\uFE0F", 3, true, frame.text(Text::board_emoji_heart));
    reaction(frame, "\U0001F44F", 1, false, frame.text(Text::board_emoji_clap));
}

void notices(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::gallery_notices)});
    const auto action = frame.text(Text::save_download_backup), close = frame.text(Text::app_close);
    banner(frame, frame.language().count(Text::overview_backup_old, 21),
           {.action = action, .key = "warning"});
    banner(frame, frame.text(Text::save_failed_sentence),
           {.kind = BannerKind::Error, .dismiss = close, .key = "error"});
    banner(frame, frame.text(Text::problem_other_tab), {.kind = BannerKind::News, .key = "news"});
    tip(frame, frame.text(Text::board_empty_sentence));
    note(frame, Icon::LockKeyhole, frame.text(Text::welcome_promise_private));
    preview_box(frame, frame.text(Text::check_will_see, {{"admin", "Elena"}}),
                frame.text(Text::check_part_talked));
    announcement(frame, frame.text(Text::board_pinned_by, {{"name", "Elena"}}),
                 frame.text(Text::sample_post_news));
    done_bar(frame, {.mentor = marta.name,
                     .mentee = sofia.name,
                     .mentor_done = true,
                     .action = frame.text(Text::app_undo)});
    drop_zone(frame, frame.text(Text::exchange_drop), frame.text(Text::exchange_drop_hint),
              frame.text(Text::exchange_choose));
}

void lists(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_lists), .gap = 4});
    const auto accepted = frame.text(Text::people_accepted),
               silent = frame.text(Text::ui_heat_silent), role = frame.text(Text::people_mentors);
    {
        const Semantics list(frame, Role::List, accepted);
        list_row(
            frame, marta.name,
            {.second_line = role, .avatar = marta, .chip = accepted, .chip_tone = Tone::Primary});
        list_row(frame, sofia.name,
                 {.second_line = role,
                  .avatar = sofia,
                  .chip = silent,
                  .chip_tone = Tone::Honey,
                  .selected = true});
        list_row(frame, ines.name,
                 {.second_line = role, .avatar = ines, .action = frame.text(Text::people_accept)});
        list_row(frame, frame.text(Text::nav_settings),
                 {.icon = Icon::SlidersHorizontal, .chevron = true});
    }
    next_action(frame, frame.language().count(Text::overview_sign_ups, 2),
                {.icon = Icon::UserPlus,
                 .sentence = frame.text(Text::people_wait_sentence),
                 .action = frame.text(Text::overview_sign_ups_action),
                 .divider = false});
    const auto name = frame.text(Text::people_everyone), places = frame.text(Text::people_places);
    const std::array columns{
        TableColumn{.title = name, .sortable = true},
        TableColumn{.title = places, .track = fixed(96), .number = true, .sortable = true}};
    Table table(frame, frame.text(Text::people_list), columns, &state.sort);
    for (const auto& person : {marta, sofia, ines}) {
        const std::array row{TableCell{.text = person.name, .strong = true},
                             TableCell{.text = "2"}};
        table.row(person.name, row, true);
    }
}

void states_of_pages(Frame& frame) {
    {
        Card card(frame, {.title = frame.text(Text::gallery_states)});
        empty_state(frame, frame.text(Text::overview_ready_title),
                    frame.text(Text::overview_ready_sentence),
                    {.action = frame.text(Text::invite_people),
                     .action_icon = Icon::UserPlus,
                     .primary = false});
        divider(frame);
        empty_state(frame, frame.text(Text::exchange_side_by_side),
                    frame.text(Text::exchange_side_by_side_sentence), {.mark = Mark::BothDone});
    }
    Card card(frame, {.key = "skeleton"});
    skeleton(frame, 4, true);
}

void layers(Frame& frame, GalleryState& state) {
    Card card(frame, {.title = frame.text(Text::gallery_layers)});
    Flow flow(frame, 12, 12);
    if (button(frame, frame.text(Text::gallery_dialog), {.has_popup = true})) state.dialog = true;
    if (button(frame, frame.text(Text::gallery_toast))) state.toast = true, ++state.toasts;
    const auto edit = frame.text(Text::people_edit), leave = frame.text(Text::pair_leave);
    const std::array entries{MenuEntry{.label = edit, .icon = Icon::Pencil},
                             MenuEntry{.label = leave, .icon = Icon::Ban, .danger = true}};
    menu_button(frame, Icon::Ellipsis, frame.text(Text::nav_more), entries);
}

void open_layers(Frame& frame, GalleryState& state) {
    if (state.dialog) {
        Dialog dialog(frame, frame.text(Text::pair_end_title, {{"name", "Marta"}}),
                      {.sentence = frame.text(Text::pair_end_sentence)});
        const auto answer = dialog_buttons(frame, frame.text(Text::pair_not_now),
                                           frame.text(Text::pair_end_do), {.danger = true});
        if (answer.safe || answer.action || dialog.dismissed()) state.dialog = false;
    }
    if (!state.toast) return;
    const auto result = toast(frame, std::to_string(state.toasts), frame.text(Text::save_saved),
                              frame.text(Text::app_undo));
    if (result.gone) state.toast = false;
}

}  // namespace

void gallery_screen(Frame& frame, GalleryState& state) {
    {
        Page page(frame, "gallery", {.name = frame.text(Text::gallery_title)});
        {
            PageHeader header(frame, frame.text(Text::gallery_title),
                              {.sentence = frame.text(Text::gallery_sentence)});
            theme_button(frame);
        }
        Columns columns(frame, 2, 20, 16, 400);
        type_and_mark(frame);
        buttons(frame);
        fields(frame, state);
        choices(frame, state);
        layers(frame, state);
        states_of_pages(frame);
        columns.next();
        people(frame);
        weeks(frame, state);
        messages(frame, state);
        notices(frame);
        lists(frame, state);
    }
    open_layers(frame, state);
}

}  // namespace accanto::ui
