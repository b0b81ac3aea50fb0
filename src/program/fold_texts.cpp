#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "program/fold_state.hpp"

/// What a program says about itself: from the admin, to all; the last one told holds.
namespace accanto::program::folding {
namespace {

constexpr std::size_t id_letters_max = answer_id_letters_max;
constexpr int minutes_max = 24 * 60;

/// Makes each text safe to show, and remembers whether one was too long.
class Cleaner {
public:
    void name(std::string& text, std::size_t letters_max = title_letters_max) {
        fits_ = fits_ && !too_long(text, letters_max);
        if (fits_) text = base::clean_name(text, letters_max);
    }
    void text(std::string& text) {
        fits_ = fits_ && !too_long(text, text_letters_max);
        if (fits_) text = base::clean_text(text, text_letters_max);
    }
    void texts(std::vector<std::string>& list) {
        count(list.size(), list_items_max);
        for (auto& item : list) text(item);
    }
    void count(std::size_t items, std::size_t items_max) { fits_ = fits_ && items <= items_max; }
    void number(int value, int least, int most) {
        fits_ = fits_ && value >= least && value <= most;
    }
    bool fits() const { return fits_; }

private:
    bool fits_ = true;
};

void clean(Cleaner& cleaner, Step& step) {
    cleaner.name(step.id, id_letters_max);
    cleaner.name(step.title);
    cleaner.text(step.purpose);
    cleaner.texts(step.prompts);
    cleaner.text(step.note_mentor);
    cleaner.text(step.note_mentee);
    cleaner.text(step.action);
    cleaner.number(step.minutes, 0, minutes_max);
}

void clean(Cleaner& cleaner, CheckInTexts& texts) {
    for (auto* text :
         {&texts.touch, &texts.useful, &texts.feeling, &texts.next, &texts.obstacle, &texts.help}) {
        cleaner.text(*text);
    }
}

void clean_questions(Cleaner& cleaner, Description& description) {
    cleaner.count(description.questions.size(), list_items_max);
    for (auto& question : description.questions) {
        cleaner.name(question.id, id_letters_max);
        cleaner.text(question.title);
        cleaner.text(question.help);
    }
    cleaner.count(description.agreement.size(), list_items_max);
    for (auto& point : description.agreement) {
        cleaner.name(point.id, id_letters_max);
        cleaner.text(point.title);
        cleaner.text(point.prompt);
    }
}

void clean(Cleaner& cleaner, PrivateQuestion& question) {
    cleaner.text(question.title);
    cleaner.text(question.help);
    cleaner.count(question.choices.size(), private_choices_max);
    for (auto& choice : question.choices) cleaner.name(choice, topic_letters_max);
}

void clean_topics(Cleaner& cleaner, std::vector<std::string>& topics) {
    cleaner.count(topics.size(), list_items_max);
    for (auto& topic : topics) cleaner.name(topic, topic_letters_max);
}

void clean(Cleaner& cleaner, Description& description) {
    cleaner.name(description.template_id, id_letters_max);
    cleaner.name(description.language, id_letters_max);
    cleaner.name(description.title);
    cleaner.text(description.summary);
    cleaner.text(description.purpose);
    cleaner.name(description.admin_name, name_letters_max);
    cleaner.texts(description.rules);
    cleaner.texts(description.conduct_mentor);
    cleaner.texts(description.conduct_mentee);
    cleaner.text(description.safety);
    clean_topics(cleaner, description.topics);
    clean_topics(cleaner, description.goals);
    clean_topics(cleaner, description.interests);
    if (description.private_question) clean(cleaner, *description.private_question);
    clean_questions(cleaner, description);
    clean(cleaner, description.check_in);
}

void clean(Cleaner& cleaner, Rules& rules) {
    const auto& weights = rules.weights;
    for (const int weight :
         {weights.topics, weights.languages, weights.free_time, weights.experience, weights.goals,
          weights.interests, weights.wishes, weights.private_wish}) {
        cleaner.number(weight, 0, weight_max);
    }
    cleaner.count(rules.synonyms.size(), synonyms_max);
    for (auto& synonyms : rules.synonyms) {
        cleaner.count(synonyms.words.size(), synonym_words_max);
        for (auto& word : synonyms.words) cleaner.name(word, topic_letters_max);
    }
}

/// Each of these is named, and named once: answers and marks are kept by id.
template <class Item>
bool are_named_once(const std::vector<Item>& items) {
    std::set<std::string_view> seen;
    return std::ranges::all_of(
        items, [&](const Item& item) { return !item.id.empty() && seen.insert(item.id).second; });
}

}  // namespace

Verdict govern(State& state, const Told& told, const fact::Described& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    Cleaner cleaner;
    auto description = fact.description;
    clean(cleaner, description);
    if (!cleaner.fits()) return Ignored::TooLong;
    if (!are_named_once(description.questions) || !are_named_once(description.agreement)) {
        return Ignored::WrongState;
    }
    state.program.description = std::move(description);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::DatesSet& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    Cleaner cleaner;
    cleaner.number(fact.dates.length_weeks, 1, weeks_max);
    if (!cleaner.fits()) return Ignored::TooLong;
    state.program.dates = fact.dates;
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::RulesSet& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    Cleaner cleaner;
    auto rules = fact.rules;
    clean(cleaner, rules);
    if (!cleaner.fits()) return Ignored::TooLong;
    state.program.rules = std::move(rules);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::GuideSet& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    Cleaner cleaner;
    cleaner.count(fact.guide.steps.size(), steps_max);
    if (!cleaner.fits()) return Ignored::TooLong;
    auto guide = fact.guide;
    for (auto& step : guide.steps) clean(cleaner, step);
    if (!cleaner.fits()) return Ignored::TooLong;
    if (!are_named_once(guide.steps)) return Ignored::WrongState;
    state.program.guide = std::move(guide);
    return holds;
}

Verdict govern(State& state, const Told& told, const fact::StepEdited& fact) {
    if (const auto refused = only_admin(state, told, program_conversation)) return refused;
    Cleaner cleaner;
    auto step = fact.step;
    clean(cleaner, step);
    if (!cleaner.fits()) return Ignored::TooLong;
    if (step.id.empty()) return Ignored::WrongState;
    auto& steps = state.program.guide.steps;
    const auto same = std::ranges::find(steps, step.id, &Step::id);
    if (same != steps.end()) {
        *same = std::move(step);
        return holds;
    }
    if (steps.size() >= steps_max) return Ignored::TooLong;
    steps.push_back(std::move(step));
    return holds;
}

}  // namespace accanto::program::folding
