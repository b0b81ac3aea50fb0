#include <array>

#include "i18n/texts.hpp"
#include "ui/post.hpp"
#include "ui/screens/pairing_parts.hpp"
#include "ui/widgets.hpp"

namespace accanto::ui {
namespace {

namespace intent = app::intent;
using app::PairingTrial;
using app::PairingWeights;
using app::TrialStage;
using program::Weights;

constexpr float dialog_width = 520;
constexpr int synonyms_letters = 8'000;

/// As the parts of a score are called where a pair is explained.
struct Weighed {
    Text name;
    int Weights::* weight;
    bool matching::Asked::* asked = nullptr;  ///< nothing: always
};
constexpr std::array weighed{
    Weighed{Text::pairing_part_topics, &Weights::topics},
    Weighed{Text::pairing_part_goals, &Weights::goals, &matching::Asked::goals},
    Weighed{Text::pairing_part_languages, &Weights::languages},
    Weighed{Text::pairing_part_time, &Weights::free_time},
    Weighed{Text::pairing_part_experience, &Weights::experience},
    Weighed{Text::pairing_part_interests, &Weights::interests, &matching::Asked::interests},
    Weighed{Text::pairing_part_wishes, &Weights::wishes, &matching::Asked::wishes},
    Weighed{Text::pairing_part_private, &Weights::private_wish, &matching::Asked::private_wish}};

void weight_steppers(Frame& frame, Weights& weights, const matching::Asked& asked,
                     const std::optional<Text>& problem) {
    const Stack stack(frame, 8, {}, "weights");
    for (const auto& [text, weight, is_asked] : weighed) {
        if (is_asked != nullptr && !(asked.*is_asked)) continue;
        const auto name = frame.text(text);
        Row row(frame, 12, Cross::Center, name);
        row.fill();
        words(frame, TextRole::Body, name);
        stepper(frame, name, weights.*weight, 0, program::weight_max);
    }
    hint(frame, frame.text(problem.value_or(Text::pairing_counts_numbers)));
}

/// True when what was typed is to be saved.
bool synonyms_field(Frame& frame, std::string& typed, const std::optional<Text>& problem) {
    const auto says = frame.text(Text::pairing_counts_synonyms_hint);
    const auto error = problem ? frame.text(*problem) : std::string();
    const FieldOptions options{.hint = says,
                               .error = error,
                               .letters_max = synonyms_letters,
                               .rows_min = 2,
                               .rows_max = 5};
    return text_area(frame, frame.text(Text::pairing_counts_synonyms), typed, options).submitted;
}

std::string changes_words(Frame& frame, const PairingTrial& trial) {
    if (!trial.pairs_changed) return {};
    if (*trial.pairs_changed == 0) return ' ' + frame.text(Text::pairing_counts_same);
    return ' ' + frame.language().count(Text::pairing_counts_changes, *trial.pairs_changed,
                                        {{"pairs", std::to_string(trial.pairs)}});
}

std::string trial_words(Frame& frame, const PairingTrial& trial) {
    switch (trial.stage) {
        case TrialStage::NobodyToPair:
            return frame.text(Text::pairing_counts_nobody);
        case TrialStage::TooMany:
            return frame.text(Text::pairing_counts_too_many,
                              {{"people", std::to_string(app::trial_people_max)}});
        case TrialStage::Planned:
            break;
    }
    return frame.text(Text::pairing_counts_fit, {{"average", std::to_string(trial.points_average)},
                                                 {"lowest", std::to_string(trial.points_lowest)}}) +
           changes_words(frame, trial);
}

void trial_line(Frame& frame, const PairingTrial& trial) {
    words(frame, TextRole::Small, trial_words(frame, trial),
          {.ink = Ink::Second, .icon = Icon::Sparkles, .live = true, .key = "trial"});
}

/// True when it is to be saved.
bool weights_form(Frame& frame, PairingWeights& typed, const app::PairingView& view) {
    const auto problems = app::problems_of(app::rules_with(view.rules, typed), view.weighable);
    weight_steppers(frame, typed.weights, view.weighable, problems.weights);
    const auto says = frame.text(Text::pairing_counts_spread_hint);
    toggle(frame, frame.text(Text::pairing_counts_spread), typed.spread_load, {.hint = says});
    const bool submitted = synonyms_field(frame, typed.synonyms, problems.synonyms);
    if (view.trial && !problems.weights) trial_line(frame, *view.trial);
    if (button(frame, frame.text(Text::pairing_counts_usual),
               {.kind = ButtonKind::Quiet, .icon = Icon::RotateCcw}))
        typed = app::pairing_weights({});
    return submitted;
}

std::string cannot_save(Frame& frame, const app::PairingView& view, const program::Rules& rules) {
    const auto problem = app::problems_of(rules, view.weighable).any();
    return problem ? frame.text(*problem) : cannot_write(frame, view);
}

}  // namespace

void weights_dialog(Frame& frame, const app::PairingView& view, PairingState& state) {
    if (!state.weighing) return;
    if (!state.weights) state.weights = app::pairing_weights(view.rules);
    const auto before = *state.weights;
    const auto sentence = frame.text(Text::pairing_counts_sentence);
    Dialog dialog(frame, frame.text(Text::pairing_counts),
                  {.sentence = sentence, .width = dialog_width, .keeps_typed_text = true});
    const bool submitted = weights_form(frame, *state.weights, view);
    // What comes of it is the app's to say, in the next view.
    if (*state.weights != before || !view.trial) frame.unsettle();
    const auto rules = app::rules_with(view.rules, *state.weights);
    const auto because = cannot_save(frame, view, rules);
    const auto answer =
        dialog_buttons(frame, frame.text(Text::app_cancel), frame.text(Text::pairing_counts_save),
                       {.disabled_because = because});
    const bool saves = (answer.action || submitted) && because.empty();
    if (saves && rules != view.rules) frame.post(intent::SetRules{rules});
    if (!saves && !answer.safe && !dialog.dismissed()) return;
    state.weighing = false;
    state.weights.reset();
}

}  // namespace accanto::ui
