#pragma once

#include "app/replica.hpp"
#include "i18n/translate.hpp"

namespace accanto::app {

/// The two of the sample whose conversation whoever looks around can read, because they are one of
/// them.
struct SampleCouple {
    program::PairId pair;
    identity::DeviceKeys mentor, mentee;
};

/// Six weeks of the two: messages, small steps, meetings, goals, an agreement, ways to talk
/// elsewhere. `start` is when they became a pair, `now` when somebody looks around. The replica
/// must hold the pair's key; whose keys it has afterwards is not said.
void tell_pair_story(Replica& replica, const SampleCouple& couple, const i18n::Language& language,
                     base::Instant start, base::Instant now, base::Random& random);

}  // namespace accanto::app
