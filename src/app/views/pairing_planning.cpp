#include "app/views/pairing_planning.hpp"

#include "i18n/texts.hpp"

namespace accanto::app {
namespace {

using i18n::Text;
using matching::LargePhase;

Text words_for(LargePhase phase) {
    switch (phase) {
        case LargePhase::Reading:
            return Text::pairing_planning_reading;
        case LargePhase::Comparing:
            return Text::pairing_planning_comparing;
        case LargePhase::Solving:
            return Text::pairing_planning_solving;
        case LargePhase::Proving:
            return Text::pairing_planning_proving;
        case LargePhase::Telling:
        case LargePhase::Done:
            break;
    }
    return Text::pairing_planning_telling;
}

}  // namespace

PairingPlanning pairing_planning(const i18n::Language& language, const Planning& planning) {
    PairingPlanning shown{.number = planning.number, .done_permille = planning.done_permille};
    shown.title =
        language.count(Text::pairing_planning_title, static_cast<std::int64_t>(planning.pairs));
    shown.phase = language(words_for(planning.progress.phase));
    const auto phase = planning.progress.phase;
    const bool may_gain = phase == LargePhase::Solving || phase == LargePhase::Proving;
    if (may_gain && planning.progress.mentees_open > 0)
        shown.gain = language.count(Text::pairing_planning_gain,
                                    static_cast<std::int64_t>(planning.progress.mentees_open));
    return shown;
}

}  // namespace accanto::app
