#include "ui/screens/welcome.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "ui/post.hpp"
#include "ui/screens/device_controls.hpp"
#include "ui/screens/template_look.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;

constexpr float welcome_padding = 64, welcome_width_max = 1152;
constexpr float picture_width = 520, picture_height = 330, picture_height_phone = 150;
constexpr float mark_width = 148, mark_height = 86, mark_inset = 4;
constexpr float tile_size = 44, tile_radius = 14;
constexpr float hero_sentence_width = 470;
constexpr std::string_view blank_address = "#/new/blank";
constexpr float template_height = 204, chip_row_height = 26, arrow_size = 16;

void start_from(Frame& frame, std::string_view template_id) {
    frame.post(intent::Navigate{{app::Screen::NewProgram, std::string(template_id), {}}});
}

void header(Frame& frame) {
    Semantics banner(frame, Role::Banner, frame.text(Text::app_name));
    Row row(frame, 8);
    wordmark(frame);
    row.spacer();
    if (!frame.is_phone() && button(frame, frame.text(Text::welcome_open_backup),
                                    {.kind = ButtonKind::Quiet, .icon = Icon::FolderOpen})) {
        frame.post(intent::ChooseFile{});
    }
    language_select(frame, true);
    theme_button(frame);
}

void your_programs(Frame& frame, const app::WelcomeView& view) {
    if (view.programs.empty()) return;
    Card card(frame, {.title = frame.text(Text::welcome_your_programs), .gap = 4});
    Semantics list(frame, Role::List, frame.text(Text::welcome_your_programs));
    for (const auto& program : view.programs) {
        const auto look = template_look(program.template_id);
        const auto key = program.id.text();
        const auto row = list_row(frame, program.title,
                                  {.second_line = frame.text(program.role),
                                   .tile = look.icon,
                                   .tile_tone = look.tone,
                                   .chevron = true,
                                   .key = key});
        if (row.pressed) frame.post(intent::OpenProgram{program.id});
    }
}

void first_steps(Frame& frame, WelcomeState& state) {
    const bool phone = frame.is_phone();
    const auto invitation = [&] {
        return button(frame, frame.text(Text::welcome_have_invitation),
                      {.kind = ButtonKind::Primary,
                       .size = ControlSize::Large,
                       .icon = Icon::MailOpen,
                       .fills = phone,
                       .has_popup = true});
    };
    const auto look_around = [&] {
        return button(frame, frame.text(Text::welcome_look_around),
                      {.size = ControlSize::Large, .icon = Icon::Compass, .fills = phone});
    };
    bool open = false, around = false;
    if (phone) {
        Stack stack(frame, 10);
        open = invitation(), around = look_around();
    } else {
        Flow flow(frame, 12, 12);
        open = invitation(), around = look_around();
    }
    if (open) state.invitation = true;
    if (around) frame.post(intent::LookAroundWithSampleData{});
}

void hero_words(Frame& frame, WelcomeState& state) {
    const bool desktop = frame.size_class() == SizeClass::Desktop, phone = frame.is_phone();
    const Stack stack(frame, phone ? 10 : 14);
    if (!phone) space(frame, 12);
    heading_as(frame, TextRole::Welcome, frame.text(Text::welcome_title), 1);
    words(frame, TextRole::Lead, frame.text(Text::welcome_sentence),
          {.ink = Ink::Second, .width_max = desktop ? hero_sentence_width : 0});
    if (!phone) space(frame, desktop ? 14 : 6);
    first_steps(frame, state);
}

void hero(Frame& frame, WelcomeState& state) {
    if (frame.size_class() != SizeClass::Desktop) {
        welcome_picture(frame, picture_height_phone);
        hero_words(frame, state);
        return;
    }
    Columns columns(frame, {flexible(), fixed(picture_width)}, 40);
    hero_words(frame, state);
    columns.next();
    welcome_picture(frame, picture_height);
}

std::string length_of(Frame& frame, const app::TemplateCard& content) {
    const auto& language = frame.language();
    return language.count(Text::welcome_steps, content.steps) + " · " +
           language.count(Text::welcome_weeks, content.weeks);
}

void template_card(Frame& frame, const app::TemplateCard& content) {
    const auto look = template_look(content.id);
    const auto description = content.summary + " " + length_of(frame, content);
    PressCard card(frame, content.title,
                   {.height_min = template_height, .description = description, .key = content.id});
    const Rect area = frame.layout().innermost().area;
    const float padding = 20;
    template_mark_at(frame,
                     {right_of(area) + padding - mark_width - mark_inset,
                      area.y - padding + mark_inset, mark_width, mark_height},
                     look.mark);
    const Rect tile = frame.layout().take(tile_size, tile_size);
    frame.paint().icon_tile(tile, look.icon, tone_pair(frame.palette(), look.tone), tile_radius);
    {
        Stack stack(frame, 4);
        words(frame, TextRole::Heading, content.title);
        words(frame, TextRole::Body, content.summary, {.ink = Ink::Second});
    }
    // The last line stands at the foot of cards of equal height.
    const float foot = area.y + template_height - 2 * padding - frame.grown_px(chip_row_height);
    space(frame, std::max(0.0F, foot - frame.layout().next_place().y));
    Row row(frame, 6);
    chip(frame, frame.language().count(Text::welcome_steps, content.steps));
    chip(frame, frame.language().count(Text::welcome_weeks, content.weeks));
    row.spacer();
    words(frame, TextRole::SmallStrong, frame.text(Text::welcome_use_this), {.ink = Ink::Primary});
    frame.paint().icon(Icon::ArrowRight, center_of(frame.layout().take(arrow_size, arrow_size)),
                       arrow_size, frame.palette().primary_ink);
    if (card.pressed()) start_from(frame, content.id);
}

void template_row(Frame& frame, const app::TemplateCard& content) {
    const auto look = template_look(content.id);
    Card card(frame, {.padding = 2, .key = content.id});
    const auto length = length_of(frame, content);
    const auto row = list_row(frame, content.title,
                              {.second_line = length,
                               .tile = look.icon,
                               .tile_tone = look.tone,
                               .chevron = true,
                               .description = content.summary});
    if (row.pressed) start_from(frame, content.id);
}

void templates(Frame& frame, const app::WelcomeView& view) {
    const bool desktop = frame.size_class() == SizeClass::Desktop;
    {
        Row row(frame);
        heading_as(frame, frame.is_phone() ? TextRole::Heading : TextRole::Section,
                   frame.text(Text::welcome_start), 2, {});
        row.spacer();
        if (desktop && view.offers_blank &&
            link(frame, frame.text(Text::welcome_start_empty),
                 {.icon = Icon::NotebookPen, .href = blank_address, .quiet = true})) {
            start_from(frame, app::blank_template);
        }
    }
    if (desktop) {
        Columns columns(frame, static_cast<int>(view.templates.size()), 20);
        for (const auto& content : view.templates) {
            template_card(frame, content);
            columns.next();
        }
        return;
    }
    const Stack rows(frame, 8);
    const Semantics list(frame, Role::List, frame.text(Text::welcome_start));
    for (const auto& content : view.templates) template_row(frame, content);
}

void promises(Frame& frame) {
    const std::array all{std::pair{Icon::LockKeyhole, Text::welcome_promise_private},
                         std::pair{Icon::WifiOff, Text::welcome_promise_offline},
                         std::pair{Icon::HardDrive, Text::welcome_promise_yours}};
    for (const auto& [icon, text] : all) {
        WordsOptions promise{.ink = Ink::Second};
        promise.icon = icon;
        promise.icon_ink = Ink::Primary;
        words(frame, TextRole::Small, frame.text(text), promise);
    }
}

void footer(Frame& frame, const app::WelcomeView& view, WelcomeState& state) {
    Semantics info(frame, Role::ContentInfo, frame.text(Text::welcome_promises));
    if (frame.size_class() == SizeClass::Desktop) {
        space(frame, 24);
        Row row(frame, 24);
        row.fill();
        {
            const Flow flow(frame, 24, 8);
            promises(frame);
        }
        if (link(frame, frame.text(Text::welcome_how), {.quiet = true})) state.how_it_works = true;
        return;
    }
    Flow flow(frame, 24, 12);
    promises(frame);
    {
        if (view.offers_blank && link(frame, frame.text(Text::welcome_start_empty),
                                      {.icon = Icon::NotebookPen, .href = blank_address}))
            start_from(frame, app::blank_template);
        if (frame.is_phone() &&
            link(frame, frame.text(Text::welcome_open_backup), {.icon = Icon::FolderOpen}))
            frame.post(intent::ChooseFile{});
    }
    if (link(frame, frame.text(Text::welcome_how), {.quiet = true})) state.how_it_works = true;
}

void invitation_dialog(Frame& frame, WelcomeState& state) {
    if (!state.invitation) return;
    Dialog dialog(
        frame, frame.text(Text::welcome_have_invitation),
        {.sentence = frame.text(Text::welcome_invitation_sentence), .keeps_typed_text = true});
    if (button(frame, frame.text(Text::welcome_choose_file),
               {.kind = ButtonKind::Tonal, .icon = Icon::FileInput, .fills = true})) {
        frame.post(intent::ChooseFile{});
        state = {};
        return;
    }
    text_area(frame, frame.text(Text::welcome_invitation_text), state.pasted,
              {.hint = frame.text(Text::welcome_invitation_hint)});
    const bool empty = base::trimmed(state.pasted).empty();
    const auto because = empty ? frame.text(Text::welcome_invitation_empty) : std::string();
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel),
                       frame.text(Text::welcome_open_invitation), {.disabled_because = because});
    if (answer.action && !empty) frame.post(intent::PasteUpdate{state.pasted});
    if ((answer.action && !empty) || answer.safe || dialog.dismissed()) state = {};
}

void how_dialog(Frame& frame, WelcomeState& state) {
    if (!state.how_it_works) return;
    Dialog dialog(frame, frame.text(Text::welcome_how));
    {
        Semantics list(frame, Role::OrderedList, frame.text(Text::welcome_how));
        for (const auto text :
             {Text::welcome_how_1, Text::welcome_how_2, Text::welcome_how_3, Text::welcome_how_4})
            prose(frame, frame.text(text));
    }
    const bool close = button(frame, frame.text(Text::app_close), {.fills = true});
    if (close || dialog.dismissed()) state.how_it_works = false;
}

}  // namespace

void welcome_screen(Frame& frame, const app::WelcomeView& view, WelcomeState& state) {
    const float side = frame.size_class() == SizeClass::Desktop ? welcome_padding
                       : frame.is_phone()                       ? 16
                                                                : 24;
    {
        ScrollRegion page(frame, "welcome",
                          {.gap = frame.is_phone() ? 16.0F : 24.0F,
                           .padding = Padding::sides(side, 16),
                           .width_max = welcome_width_max,
                           .role = Role::Group});
        header(frame);
        {
            const Semantics main(frame, Role::Main, frame.text(Text::app_name));
            your_programs(frame, view);
            hero(frame, state);
            templates(frame, view);
        }
        footer(frame, view, state);
    }
    invitation_dialog(frame, state);
    how_dialog(frame, state);
}

}  // namespace accanto::ui
