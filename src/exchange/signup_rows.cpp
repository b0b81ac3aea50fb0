#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "exchange/signup_levels.hpp"
#include "exchange/signup_moments.hpp"
#include "exchange/signup_table.hpp"
#include "exchange/signup_times.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

using program::Profile;
using program::Role;
using Strings = std::vector<std::string>;

/// What is said of one person before it is all put together.
struct Reading {
    SignupRow row;
    std::string first_name, last_name;
    bool mentor = false, mentee = false;
    bool places_said = false;
    Strings topics;
};

void note(Reading& reading, RowProblem problem, std::string_view what) {
    reading.row.problems.push_back({problem, std::string(what), 0});
}

/// Keeps a cell as the answer to its heading, the second of two with one heading below the first.
void keep_answer(Profile& profile, std::string_view heading, std::string_view cell) {
    auto id = base::clean_name(heading, program::answer_id_letters_max);
    auto& answer = profile.answers[id.empty() ? "answer" : std::move(id)];
    answer += (answer.empty() ? "" : "\n") + std::string(cell);
}

void read_role(Reading& reading, std::string_view heading, std::string_view cell) {
    auto role = role_of(cell);
    if (const auto yes = yes_or_no(cell); !role && yes) {
        role = role_of(heading);
        if (role && !*yes) return;
    }
    if (!role) return note(reading, RowProblem::RoleNotUnderstood, cell);
    reading.mentor |= program::can_mentor(*role);
    reading.mentee |= program::can_be_mentee(*role);
}

void read_experience(Reading& reading, std::string_view heading, std::string_view cell) {
    auto& years = reading.row.profile.experience_years;
    if (years >= 0) return keep_answer(reading.row.profile, heading, cell);
    const auto number = number_in(cell);
    if (!number || *number > program::experience_years_max)
        return note(reading, RowProblem::ExperienceNotUnderstood, cell);
    years = *number;
}

void read_places(Reading& reading, std::string_view heading, std::string_view cell) {
    if (reading.places_said) return keep_answer(reading.row.profile, heading, cell);
    const auto number = most_in(cell);
    if (!number || *number > program::places_max)
        return note(reading, RowProblem::PlacesNotUnderstood, cell);
    reading.places_said = true;
    reading.row.profile.places = *number;
}

void read_free_time(Profile& profile, std::string_view heading, std::string_view cell) {
    const auto time = free_time_of(heading, cell);
    profile.availability.slots |= time.availability.slots;
    profile.utc_offset_minutes = time.utc_offset_minutes.value_or(profile.utc_offset_minutes);
    if (!time.whole || !time.says_something()) keep_answer(profile, heading, cell);
}

void read_languages(Profile& profile, std::string_view cell) {
    for (auto& code : language_codes(cell)) {
        if (!std::ranges::contains(profile.languages, code))
            profile.languages.push_back(std::move(code));
    }
}

void read_organisation(Profile& profile, std::string_view heading, std::string_view cell) {
    if (!profile.organisation.empty()) return keep_answer(profile, heading, cell);
    profile.organisation = cell;
}

/// Two columns for one thing: "Ada" and "Lovelace", an address and a telephone number.
void join(std::string& text, std::string_view joint, std::string_view more) {
    if (!text.empty()) text += joint;
    text += more;
}

/// What does not fit into topics stays as an answer.
void read_topics(Profile& profile, Strings& list, std::string_view heading, std::string_view cell,
                 TopicSide side = TopicSide::Offered) {
    bool all_fit = true;
    for (auto& answer : several_answers(cell)) {
        const auto bare = topic_with_level(answer, side).topic;
        all_fit &= base::code_point_count(bare) <= program::topic_letters_max &&
                   list.size() < program::topics_max;
        list.push_back(std::move(answer));
    }
    if (!all_fit) keep_answer(profile, heading, cell);
}

/// A range in other words stays as an answer.
void read_years_ahead(Profile& profile, std::string_view heading, std::string_view cell) {
    const auto years = years_ahead_of(cell);
    if (!years || profile.years_ahead_wanted.is_said()) return keep_answer(profile, heading, cell);
    profile.years_ahead_wanted = *years;
}

void read_cell(Reading& reading, ColumnUse use, std::string_view heading, std::string_view cell) {
    auto& profile = reading.row.profile;
    using enum ColumnUse;
    switch (use) {
        case Ignore:
        case Timestamp:
            break;
        case Name:
            join(profile.name, " ", cell);
            break;
        case FirstName:
            join(reading.first_name, " ", cell);
            break;
        case LastName:
            join(reading.last_name, " ", cell);
            break;
        case Contact:
            join(profile.contact, ", ", cell);
            break;
        case Role:
            read_role(reading, heading, cell);
            break;
        case Languages:
            read_languages(profile, cell);
            break;
        case Offers:
            read_topics(profile, profile.offers, heading, cell);
            break;
        case Wants:
            read_topics(profile, profile.wants, heading, cell, TopicSide::Wanted);
            break;
        case Topics:
            read_topics(profile, reading.topics, heading, cell);
            break;
        case Organisation:
            read_organisation(profile, heading, cell);
            break;
        case Experience:
            read_experience(reading, heading, cell);
            break;
        case YearsAhead:
            read_years_ahead(profile, heading, cell);
            break;
        case Goals:
            read_topics(profile, profile.goals, heading, cell);
            break;
        case Interests:
            read_topics(profile, profile.interests, heading, cell);
            break;
        case Places:
            read_places(reading, heading, cell);
            break;
        case Availability:
            read_free_time(profile, heading, cell);
            break;
        case About:
            keep_answer(profile, "about", cell);
            break;
        case Answer:
            keep_answer(profile, heading, cell);
            break;
    }
}

/// The role that was said; else the file's; else what the person wrote about: topics offered,
/// wanted, or both.
void settle_role(Reading& reading, const SignupOptions& options) {
    auto& profile = reading.row.profile;
    const bool said = reading.mentor || reading.mentee;
    const bool misunderstood = std::ranges::contains(
        reading.row.problems, RowProblem::RoleNotUnderstood, &RowIssue::problem);
    if (!said && options.default_role) {
        profile.role = *options.default_role;
        return;
    }
    if (!said) {
        reading.mentor = !profile.offers.empty();
        reading.mentee = !profile.wants.empty();
    }
    if (reading.mentor) profile.role = reading.mentee ? Role::Both : Role::Mentor;
    if (!reading.mentor && !reading.mentee && !misunderstood) note(reading, RowProblem::NoRole, {});
}

/// What `program::cleaned` will cut.
void note_what_is_too_long(Reading& reading) {
    const auto& profile = reading.row.profile;
    const auto check = [&](std::size_t size, std::size_t size_max, std::string_view what) {
        if (size > size_max) note(reading, RowProblem::TooLong, what);
    };
    check(base::code_point_count(base::trimmed(profile.name)), program::name_letters_max,
          profile.name);
    check(base::code_point_count(profile.organisation), program::name_letters_max,
          profile.organisation);
    check(base::code_point_count(profile.contact), program::contact_letters_max, profile.contact);
    check(profile.languages.size(), program::languages_max,
          profile.languages.empty() ? "" : profile.languages.back());
    check(profile.offers.size(), program::topics_max,
          profile.offers.empty() ? "" : profile.offers.back());
    check(profile.wants.size(), program::topics_max,
          profile.wants.empty() ? "" : profile.wants.back());
    check(profile.goals.size(), program::goals_wanted_max,
          profile.goals.empty() ? "" : profile.goals.back());
    check(profile.interests.size(), program::interests_max,
          profile.interests.empty() ? "" : profile.interests.back());
    for (const auto& [id, answer] : profile.answers)
        check(base::code_point_count(answer), program::answer_letters_max, id);
    check(profile.answers.size(), program::answers_max,
          profile.answers.empty() ? "" : profile.answers.rbegin()->first);
}

void put_together(Reading& reading, const SignupOptions& options) {
    auto& profile = reading.row.profile;
    if (profile.name.empty()) profile.name = reading.first_name + " " + reading.last_name;
    settle_role(reading, options);
    const auto add_to = [&](Strings& list) {
        list.insert(list.end(), reading.topics.begin(), reading.topics.end());
    };
    if (program::can_mentor(profile.role)) add_to(profile.offers);
    if (program::can_be_mentee(profile.role)) add_to(profile.wants);
    profile.offers_levels = take_levels(profile.offers, TopicSide::Offered);
    profile.wants_levels = take_levels(profile.wants, TopicSide::Wanted);
    note_what_is_too_long(reading);
    profile = program::cleaned(std::move(profile));
    if (profile.name.empty()) note(reading, RowProblem::NoName, {});
}

SignupRow read_row(const Table& table, std::size_t index, const std::vector<ColumnUse>& columns,
                   const SignupOptions& options) {
    const auto& cells = table.rows[index];
    Reading reading;
    reading.row.line = table.lines[index];
    if (std::ranges::all_of(cells, [](const auto& cell) { return base::trimmed(cell).empty(); })) {
        note(reading, RowProblem::Empty, {});
        return std::move(reading.row);
    }
    for (std::size_t column = 0; column < std::min(cells.size(), columns.size()); ++column) {
        const auto cell = base::trimmed(cells[column]);
        if (!says_nothing(cell)) read_cell(reading, columns[column], table.heading[column], cell);
    }
    put_together(reading, options);
    return std::move(reading.row);
}

/// Somebody who filled the form twice: the same contact, or the same name where one has no contact.
class Repetitions {
public:
    Repetitions(const Table& table, const std::vector<ColumnUse>& columns)
        : moments_(table.rows.size()) {
        const auto found = std::ranges::find(columns, ColumnUse::Timestamp);
        const auto column = static_cast<std::size_t>(found - columns.begin());
        if (found == columns.end() || column >= table.heading.size()) return;
        Strings cells;
        for (const auto& row : table.rows) cells.push_back(row[column]);
        const auto order = day_order_of(cells);
        for (std::size_t i = 0; i < cells.size(); ++i) moments_[i] = moment_of(cells[i], order);
    }

    void mark(std::vector<SignupRow>& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].profile.name.empty()) continue;
            const auto known = find(rows, i);
            if (!known) {
                remember(rows, i);
                continue;
            }
            const bool is_newer =
                moments_[i] && moments_[*known] && *moments_[i] > *moments_[*known];
            const auto older = is_newer ? *known : i, newer = is_newer ? i : *known;
            rows[older].problems.push_back({RowProblem::SamePersonAsRow, {}, rows[newer].line});
            remember(rows, newer);
        }
    }

private:
    std::optional<std::size_t> find(const std::vector<SignupRow>& rows, std::size_t index) const {
        const auto& profile = rows[index].profile;
        if (const auto same = by_contact_.find(base::folded(profile.contact));
            same != by_contact_.end())
            return same->second;
        const auto same = by_name_.find(base::folded(profile.name));
        if (same == by_name_.end()) return std::nullopt;
        const bool may_be = profile.contact.empty() || rows[same->second].profile.contact.empty();
        return may_be ? std::optional(same->second) : std::nullopt;
    }
    void remember(const std::vector<SignupRow>& rows, std::size_t index) {
        const auto& profile = rows[index].profile;
        if (!profile.contact.empty()) by_contact_[base::folded(profile.contact)] = index;
        by_name_[base::folded(profile.name)] = index;
    }

    std::vector<std::optional<std::int64_t>> moments_;
    std::map<std::string, std::size_t> by_contact_, by_name_;
};

}  // namespace

std::vector<SignupRow> read_signups(const Table& table, const std::vector<ColumnUse>& columns,
                                    const SignupOptions& options) {
    std::vector<SignupRow> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        rows.push_back(read_row(table, i, columns, options));
    Repetitions(table, columns).mark(rows);
    return rows;
}

}  // namespace accanto::exchange
