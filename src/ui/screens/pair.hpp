#pragma once

#include <string>

#include "app/views/pair_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// So many messages are laid out; older ones join when somebody scrolls up to them.
inline constexpr std::size_t messages_at_once = 60;

/// What is open in the pair space, and what is being answered and not yet sent.
struct PairState {
    enum class Asking : std::uint8_t { Nothing, Pause, End, Leave, Decline };

    std::string place;  ///< the pair and step the rest belongs to
    Asking asking = Asking::Nothing;
    program::Reason reason = program::Reason::NotSaid;
    bool never_again = false;
    int pause_choice = 1;

    std::string step;  ///< the step the next three belong to
    bool comments = false;
    bool skipping = false;
    std::string skip_reason;

    bool all_steps = false;  ///< the list of steps, where it has no room beside the step
    bool attaching = false;  ///< choosing the step a message speaks of

    bool checking_again = false;
    int touch = -1;  ///< as program::fact::Touch
    int useful = 0;
    bool asks_for_help = false;

    float composer_height = 0;  ///< of what stands below the messages, as measured
    float messages_height = 0;
    bool at_end = true;      ///< the newest message is seen
    bool wants_end = false;  ///< scroll there
    std::size_t messages_shown = messages_at_once;
};

/// The heart of the app: what the two of a pair do together. For the admin, the summary of a pair.
void pair_screen(Frame& frame, const app::PairView& view, PairState& state);

}  // namespace accanto::ui
