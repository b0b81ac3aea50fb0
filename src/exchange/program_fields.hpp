#pragma once

#include "exchange/json_fields.hpp"
#include "program/description.hpp"
#include "program/fact.hpp"
#include "program/profile.hpp"
#include "program/program.hpp"

/// The shapes that facts, exports and templates share. The names are persistent; see
/// docs/formats/fact-v1.md.
namespace accanto::exchange {

inline constexpr std::size_t key_letters_max = 64;  ///< ids that people give: "meet", "about"
inline constexpr int step_minutes_max = 24 * 60;
inline constexpr int week_days = 7;

inline constexpr std::string_view role_words[] = {"mentor", "mentee", "both"};
inline constexpr std::string_view step_kind_words[] = {"ordinary", "prepare", "agreement",
                                                       "halfway", "closing"};
inline constexpr std::string_view audience_words[] = {"both", "mentor", "mentee"};
inline constexpr std::string_view confirmation_words[] = {"admin", "both"};
inline constexpr std::string_view stage_words[] = {"open", "closed", "running", "finished"};

template <class Io>
void fields(Io& io, Ref<Io, program::Step> step) {
    io.text("id", step.id, key_letters_max);
    io.text("title", step.title, program::title_letters_max);
    io.text("purpose", step.purpose, program::text_letters_max);
    io.texts("prompts", step.prompts, program::list_items_max, program::text_letters_max);
    io.text("note_mentor", step.note_mentor, program::text_letters_max);
    io.text("note_mentee", step.note_mentee, program::text_letters_max);
    io.text("action", step.action, program::text_letters_max);
    io.number("minutes", step.minutes, 0, step_minutes_max);
    io.word("kind", step.kind, step_kind_words);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Guide> guide) {
    io.list("steps", guide.steps, program::steps_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Question> question) {
    io.text("id", question.id, key_letters_max);
    io.text("title", question.title, program::text_letters_max);
    io.text("help", question.help, program::text_letters_max);
    io.word("for", question.audience, audience_words);
    io.flag("required", question.required);
}

template <class Io>
void fields(Io& io, Ref<Io, program::AgreementPoint> point) {
    io.text("id", point.id, key_letters_max);
    io.text("title", point.title, program::text_letters_max);
    io.text("prompt", point.prompt, program::text_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::CheckInTexts> texts) {
    io.text("touch", texts.touch, program::text_letters_max);
    io.text("useful", texts.useful, program::text_letters_max);
    io.text("feeling", texts.feeling, program::text_letters_max);
    io.text("next", texts.next, program::text_letters_max);
    io.text("obstacle", texts.obstacle, program::text_letters_max);
    io.text("help", texts.help, program::text_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::PrivateQuestion> question) {
    io.text("title", question.title, program::text_letters_max);
    io.text("help", question.help, program::text_letters_max);
    io.texts("choices", question.choices, program::private_choices_max, program::topic_letters_max);
}

/// Everything a description and a template both say, in the same words.
template <class Io>
void description_fields(Io& io, Ref<Io, program::Description> description) {
    io.text("language", description.language, program::topic_letters_max);
    io.text("title", description.title, program::title_letters_max);
    io.text("summary", description.summary, program::text_letters_max);
    io.text("purpose", description.purpose, program::text_letters_max);
    io.texts("rules", description.rules, program::list_items_max, program::text_letters_max);
    io.texts("conduct_mentor", description.conduct_mentor, program::list_items_max,
             program::text_letters_max);
    io.texts("conduct_mentee", description.conduct_mentee, program::list_items_max,
             program::text_letters_max);
    io.text("safety", description.safety, program::text_letters_max);
    io.texts("topics", description.topics, program::list_items_max, program::topic_letters_max);
    io.list("questions", description.questions, program::list_items_max);
    io.list("agreement", description.agreement, program::list_items_max);
    io.node("check_in", description.check_in);
    io.texts_or_none("goals", description.goals, program::list_items_max,
                     program::topic_letters_max);
    io.texts_or_none("interests", description.interests, program::list_items_max,
                     program::topic_letters_max);
    io.node_or_none("private_question", description.private_question);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Description> description) {
    io.text("template", description.template_id, key_letters_max);
    io.text("admin_name", description.admin_name, program::name_letters_max);
    description_fields(io, description);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Dates> dates) {
    io.day("starts", dates.starts);
    io.day("sign_up_closes", dates.sign_up_closes);
    io.number("length_weeks", dates.length_weeks, 1, program::weeks_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Synonyms> synonyms) {
    io.texts("words", synonyms.words, program::synonym_words_max, program::topic_letters_max);
}

/// What counts when pairs are suggested came later: it is left out while it is the usual, and an
/// older reader passes it over.
template <class Io>
void pairing_fields(Io& io, Ref<Io, program::Rules> rules) {
    constexpr program::Weights usual;
    constexpr int most = program::weight_max;
    io.number_or("weight_topics", rules.weights.topics, usual.topics, 0, most);
    io.number_or("weight_languages", rules.weights.languages, usual.languages, 0, most);
    io.number_or("weight_free_time", rules.weights.free_time, usual.free_time, 0, most);
    io.number_or("weight_experience", rules.weights.experience, usual.experience, 0, most);
    io.number_or("weight_goals", rules.weights.goals, usual.goals, 0, most);
    io.number_or("weight_interests", rules.weights.interests, usual.interests, 0, most);
    io.number_or("weight_wishes", rules.weights.wishes, usual.wishes, 0, most);
    io.number_or("weight_private", rules.weights.private_wish, usual.private_wish, 0, most);
    io.flag_or("spread_load", rules.spread_load, false);
    io.list_or_none("synonyms", rules.synonyms, program::synonyms_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Rules> rules) {
    io.word("confirmation", rules.confirmation, confirmation_words);
    io.word("stage", rules.stage, stage_words);
    io.flag("same_organisation_allowed", rules.same_organisation_allowed);
    io.flag("adults_only", rules.adults_only);
    pairing_fields(io, rules);
}

/// One entry of a map from texts to texts.
struct KeyedText {
    std::string key;
    std::string text;
};

template <class Io>
void fields(Io& io, Ref<Io, KeyedText> entry) {
    io.text("id", entry.key, key_letters_max);
    io.text("text", entry.text, program::answer_letters_max);
}

/// A map as a list of `Entry`, so that no object has free keys. The same key twice is refused.
template <class Entry, class Io>
void map_field(Io& io, const char* name, Ref<Io, std::map<std::string, std::string>> map,
               std::size_t items_max) {
    std::vector<Entry> entries;
    if constexpr (!Io::reads) {
        for (const auto& [key, text] : map) entries.push_back({key, text});
    }
    io.list(name, entries, items_max);
    if constexpr (Io::reads) {
        map.clear();
        for (auto& entry : entries) {
            if (!map.emplace(std::move(entry.key), std::move(entry.text)).second)
                io.refuse(Problem::DuplicateKey);
        }
    }
}

/// Seven numbers, Monday first, because the 56 bits in one would be past what JSON numbers keep
/// exactly.
template <class Io>
void fields(Io& io, Ref<Io, program::Availability> availability) {
    static constexpr const char* names[week_days] = {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
    std::uint64_t slots = 0;
    for (int day = 0; day < week_days; ++day) {
        auto of_day = static_cast<int>(availability.slots >> (day * 8) & 0xFFU);
        io.number(names[day], of_day, 0, 0xFF);
        slots |= static_cast<std::uint64_t>(of_day) << (day * 8);
    }
    if constexpr (Io::reads) availability.slots = slots;
}

template <class Io>
void fields(Io& io, Ref<Io, program::TopicLevel> topic) {
    io.text("topic", topic.topic, program::topic_letters_max);
    io.choice("level", topic.level, program::Level::Deep);
}

/// Somebody in a list of people.
template <class Io>
void fields(Io& io, Ref<Io, program::PersonId> person) {
    io.id("person", person);
}

/// What sign-ups say since later: each is left out while it is not said, and an older reader passes
/// it over.
template <class Io>
void later_fields(Io& io, Ref<Io, program::Profile> profile) {
    constexpr int years_max = program::experience_years_max;
    constexpr int offset_max = program::utc_offset_minutes_max;
    io.list_or_none("offers_levels", profile.offers_levels, program::topics_max);
    io.list_or_none("wants_levels", profile.wants_levels, program::topics_max);
    io.texts_or_none("goals", profile.goals, program::goals_wanted_max, program::topic_letters_max);
    io.texts_or_none("interests", profile.interests, program::interests_max,
                     program::topic_letters_max);
    io.number_or("years_ahead_least", profile.years_ahead_wanted.least, -1, -1, years_max);
    io.number_or("years_ahead_most", profile.years_ahead_wanted.most, -1, -1, years_max);
    io.numbers_or_none("utc_offsets", profile.utc_offset_by_month_minutes, program::months,
                       -offset_max, offset_max);
    io.list_or_none("mentor_wishes", profile.mentor_wishes, program::mentor_wishes_max);
    io.text_or_none("private_answer", profile.private_answer, program::topic_letters_max);
}

template <class Io>
void fields(Io& io, Ref<Io, program::Profile> profile) {
    io.text("name", profile.name, program::name_letters_max);
    io.word("role", profile.role, role_words);
    io.texts("languages", profile.languages, program::languages_max, program::topic_letters_max);
    io.texts("offers", profile.offers, program::topics_max, program::topic_letters_max);
    io.texts("wants", profile.wants, program::topics_max, program::topic_letters_max);
    io.text("organisation", profile.organisation, program::name_letters_max);
    io.text("contact", profile.contact, program::contact_letters_max);
    io.number("experience_years", profile.experience_years, -1, program::experience_years_max);
    io.number("places", profile.places, 0, program::places_max);
    io.node("free", profile.availability);
    io.number("utc_offset_minutes", profile.utc_offset_minutes, -program::utc_offset_minutes_max,
              program::utc_offset_minutes_max);
    map_field<KeyedText>(io, "answers", profile.answers, program::answers_max);
    io.text("language", profile.language, program::topic_letters_max);
    later_fields(io, profile);
}

template <class Io>
void fields(Io& io, Ref<Io, program::PublicProfile> profile) {
    io.text("name", profile.name, program::name_letters_max);
    io.word("role", profile.role, role_words);
    io.texts("languages", profile.languages, program::languages_max, program::topic_letters_max);
    io.texts("offers", profile.offers, program::topics_max, program::topic_letters_max);
    io.texts("wants", profile.wants, program::topics_max, program::topic_letters_max);
    io.text("about", profile.about, program::answer_letters_max);
    io.number("places", profile.places, 0, program::places_max);
}

}  // namespace accanto::exchange
