#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/views/pair_view.hpp"
#include "ui/frame.hpp"

namespace accanto::ui {

/// So many messages are laid out; older ones join when somebody scrolls up to them.
inline constexpr std::size_t messages_at_once = 60;

/// A time to meet that is being proposed; `meeting` is the one that moves.
struct MeetingForm {
    static constexpr int quarter_minutes = 15;

    bool open = false;
    std::optional<app::EventId> meeting;
    int day = 1;       ///< from today on
    int quarter = 72;  ///< of an hour, from midnight
    int length = 3;    ///< which of `meeting_lengths`
    std::string place;
};
/// What came of a meeting, while it is being written down.
struct MeetingClosing {
    std::optional<app::EventId> meeting;
    program::fact::MeetingMark mark{};
    std::string note;
};
/// A goal being written; `goal` is the one that changes.
struct GoalForm {
    struct Task {
        std::string id, text;
        int owner = 0;  ///< as app::TaskOwner
    };
    bool open = false;
    std::optional<app::EventId> goal;
    std::string title, measure;
    std::optional<base::Day> due;
    std::vector<Task> tasks;
};
/// The answers of the agreement while they are written, as the points stand.
struct AgreementForm {
    bool open = false;
    std::vector<std::string> texts;
};
/// How this person can be reached, while it is written: a value for each program::WayKind.
struct ContactForm {
    bool open = false;
    std::array<std::string, 6> values;
};

/// What is open in the pair space, and what is being answered and not yet sent.
struct PairState {
    enum class Asking : std::uint8_t { Nothing, Pause, End, Leave, Decline };

    std::string place;  ///< the pair and step the rest belongs to
    Asking asking = Asking::Nothing;
    program::Reason reason = program::Reason::NotSaid;
    bool never_again = false;
    int pause_choice = 1;

    std::string mentor_search;  ///< while somebody waits and looks whom they would like

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

    MeetingForm meeting_form;
    MeetingClosing closing;
    GoalForm goal_form;
    AgreementForm agreement_form;
    ContactForm contact_form;
    bool elsewhere = false;  ///< the other ways to talk, where they have no room beside
    std::optional<program::ContactWay> leaving;  ///< a link whose host is shown before it opens

    float composer_height = 0;  ///< of what stands below the messages, as measured
    float messages_height = 0;
    bool at_end = true;      ///< the newest message is seen
    bool wants_end = false;  ///< scroll there
    std::size_t messages_shown = messages_at_once;
};

/// The heart of the app: what the two of a pair do together. For the admin, the summary of a pair.
void pair_screen(Frame& frame, const app::PairView& view, PairState& state);

}  // namespace accanto::ui
