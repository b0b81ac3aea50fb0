#include "program/profile.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace accanto::program {
namespace {

constexpr std::uint64_t availability_mask = (1ULL << 56) - 1;

/// Each name once, whatever its case; empty ones gone.
std::vector<std::string> cleaned_names(const std::vector<std::string>& names,
                                       std::size_t count_max) {
    std::vector<std::string> clean;
    std::set<std::string> seen;
    for (const auto& name : names) {
        if (clean.size() == count_max) break;
        auto safe = base::clean_name(name, topic_letters_max);
        if (!safe.empty() && seen.insert(base::folded(safe)).second)
            clean.push_back(std::move(safe));
    }
    return clean;
}

/// Of each topic one, in the order of the topics.
std::vector<TopicLevel> cleaned_levels(const std::vector<TopicLevel>& levels,
                                       const std::vector<std::string>& topics) {
    std::vector<TopicLevel> clean;
    for (const auto& topic : topics) {
        const auto is_of_topic = [&](const TopicLevel& each) {
            return base::folded(base::clean_name(each.topic, topic_letters_max)) ==
                   base::folded(topic);
        };
        const auto found = std::ranges::find_if(levels, is_of_topic);
        if (found == levels.end()) continue;
        if (found->level != Level::Unsaid && found->level <= Level::Deep)
            clean.push_back({topic, found->level});
    }
    return clean;
}

/// Who says one end leaves the other open.
YearsAhead cleaned_years(YearsAhead wanted) {
    if (wanted.least < 0 && wanted.most < 0) return {};
    const int least = std::clamp(wanted.least, 0, experience_years_max);
    if (wanted.most < 0) return {least, experience_years_max};
    return {least, std::clamp(wanted.most, least, experience_years_max)};
}

std::vector<int> cleaned_months(std::vector<int> minutes) {
    if (minutes.size() != months) return {};
    for (auto& each : minutes)
        each = std::clamp(each, -utc_offset_minutes_max, utc_offset_minutes_max);
    return minutes;
}

std::vector<PersonId> cleaned_wishes(const std::vector<PersonId>& wishes) {
    std::vector<PersonId> clean;
    for (const auto& person : wishes) {
        if (clean.size() == mentor_wishes_max) break;
        if (std::ranges::find(clean, person) == clean.end()) clean.push_back(person);
    }
    return clean;
}

Role cleaned_role(Role role) {
    return role > Role::Both ? Role::Mentee : role;
}

std::map<std::string, std::string> cleaned_answers(
    const std::map<std::string, std::string>& answers) {
    std::map<std::string, std::string> clean;
    for (const auto& [question, answer] : answers) {
        if (clean.size() == answers_max) break;
        auto id = base::clean_name(question, answer_id_letters_max);
        auto text = base::clean_text(answer, answer_letters_max);
        if (!id.empty() && !text.empty()) clean.try_emplace(std::move(id), std::move(text));
    }
    return clean;
}

}  // namespace

PublicProfile public_part(const Profile& profile) {
    const auto about = profile.answers.find("about");
    return {.name = profile.name,
            .role = profile.role,
            .languages = profile.languages,
            .offers = profile.offers,
            .wants = profile.wants,
            .about = about == profile.answers.end() ? std::string() : about->second,
            .places = profile.places};
}

Profile cleaned(Profile profile) {
    profile.name = base::clean_name(profile.name, name_letters_max);
    profile.role = cleaned_role(profile.role);
    profile.languages = cleaned_names(profile.languages, languages_max);
    profile.offers = cleaned_names(profile.offers, topics_max);
    profile.wants = cleaned_names(profile.wants, topics_max);
    profile.organisation = base::clean_name(profile.organisation, name_letters_max);
    profile.contact = base::clean_name(profile.contact, contact_letters_max);
    profile.experience_years = std::clamp(profile.experience_years, -1, experience_years_max);
    profile.places = std::clamp(profile.places, 0, places_max);
    profile.availability.slots &= availability_mask;
    profile.utc_offset_minutes =
        std::clamp(profile.utc_offset_minutes, -utc_offset_minutes_max, utc_offset_minutes_max);
    profile.answers = cleaned_answers(profile.answers);
    profile.language = base::clean_name(profile.language, topic_letters_max);
    profile.offers_levels = cleaned_levels(profile.offers_levels, profile.offers);
    profile.wants_levels = cleaned_levels(profile.wants_levels, profile.wants);
    profile.goals = cleaned_names(profile.goals, goals_wanted_max);
    profile.interests = cleaned_names(profile.interests, interests_max);
    profile.years_ahead_wanted = cleaned_years(profile.years_ahead_wanted);
    profile.utc_offset_by_month_minutes =
        cleaned_months(std::move(profile.utc_offset_by_month_minutes));
    profile.mentor_wishes = cleaned_wishes(profile.mentor_wishes);
    profile.private_answer = base::clean_name(profile.private_answer, topic_letters_max);
    return profile;
}

PublicProfile cleaned(PublicProfile profile) {
    profile.name = base::clean_name(profile.name, name_letters_max);
    profile.role = cleaned_role(profile.role);
    profile.languages = cleaned_names(profile.languages, languages_max);
    profile.offers = cleaned_names(profile.offers, topics_max);
    profile.wants = cleaned_names(profile.wants, topics_max);
    profile.about = base::clean_text(profile.about, answer_letters_max);
    profile.places = std::clamp(profile.places, 0, places_max);
    return profile;
}

bool can_mentor(Role role) {
    return role == Role::Mentor || role == Role::Both;
}

bool can_be_mentee(Role role) {
    return role == Role::Mentee || role == Role::Both;
}

}  // namespace accanto::program
