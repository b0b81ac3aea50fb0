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
