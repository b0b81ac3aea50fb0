#include <cmath>

#include "app/views/preview_view.hpp"
#include "i18n/texts.hpp"
#include "ui/dates.hpp"
#include "ui/paint.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingBond;
using app::PairingPart;
using app::PairingWhy;
using matching::Said;

constexpr float gauge_size = 52, avatar_size = 44, avatar_size_phone = 36;
constexpr float cell_width = 24, cell_height = 8, cell_gap = 5, cell_row_gap = 4, day_letters = 14;

std::string bond_words(Frame& frame, const PairingWhy& why) {
    switch (why.bond) {
        case PairingBond::None:
            return frame.text(Text::pairing_bond_none);
        case PairingBond::Suggested:
            return frame.text(Text::pairing_bond_suggested);
        case PairingBond::Kept:
            return frame.text(Text::pairing_bond_kept);
        case PairingBond::Never:
            return frame.text(Text::pairing_bond_never);
        case PairingBond::Waiting:
            return frame.text(Text::pairing_bond_waiting,
                              {{"when", relative_words(frame, why.since)}});
        case PairingBond::Running:
            return frame.text(!why.may_change ? Text::pairing_bond_running
                              : why.in_plan   ? Text::pairing_bond_staying
                                              : Text::pairing_bond_ending,
                              {{"day", date_words(frame, why.since)}});
        case PairingBond::Paused:
            return frame.text(Text::pairing_bond_paused, {{"day", date_words(frame, why.since)}});
    }
    return {};
}

void head(Frame& frame, const PairingWhy& why) {
    Row row(frame, 12);
    pair_avatar(frame, portrait_of(why.mentor), portrait_of(why.mentee),
                frame.is_phone() ? avatar_size_phone : avatar_size);
    row.fill();
    {
        const Stack texts(frame, 0, {}, "names");
        heading_as(frame, TextRole::Heading, why.mentor.first_name + " & " + why.mentee.first_name,
                   2, {});
        words(frame, TextRole::Small, bond_words(frame, why),
              {.ink = Ink::Second, .live = true, .key = "bond"});
    }
    if (why.has_score)
        gauge(frame, frame.text(Text::pairing_fit, {{"points", std::to_string(why.points)}}),
              why.points, gauge_size);
}

/// The title of a part, with its points as a bar and in digits.
void part_title(Frame& frame, Icon icon, Text title, const PairingPart& part) {
    Row row(frame, 10);
    row.fill();
    words(frame, TextRole::UiStrong, frame.text(title), {.one_line = true, .icon = icon});
    const float share = part.points_max > 0
                            ? static_cast<float>(part.points) / static_cast<float>(part.points_max)
                            : 0;
    part_bar(frame, frame.text(title), share,
             std::to_string(part.points) + "/" + std::to_string(part.points_max));
}

std::string silent_words(Frame& frame, const PairingWhy& why, Said said) {
    if (said == Said::Neither) return frame.text(Text::pairing_silent_both);
    return frame.text(
        Text::pairing_silent_one,
        {{"name", said == Said::MentorSilent ? why.mentor.first_name : why.mentee.first_name}});
}

void sentence(Frame& frame, const std::string& text) {
    words(frame, TextRole::Small, text, {.ink = Ink::Second});
}

/// What two share, and what is left open.
void chips(Frame& frame, const std::vector<std::string>& shared,
           const std::vector<std::string>& open) {
    const Flow flow(frame, 6, 6);
    for (const auto& each : shared) chip(frame, each, {.tone = Tone::Primary});
    for (const auto& each : open) chip(frame, each);
}

void topics(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Hash, Text::pairing_part_topics, why.topics);
    if (why.topics.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.topics.said));
    if (why.topics_shared.empty())
        sentence(frame, frame.text(Text::pairing_no_topics, {{"name", why.mentee.first_name}}));
    chips(frame, why.topics_shared, why.topics_open);
    if (why.topics_half.empty()) return;
    sentence(frame,
             frame.language().count(
                 Text::pairing_topics_half, static_cast<std::int64_t>(why.topics_half.size()),
                 {{"topics", app::names_in_words(frame.language(), why.topics_half)},
                  {"mentor", why.mentor.first_name},
                  {"mentee", why.mentee.first_name}}));
}

void goals(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Target, Text::pairing_part_goals, why.goals);
    if (why.goals.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.goals.said));
    if (why.goals_shared.empty())
        sentence(frame, frame.text(Text::pairing_no_goals, {{"name", why.mentee.first_name}}));
    chips(frame, why.goals_shared, why.goals_open);
}

void interests(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Heart, Text::pairing_part_interests, why.interests);
    if (why.interests.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.interests.said));
    if (why.interests_shared.empty())
        return sentence(frame, frame.text(Text::pairing_no_interests));
    chips(frame, why.interests_shared, {});
}

void wishes(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Star, Text::pairing_part_wishes, why.wishes);
    const auto text = why.wishes.said != Said::Both ? Text::pairing_wish_none
                      : why.wish_place == 0         ? Text::pairing_wish_other
                      : why.wish_place == 1         ? Text::pairing_wish_first
                                                    : Text::pairing_wish_later;
    sentence(frame, frame.text(text, {{"mentor", why.mentor.first_name},
                                      {"mentee", why.mentee.first_name},
                                      {"count", std::to_string(why.wish_place)}}));
}

void languages(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Languages, Text::pairing_part_languages, why.languages);
    if (why.languages.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.languages.said));
    if (why.languages_shared.empty())
        return sentence(frame, frame.text(Text::pairing_no_languages));
    sentence(
        frame,
        frame.text(Text::pairing_both_speak,
                   {{"languages", app::names_in_words(frame.language(), why.languages_shared)}}));
}

/// The day of the week of a row: day 4 of the calendar was a Monday.
std::string day_name(Frame& frame, int day, DateStyle style) {
    constexpr int first_monday = 4;
    return day_words(frame, base::Day{first_monday + day}, style);
}

std::string time_words(Frame& frame, const PairingWhy& why) {
    constexpr std::array bands{Text::pairing_band_morning, Text::pairing_band_day,
                               Text::pairing_band_evening};
    if (why.best_day < 0 || why.best_band < 0) return frame.text(Text::pairing_time_never);
    const auto hours = (why.minutes_per_week + 30) / 60;
    return frame.language().count(
        Text::pairing_time, hours,
        {{"day", day_name(frame, why.best_day, DateStyle::WeekdayName)},
         {"band", frame.text(bands[static_cast<std::size_t>(why.best_band)])}});
}

/// Seven days of three bands; decorative: the sentence below says the same.
void week_cells(Frame& frame, const PairingWhy& why) {
    const Palette& p = frame.palette();
    const TextStyle style =
        resized(frame.style(TextRole::Micro), frame.grown_px(11), frame.grown_px(day_letters));
    const float height = style.line_px + app::pairing_bands * (cell_height + cell_row_gap);
    const Rect rect = frame.layout().take(app::pairing_days * (cell_width + cell_gap), height);
    for (int day = 0; day < app::pairing_days; ++day) {
        const float x = rect.x + static_cast<float>(day) * (cell_width + cell_gap);
        auto name = day_name(frame, day, DateStyle::WeekdayShort);
        std::string_view rest = name;
        take_code_point(rest);
        name.resize(name.size() - rest.size());
        frame.paint().text(x + cell_width / 2, rect.y, style, p.ink_3, name, Align::Center);
        for (int band = 0; band < app::pairing_bands; ++band) {
            const int shared =
                why.free[static_cast<std::size_t>(day)][static_cast<std::size_t>(band)];
            const Color fill = shared == 0 ? p.sunk : shared == 1 ? p.heat[1] : p.heat[3];
            const float y =
                rect.y + style.line_px + static_cast<float>(band) * (cell_height + cell_row_gap);
            frame.paint().box({x, y, cell_width, cell_height}, {.fill = fill, .radius = 3});
        }
    }
}

std::string month_name(Frame& frame, int month) {
    constexpr int days_of_a_month = 30, mid_january = 15;  // Not exact, and never in another month.
    return day_words(frame, base::Day{mid_january + month * days_of_a_month}, DateStyle::MonthName);
}

std::string more_time_words(Frame& frame, const app::PairingMoreTime& more) {
    std::vector<std::string> months;
    for (const auto& [first, last] : more.spans) {
        months.push_back(
            first == last ? month_name(frame, first)
                          : frame.text(Text::pairing_months, {{"first", month_name(frame, first)},
                                                              {"last", month_name(frame, last)}}));
    }
    return frame.language().count(Text::pairing_more_time, (more.minutes_per_week + 30) / 60,
                                  {{"months", app::names_in_words(frame.language(), months)}});
}

void free_time(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::CalendarClock, Text::pairing_part_time, why.free_time);
    if (why.free_time.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.free_time.said));
    if (why.minutes_per_week > 0) week_cells(frame, why);
    sentence(frame, time_words(frame, why));
    if (why.more_time) sentence(frame, more_time_words(frame, *why.more_time));
}

/// What the mentee asked for, to stand behind another sentence.
std::string years_wanted_words(Frame& frame, const PairingWhy& why) {
    const auto [least, most] = why.years_wanted;
    if (!why.years_wanted.is_said()) return {};
    const auto text = most >= program::experience_years_max ? Text::pairing_years_from
                      : least == 0                          ? Text::pairing_years_to
                      : least == most                       ? Text::pairing_years_exact
                                                            : Text::pairing_years_between;
    return ' ' + frame.text(text, {{"name", why.mentee.first_name},
                                   {"least", std::to_string(least)},
                                   {"most", std::to_string(most)}});
}

void experience(Frame& frame, const PairingWhy& why) {
    part_title(frame, Icon::Mountain, Text::pairing_part_experience, why.experience);
    if (why.experience.said != Said::Both)
        return sentence(frame, silent_words(frame, why, why.experience.said));
    const auto& ahead = why.years_ahead > 0 ? why.mentor : why.mentee;
    const auto distance =
        why.years_ahead == 0
            ? frame.text(Text::pairing_years_same)
            : frame.language().count(Text::pairing_years_ahead, std::abs(why.years_ahead),
                                     {{"name", ahead.first_name}});
    sentence(frame, distance + years_wanted_words(frame, why));
}

/// Nothing of what they are: the same for every pair.
void private_answers(Frame& frame, const PairingWhy&) {
    words(frame, TextRole::UiStrong, frame.text(Text::pairing_part_private),
          {.one_line = true, .icon = Icon::EyeOff});
    sentence(frame, frame.text(Text::pairing_private_counts));
}

void parts(Frame& frame, const PairingWhy& why) {
    int shown = 0;
    if (!why.has_score) return prose(frame, frame.text(Text::pairing_no_profile));
    heading_as(frame, TextRole::Small, frame.text(Text::pairing_why_title), 3,
               {.ink = Ink::Second});
    const auto show = [&](auto part, bool is_counted) {
        if (!is_counted) return;
        divider(frame);
        const Stack stack(frame, 8, {}, "part" + std::to_string(shown++));
        part(frame, why);
    };
    show(topics, true);
    show(goals, why.goals.points_max > 0);
    show(languages, true);
    show(free_time, true);
    show(experience, true);
    show(interests, why.interests.points_max > 0);
    show(wishes, why.wishes.points_max > 0);
    show(private_answers, why.private_counts);
}

/// A change of the whole plan's points, with its sign.
std::string change_words(int points) {
    if (points == 0) return "0";
    return (points < 0 ? "\u2212" : "+") + std::to_string(std::abs(points));
}

void plan_heading(Frame& frame, std::string_view title) {
    Row row(frame, 8);
    row.fill();
    heading_as(frame, TextRole::Small, title, 3, {.ink = Ink::Second});
    words(frame, TextRole::Caption, frame.text(Text::pairing_whole_plan), {.ink = Ink::Second});
}

/// What pairing the two would do, before anybody does it.
void effect(Frame& frame, const PairingWhy& why) {
    if (!why.effect) return;
    divider(frame);
    const Stack part(frame, 8, {}, "effect");
    if (!why.effect->is_possible) return sentence(frame, why.effect->words);
    plan_heading(frame, frame.text(Text::pairing_if_paired));
    Row row(frame, 8);
    row.fill();
    words(frame, TextRole::Small, why.effect->words, {.live = true, .key = "effect"});
    words(frame, TextRole::UiStrong, change_words(why.effect->points_change), {.key = "change"});
}

void more_room(Frame& frame, const PairingWhy& why) {
    if (why.more_room.empty()) return;
    divider(frame);
    words(frame, TextRole::Small, why.more_room,
          {.ink = Ink::Second, .icon = Icon::UserPlus, .key = "more-room"});
}

void alternatives(Frame& frame, const PairingWhy& why) {
    if (why.alternatives.empty()) return;
    divider(frame);
    const auto title = frame.text(Text::pairing_alternatives, {{"name", why.mentee.first_name}});
    plan_heading(frame, title);
    const Semantics list(frame, Role::List, title);
    for (const auto& each : why.alternatives) {
        const IdScope scope(frame, each.mentor.text());
        const auto row = list_row(frame, each.name + " \u00B7 " + std::to_string(each.points),
                                  {.second_line = each.effect,
                                   .avatar = portrait(each.name, each.avatar),
                                   .caption = change_words(each.points_change)});
        if (row.pressed) frame.post(intent::SelectPair{each.mentor, why.mentee.id});
    }
}

/// Of so many people, or while they are planned for, only the plan is known.
void not_known(Frame& frame, const PairingWhy& why) {
    if (why.not_known.empty()) return;
    divider(frame);
    words(frame, TextRole::Small, why.not_known, {.ink = Ink::Second, .key = "not-known"});
}

}  // namespace

void why_content(Frame& frame, const PairingWhy& why) {
    head(frame, why);
    if (!why.warning.empty()) note(frame, Icon::TriangleAlert, why.warning);
    parts(frame, why);
    effect(frame, why);
    alternatives(frame, why);
    more_room(frame, why);
    not_known(frame, why);
}

}  // namespace accanto::ui
