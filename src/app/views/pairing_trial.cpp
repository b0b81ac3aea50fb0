#include "app/views/pairing_trial.hpp"

#include <algorithm>
#include <set>

#include "app/pairing_request.hpp"
#include "app/views/form_field.hpp"
#include "base/text.hpp"
#include "i18n/texts.hpp"
#include "matching/score.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::Synonyms;

std::string line_of(const Synonyms& synonyms) {
    std::string line;
    for (const auto& word : synonyms.words) {
        if (!line.empty()) line += ", ";
        line += word;
    }
    return line;
}

Synonyms synonyms_in(std::string_view line) {
    Synonyms synonyms;
    for (const auto part : base::split(line, ',')) {
        auto word = base::clean_name(part, program::text_letters_max);
        if (!word.empty()) synonyms.words.push_back(std::move(word));
    }
    return synonyms;
}

std::optional<Text> problem_of(const std::vector<Synonyms>& all) {
    if (all.size() > program::synonyms_max) return Text::program_too_many_lines;
    for (const auto& [words] : all) {
        if (words.size() < 2) return Text::pairing_counts_lone_word;
        if (words.size() > program::synonym_words_max) return Text::pairing_counts_many_words;
        const bool any_long = std::ranges::any_of(words, [](const std::string& word) {
            return base::code_point_count(word) > program::topic_letters_max;
        });
        if (any_long) return Text::program_long_topic;
    }
    return std::nullopt;
}

int changed_in(const matching::Plan& plan, const matching::Plan& before) {
    std::set<matching::Couple> known;
    for (const auto& pair : before.pairs) known.insert({pair.mentor, pair.mentee});
    return static_cast<int>(
        std::ranges::count_if(plan.pairs, [&](const matching::PlannedPair& pair) {
            return !known.contains({pair.mentor, pair.mentee});
        }));
}

void set_plan(PairingTrial& trial, const matching::Plan& plan, const matching::Plan* before) {
    trial.pairs = plan.totals.pairs;
    if (plan.pairs.empty()) return;
    trial.stage = TrialStage::Planned;
    trial.points_average = matching::shown_points(plan.totals.points_average);
    int lowest = matching::points_max;
    for (const auto& pair : plan.pairs) lowest = std::min(lowest, pair.score.told_points());
    trial.points_lowest = matching::shown_points(lowest);
    if (before) trial.pairs_changed = changed_in(plan, *before);
}

}  // namespace

PairingWeights pairing_weights(const program::Rules& rules) {
    std::vector<std::string> lines;
    for (const auto& synonyms : rules.synonyms) lines.push_back(line_of(synonyms));
    return {rules.weights, rules.spread_load, joined_lines(lines)};
}

program::Rules rules_with(program::Rules rules, const PairingWeights& typed) {
    rules.weights = typed.weights;
    rules.spread_load = typed.spread_load;
    rules.synonyms.clear();
    for (const auto& line : separate_lines(typed.synonyms)) {
        auto synonyms = synonyms_in(line);
        if (!synonyms.words.empty()) rules.synonyms.push_back(std::move(synonyms));
    }
    return rules;
}

WeightsProblems problems_of(const program::Rules& rules, const matching::Asked& asked) {
    const auto& weights = rules.weights;
    const bool nothing_counts =
        weights.topics + weights.languages + weights.free_time + weights.experience +
            (asked.goals ? weights.goals : 0) + (asked.interests ? weights.interests : 0) +
            (asked.wishes ? weights.wishes : 0) + (asked.private_wish ? weights.private_wish : 0) ==
        0;
    return {nothing_counts ? std::optional(Text::pairing_counts_nothing) : std::nullopt,
            problem_of(rules.synonyms)};
}

PairingTrial pairing_trial(const program::Program& program, const PairingWeights& typed,
                           const Workbench& workbench, const matching::Plan* plan) {
    PairingTrial trial;
    const auto request = request_of(program, workbench, rules_with(program.rules, typed));
    if (std::max(request.mentors.size(), request.mentees.size()) > trial_people_max) {
        trial.stage = TrialStage::TooMany;
    } else {
        set_plan(trial, matching::plan(request), plan);
    }
    return trial;
}

}  // namespace accanto::app
