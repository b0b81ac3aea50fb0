#include "ui/screens/program_settings.hpp"

#include <array>
#include <span>

#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/post.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::FormField;

constexpr float side_column = 320, column_gap = 20, row_gap = 16, main_column_min = 400;
constexpr int title_letters = static_cast<int>(program::title_letters_max);
constexpr int name_letters = static_cast<int>(program::name_letters_max);
constexpr int text_letters = static_cast<int>(program::text_letters_max);
constexpr int list_letters = 4 * text_letters;
constexpr float two_fields_from = 420;

enum class Lines : std::uint8_t { One, Many };

/// A field whose text is kept as a draft while it is typed.
void kept(Frame& frame, Text label, const FormField& field, Lines lines,
          const FieldOptions& options) {
    std::string text = field.typed;
    const auto name = frame.text(label);
    const auto result = lines == Lines::One ? text_field(frame, name, text, options)
                                            : text_area(frame, name, text, options);
    if (result.changed) frame.post(app::typed_into(field, text));
}

void forget_all(Frame& frame, std::span<const FormField* const> fields) {
    for (const auto* field : fields) {
        if (field->changed()) frame.post(app::forget_typed(*field));
    }
}

std::string changed_words(Frame& frame, std::span<const Text> changed) {
    std::string names;
    for (const auto label : changed) names += (names.empty() ? "" : ", ") + frame.text(label);
    return frame.text(Text::program_not_saved_yet, {{"fields", names}});
}

/// At the title of a form that was changed, because its button can be far below.
std::string unsaved_mark(Frame& frame, std::span<const Text> changed) {
    return changed.empty() ? std::string() : frame.text(Text::program_unsaved);
}

/// The end of every form: what changed, "Save", and the way back. True when it is to be saved.
bool save_row(Frame& frame, const app::ProgramSettingsView& view, Text label,
              std::span<const Text> changed, std::span<const FormField* const> fields,
              bool blocked = false) {
    const auto name = frame.text(label);
    const IdScope id(frame, name);
    const bool any = !changed.empty();
    if (any)
        words(frame, TextRole::Small, changed_words(frame, changed),
              {.ink = Ink::Apricot, .icon = Icon::PenLine, .live = true});
    const auto because = view.follower ? frame.text(Text::problem_other_tab)
                         : any         ? std::string()
                                       : frame.text(Text::program_nothing_changed);
    bool saves = false;
    {
        Row row(frame, 8, Cross::Start);
        saves = button(frame, name,
                       {.kind = any ? ButtonKind::Primary : ButtonKind::Secondary,
                        .icon = Icon::Check,
                        .disabled_because = because});
        if (any && button(frame, frame.text(Text::program_discard),
                          {.kind = ButtonKind::Quiet, .icon = Icon::Undo2}))
            forget_all(frame, fields);
    }
    if (!because.empty()) hint(frame, because);
    return saves && !blocked;
}

// --- stage and rules -----------------------------------------------------------------------------

struct StageChoice {
    program::Stage stage;
    Text label, hint;
    Icon icon;
};

constexpr std::array stage_choices{
    StageChoice{program::Stage::Open, Text::program_stage_open, Text::program_stage_open_hint,
                Icon::DoorOpen},
    StageChoice{program::Stage::Closed, Text::program_stage_closed, Text::program_stage_closed_hint,
                Icon::Lock},
    StageChoice{program::Stage::Running, Text::program_stage_running,
                Text::program_stage_running_hint, Icon::Footprints},
    StageChoice{program::Stage::Finished, Text::program_stage_finished,
                Text::program_stage_finished_hint, Icon::Flag}};

void stage(Frame& frame, const app::ProgramRules& rules) {
    const auto title = frame.text(Text::program_stage);
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    Stack stack(frame, 0);
    Semantics group(frame, Role::RadioGroup, title);
    int position = 0;
    for (const auto& choice : stage_choices) {
        const auto says = frame.text(choice.hint);
        const bool chosen = rules.typed.stage == choice.stage;
        const ChoiceOptions options{.hint = says,
                                    .icon = choice.icon,
                                    .mark_right = true,
                                    .position = ++position,
                                    .set_size = static_cast<int>(stage_choices.size())};
        if (radio(frame, frame.text(choice.label), chosen, options)) {
            frame.post(
                app::typed_into(rules.stage, app::text_of_number(static_cast<int>(choice.stage))));
        }
    }
}

void confirmation(Frame& frame, const app::ProgramRules& rules) {
    using program::Confirmation;
    const auto title = frame.text(Text::program_confirmation);
    heading_as(frame, TextRole::SmallStrong, title, 3, {});
    Stack stack(frame, 0);
    Semantics group(frame, Role::RadioGroup, title);
    const auto choice = [&](Confirmation value, Text label, Text says, Icon icon) {
        const auto words = frame.text(says);
        const int position = static_cast<int>(value) + 1;
        if (radio(frame, frame.text(label), rules.typed.confirmation == value,
                  {.hint = words,
                   .icon = icon,
                   .mark_right = true,
                   .position = position,
                   .set_size = 2})) {
            frame.post(
                app::typed_into(rules.confirmation, app::text_of_number(static_cast<int>(value))));
        }
    };
    choice(Confirmation::AdminConfirms, Text::program_you_confirm, Text::program_you_confirm_hint,
           Icon::UserCheck);
    choice(Confirmation::BothAccept, Text::program_both_accept, Text::program_both_accept_hint,
           Icon::Handshake);
}

void kept_toggle(Frame& frame, Text label, Text says, const FormField& field, bool on) {
    const auto words = frame.text(says);
    if (toggle(frame, frame.text(label), on, {.hint = words}))
        frame.post(app::typed_into(field, on ? "1" : "0"));
}

void rules_form(Frame& frame, const app::ProgramSettingsView& view) {
    const auto& rules = view.rules;
    const auto unsaved = unsaved_mark(frame, rules.changed);
    Card card(frame, {.title = frame.text(Text::program_how_it_runs),
                      .caption = unsaved,
                      .icon = Icon::Compass});
    stage(frame, rules);
    divider(frame);
    confirmation(frame, rules);
    divider(frame);
    kept_toggle(frame, Text::program_adults_only, Text::program_adults_only_hint, rules.adults_only,
                rules.typed.adults_only);
    kept_toggle(frame, Text::program_same_organisation, Text::program_same_organisation_hint,
                rules.same_organisation, rules.typed.same_organisation_allowed);
    if (save_row(frame, view, Text::program_save_rules, rules.changed, rules.fields()))
        frame.post(intent::SetRules{rules.typed});
}

// --- dates ---------------------------------------------------------------------------------------

void day_field(Frame& frame, Text label, const FormField& field,
               const std::optional<base::Day>& day, const std::optional<Text>& problem,
               Text when_empty) {
    const auto below = day ? day_words(frame, *day, DateStyle::Full) : frame.text(when_empty);
    const auto error = problem ? frame.text(*problem) : std::string();
    const auto placeholder = frame.text(Text::program_day_placeholder);
    kept(frame, label, field, Lines::One,
         {.hint = below,
          .error = error,
          .placeholder = placeholder,
          .letters_max = 10,
          .icon = Icon::Calendar});
}

void dates_form(Frame& frame, const app::ProgramSettingsView& view) {
    const auto& dates = view.dates;
    const auto unsaved = unsaved_mark(frame, dates.changed);
    Card card(frame, {.title = frame.text(Text::program_dates),
                      .caption = unsaved,
                      .icon = Icon::Calendar,
                      .gap = 16});
    {
        Columns columns(frame, frame.layout().available_width() >= two_fields_from ? 2 : 1, 16, 16);
        day_field(frame, Text::program_starts, dates.starts, dates.starts_on, dates.starts_problem,
                  Text::program_starts_open);
        columns.next();
        day_field(frame, Text::program_sign_up_closes, dates.sign_up_closes, dates.closes_on,
                  dates.closes_problem, Text::program_closes_open);
    }
    {
        Row row(frame, 12);
        row.fill();
        words(frame, TextRole::Body, frame.text(Text::program_weeks));
        int weeks = dates.typed.length_weeks;
        const auto spoken = frame.language().count(Text::welcome_weeks, weeks);
        if (stepper(frame, frame.text(Text::program_weeks), weeks, 1, app::length_weeks_max,
                    {.description = spoken}))
            frame.post(app::typed_into(dates.weeks, app::text_of_number(weeks)));
    }
    const bool blocked = dates.starts_problem || dates.closes_problem;
    if (save_row(frame, view, Text::program_save_dates, dates.changed, dates.fields(), blocked))
        frame.post(intent::SetDates{dates.typed});
}

// --- texts ---------------------------------------------------------------------------------------

void about_fields(Frame& frame, const app::ProgramTexts& texts, bool tried) {
    const auto title_error =
        texts.typed.title.empty() ? frame.text(Text::new_title_missing) : std::string();
    const auto name_error =
        texts.typed.admin_name.empty() ? frame.text(Text::new_name_missing) : std::string();
    const auto title_hint = frame.text(Text::new_title_hint),
               name_hint = frame.text(Text::new_name_hint);
    const auto summary_hint = frame.text(Text::program_summary_hint);
    kept(frame, Text::new_title, texts.title, Lines::One,
         {.hint = title_hint,
          .error = title_error,
          .letters_max = title_letters,
          .required = true,
          .errors_now = tried});
    kept(frame, Text::program_summary, texts.summary, Lines::Many,
         {.hint = summary_hint, .letters_max = text_letters, .rows_min = 2});
    kept(frame, Text::program_purpose, texts.purpose, Lines::Many, {.letters_max = text_letters});
    kept(frame, Text::program_admin, texts.admin_name, Lines::One,
         {.hint = name_hint,
          .error = name_error,
          .letters_max = name_letters,
          .required = true,
          .errors_now = tried});
}

/// What people choose from when they sign up.
void choice_fields(Frame& frame, const app::ProgramTexts& texts) {
    const auto topics_hint = frame.text(Text::program_topics_hint),
               goals_hint = frame.text(Text::program_goals_hint),
               interests_hint = frame.text(Text::program_interests_hint);
    kept(frame, Text::program_topics, texts.topics, Lines::Many,
         {.hint = topics_hint, .letters_max = list_letters});
    kept(frame, Text::program_goals, texts.goals, Lines::Many,
         {.hint = goals_hint, .letters_max = list_letters});
    kept(frame, Text::program_interests, texts.interests, Lines::Many,
         {.hint = interests_hint, .letters_max = list_letters});
}

void private_fields(Frame& frame, const app::ProgramTexts& texts) {
    const auto choices_hint = frame.text(Text::program_private_choices_hint);
    heading_as(frame, TextRole::Heading, frame.text(Text::program_private), 3, {});
    prose(frame, frame.text(Text::program_private_sentence));
    kept(frame, Text::program_private_title, texts.private_title, Lines::One,
         {.letters_max = text_letters});
    kept(frame, Text::program_private_help, texts.private_help, Lines::One,
         {.letters_max = text_letters});
    kept(frame, Text::program_private_choices, texts.private_choices, Lines::Many,
         {.hint = choices_hint, .letters_max = list_letters});
}

void conduct_fields(Frame& frame, const app::ProgramTexts& texts) {
    const auto line_hint = frame.text(Text::program_a_line_each),
               safety_hint = frame.text(Text::program_safety_hint);
    const FieldOptions list{.hint = line_hint, .letters_max = list_letters};
    kept(frame, Text::program_rules, texts.rules, Lines::Many, list);
    kept(frame, Text::program_conduct_mentor, texts.conduct_mentor, Lines::Many, list);
    kept(frame, Text::program_conduct_mentee, texts.conduct_mentee, Lines::Many, list);
    kept(frame, Text::program_safety, texts.safety, Lines::Many,
         {.hint = safety_hint, .letters_max = text_letters});
}

void texts_form(Frame& frame, const app::ProgramSettingsView& view, ProgramSettingsState& state) {
    const auto& texts = view.texts;
    const auto unsaved = unsaved_mark(frame, texts.changed);
    Card card(frame, {.title = frame.text(Text::program_what_it_says),
                      .caption = unsaved,
                      .icon = Icon::NotebookPen,
                      .gap = 16});
    about_fields(frame, texts, state.tried);
    choice_fields(frame, texts);
    divider(frame);
    private_fields(frame, texts);
    divider(frame);
    heading_as(frame, TextRole::Heading, frame.text(Text::program_conduct), 3, {});
    prose(frame, frame.text(Text::program_conduct_sentence));
    conduct_fields(frame, texts);
    if (texts.problem && state.tried)
        banner(frame, frame.text(*texts.problem),
               {.kind = BannerKind::Error, .key = "texts-problem"});
    const auto fields = texts.fields();
    if (!save_row(frame, view, Text::program_save_texts, texts.changed, fields)) return;
    state.tried = texts.problem.has_value();
    if (!texts.problem) frame.post(intent::Describe{texts.typed});
}

// --- the invitation, and what can be taken along -------------------------------------------------

void invitation_buttons(Frame& frame) {
    if (button(frame, frame.text(Text::exchange_invite),
               {.kind = ButtonKind::Tonal, .icon = Icon::Download, .fills = true})) {
        frame.post(intent::DownloadInvitation{});
    }
    if (button(frame, frame.text(Text::program_copy_invitation),
               {.icon = Icon::Copy, .fills = true})) {
        frame.post(intent::CopyInvitation{});
    }
}

void invitation(Frame& frame, const app::ProgramSettingsView& view) {
    Card card(frame, {.title = frame.text(Text::program_invite), .icon = Icon::UserPlus});
    prose(frame, frame.text(Text::program_invite_sentence));
    if (view.sample) {
        note(frame, Icon::Info, frame.text(Text::exchange_sample));
        return;
    }
    invitation_buttons(frame);
    hint(frame, frame.language().count(Text::program_signed_up, view.signed_up));
    if (view.rules.typed.stage != program::Stage::Open)
        note(frame, Icon::Info, frame.text(Text::program_invite_closed));
}

void take_along(Frame& frame) {
    Card card(frame,
              {.title = frame.text(Text::program_take_along), .icon = Icon::FileDown, .gap = 8});
    const auto export_row = [&](Text label, Text says, Icon icon) {
        const auto words = frame.text(says);
        return list_row(frame, frame.text(label), {.second_line = words, .icon = icon}).pressed;
    };
    Stack rows(frame, 0);
    Semantics list(frame, Role::List, frame.text(Text::program_take_along));
    if (export_row(Text::program_export, Text::program_export_hint, Icon::FileText))
        frame.post(intent::DownloadProgramExport{});
    if (export_row(Text::program_list_people, Text::program_list_people_hint, Icon::Users))
        frame.post(intent::DownloadListing{intent::Listing::People});
    if (export_row(Text::program_list_pairs, Text::program_list_pairs_hint, Icon::Waypoints))
        frame.post(intent::DownloadListing{intent::Listing::Pairs});
    if (export_row(Text::program_list_progress, Text::program_list_progress_hint, Icon::TrendingUp))
        frame.post(intent::DownloadListing{intent::Listing::Progress});
}

void guide_link(Frame& frame) {
    Card card(frame, {.title = frame.text(Text::nav_guide), .icon = Icon::ListChecks});
    prose(frame, frame.text(Text::program_guide_sentence));
    if (link(frame, frame.text(Text::program_edit_guide),
             {.trailing_icon = Icon::ArrowRight, .href = "#/guide"}))
        frame.post(intent::Navigate{{app::Screen::Guide, {}, {}}});
}

}  // namespace

void program_settings_screen(Frame& frame, const app::ProgramSettingsView& view,
                             ProgramSettingsState& state) {
    Page page(frame, "program-settings", {.name = frame.text(Text::nav_program_settings)});
    {
        PageHeader header(frame, frame.text(Text::nav_program_settings),
                          {.sentence = frame.text(Text::program_sentence)});
    }
    const bool narrow =
        frame.layout().available_width() < main_column_min + column_gap + side_column;
    if (narrow) invitation(frame, view);
    Columns columns(frame, {flexible(), fixed(side_column)}, column_gap, row_gap, main_column_min);
    rules_form(frame, view);
    dates_form(frame, view);
    texts_form(frame, view, state);
    columns.next();
    if (!narrow) invitation(frame, view);
    take_along(frame);
    guide_link(frame);
}

}  // namespace accanto::ui
