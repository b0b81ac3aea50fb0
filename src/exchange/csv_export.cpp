#include "exchange/csv_export.hpp"

#include <array>
#include <tuple>
#include <vector>

#include "base/name_order.hpp"
#include "base/sorting.hpp"
#include "exchange/csv.hpp"
#include "exchange/day_text.hpp"
#include "exchange/signup_levels.hpp"

namespace accanto::exchange {
namespace {

using program::Program;

std::string table(std::vector<std::vector<std::string>> rows) {
    std::string text(byte_order_mark);
    for (const auto& row : rows) text += csv_line(row);
    return text;
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + item;
    return text;
}

/// Topics with their levels, as a table of sign-ups has them.
std::string joined_topics(const std::vector<std::string>& topics,
                          const std::vector<program::TopicLevel>& levels, TopicSide side) {
    std::vector<std::string> items;
    for (const auto& topic : topics) {
        const auto level = std::ranges::find(levels, topic, &program::TopicLevel::topic);
        const auto word =
            level == levels.end() ? std::string_view() : level_word(level->level, side);
        items.push_back(word.empty() ? topic : topic + " (" + std::string(word) + ")");
    }
    return joined(items);
}

std::vector<const program::Person*> people_by_name(const Program& program) {
    std::vector<const program::Person*> people;
    for (const auto& [id, person] : program.people) people.push_back(&person);
    base::sort(people, {}, [](const program::Person* person) {
        return std::tuple(base::name_order(person->name()), person->id);
    });
    return people;
}

std::string role_word(program::Role role) {
    constexpr std::array words = {"mentor", "mentee", "both"};
    return words[static_cast<std::size_t>(role)];
}

std::string standing_word(program::Standing standing) {
    constexpr std::array words = {"applied", "accepted", "waitlisted", "declined", "left"};
    return words[static_cast<std::size_t>(standing)];
}

std::string state_word(program::PairState state) {
    constexpr std::array words = {"proposed", "active", "paused", "ended", "declined", "withdrawn"};
    return words[static_cast<std::size_t>(state)];
}

std::string name_of(const Program& program, const program::PersonId& id) {
    const auto* person = program.person(id);
    return person ? person->name() : std::string();
}

std::string day_or_nothing(base::Instant instant) {
    return instant.ms == 0 ? std::string() : day_text(base::day_of(instant));
}

}  // namespace

std::string people_csv(const Program& program) {
    std::vector<std::vector<std::string>> rows = {
        {"Name", "Role", "Standing", "Contact", "Languages", "Offers", "Wants", "Organisation",
         "Experience (years)", "Places", "Goals", "Interests", "Years asked for"}};
    for (const auto* each : people_by_name(program)) {
        const auto& person = *each;
        const auto profile = person.profile.value_or(program::Profile{});
        const auto years =
            profile.experience_years < 0 ? std::string() : std::to_string(profile.experience_years);
        rows.push_back({person.name(), role_word(person.role()), standing_word(person.standing),
                        profile.contact, joined(profile.languages),
                        joined_topics(profile.offers, profile.offers_levels, TopicSide::Offered),
                        joined_topics(profile.wants, profile.wants_levels, TopicSide::Wanted),
                        profile.organisation, years, std::to_string(profile.places),
                        joined(profile.goals), joined(profile.interests),
                        years_ahead_text(profile.years_ahead_wanted)});
    }
    return table(std::move(rows));
}

std::string pairs_csv(const Program& program) {
    std::vector<std::vector<std::string>> rows = {
        {"Mentor", "Mentee", "State", "Proposed", "Started", "Ended"}};
    for (const auto& id : program.pair_order) {
        const auto* pair = program.pair(id);
        if (!pair) continue;
        rows.push_back({name_of(program, pair->mentor), name_of(program, pair->mentee),
                        state_word(pair->state), day_or_nothing(pair->proposed_at),
                        day_or_nothing(pair->started_at), day_or_nothing(pair->ended_at)});
    }
    return table(std::move(rows));
}

std::string progress_csv(const Program& program, base::Instant now) {
    std::vector<std::vector<std::string>> rows = {{"Mentor", "Mentee", "Week now", "Who",
                                                   "Steps done", "Last check-in (week)",
                                                   "Useful (1-5)", "Asks for help"}};
    for (const auto& [pair_id, members] : program.progress) {
        const auto* pair = program.pair(pair_id);
        if (!pair) continue;
        for (const auto& [person, progress] : members) {
            const auto* last = progress.weeks.empty() ? nullptr : &progress.weeks.rbegin()->second;
            rows.push_back({name_of(program, pair->mentor), name_of(program, pair->mentee),
                            std::to_string(program::week_of(*pair, now)), name_of(program, person),
                            std::to_string(progress.steps_done),
                            last ? std::to_string(last->week) : "",
                            last && last->useful > 0 ? std::to_string(last->useful) : "",
                            last && last->asks_for_help ? "yes" : ""});
        }
    }
    return table(std::move(rows));
}

}  // namespace accanto::exchange
