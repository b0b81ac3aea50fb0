#include "app/views/check_in_view.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using program::fact::CheckedIn;
using program::fact::Touch;

Text words_for(Touch touch) {
    switch (touch) {
        case Touch::No:
            return Text::check_part_no;
        case Touch::Wrote:
            return Text::check_part_wrote;
        case Touch::Talked:
            return Text::check_part_talked;
    }
    return Text::check_part_no;
}

const program::Progress* progress_of(const program::Program& program, const PairId& pair,
                                     const PersonId& person) {
    const auto both = program.progress.find(pair);
    if (both == program.progress.end()) return nullptr;
    const auto one = both->second.find(person);
    return one == both->second.end() ? nullptr : &one->second;
}

}  // namespace

CheckInView check_in_view(const Replica& replica, const program::Pair& pair, base::Instant now) {
    const auto& program = replica.program;
    CheckInView view;
    view.week = program::week_of(pair, now);
    view.steps_done = program::steps_done_by(program, pair.id, replica.me());
    view.touch_question = program.description.check_in.touch;
    view.useful_question = program.description.check_in.useful;
    view.safety = program.description.safety;
    const auto* progress = progress_of(program, pair.id, replica.me());
    if (!progress) return view;
    for (auto week = progress->weeks.rbegin(); week != progress->weeks.rend(); ++week) {
        if (week->first == view.week) {
            view.this_week = week->second;
        } else {
            view.earlier.push_back(week->second);
        }
    }
    return view;
}

CheckedIn answered(const CheckInView& view, const PairId& pair, Touch touch, int useful,
                   bool asks_for_help) {
    return {pair,         view.week, view.steps_done, touch, touch == Touch::No ? 0 : useful,
            asks_for_help};
}

std::string check_in_sentence(const i18n::Language& language, const CheckedIn& checked) {
    std::string parts(language(words_for(checked.touch)));
    const auto add = [&](std::string_view part) { parts.append(", ").append(part); };
    if (checked.useful > 0)
        add(language(Text::check_part_useful, {{"useful", std::to_string(checked.useful)}}));
    add(language.count(Text::check_part_steps, checked.steps_done));
    add(language(checked.asks_for_help ? Text::check_part_help : Text::check_part_no_help));
    return language(Text::check_sentence,
                    {{"week", std::to_string(checked.week)}, {"parts", parts}});
}

}  // namespace accanto::app
