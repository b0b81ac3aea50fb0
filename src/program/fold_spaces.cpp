#include "base/text.hpp"
#include "program/fold_state.hpp"

/// What the two of a pair share, and what each tells the admin about it. Both while the pair runs:
/// what was shared stays after the end, nothing is added.
namespace accanto::program::folding {
namespace {

constexpr std::size_t step_id_letters_max = answer_id_letters_max;

Verdict only_while_running(const Program& program, const PairId& id, const DeviceId& author) {
    const auto* pair = program.pair(id);
    if (!pair) return Ignored::UnknownPair;
    if (!pair->has(identity::person_of(author))) return Ignored::NotAllowed;
    return pair->is_running() ? holds : Verdict(Ignored::WrongState);
}

/// Told to the admin by one of the two, in that device's own line.
Verdict only_own_line(const State& state, const Told& told, const PairId& pair) {
    if (told.conversation != line_conversation(told.author)) return Ignored::WrongConversation;
    return only_while_running(state.program, pair, told.author);
}

Verdict fits(bool within_limits) {
    return within_limits ? holds : Verdict(Ignored::TooLong);
}

bool is_step_count(int steps) {
    return steps >= 0 && steps <= static_cast<int>(steps_max);
}

Remark remark_of(const Told& told, const std::string& text) {
    return {told.id, identity::person_of(told.author), told.claimed,
            base::clean_text(text, message_letters_max)};
}

std::string step_of(const std::string& id) {
    return base::clean_name(id, step_id_letters_max);
}

Progress& progress_of(Content& content, const Told& told, const PairId& pair, int steps_done) {
    auto& progress = content.program.progress[pair][identity::person_of(told.author)];
    progress.steps_done = steps_done;
    progress.last_shared = told.claimed;
    return progress;
}

}  // namespace

Verdict only_the_two(const State& state, const Told& told) {
    const auto pair = pair_of_conversation(told.conversation);
    if (!pair) return Ignored::WrongConversation;
    return only_while_running(state.program, *pair, told.author);
}

PairSpace& space_of(Content& content, const Told& told) {
    return content.program.spaces[pair_of_conversation(told.conversation).value_or(PairId{})];
}

Verdict judge(const State& state, const Told& told, const fact::MessageSent& fact) {
    if (const auto refused = only_the_two(state, told)) return refused;
    return fits(!too_long(fact.text, message_letters_max) &&
                !too_long(fact.step, step_id_letters_max));
}

Verdict add(Content& content, const Told& told, const fact::MessageSent& fact) {
    Message message;
    static_cast<Remark&>(message) = remark_of(told, fact.text);
    message.step = step_of(fact.step);
    space_of(content, told).messages.push_back(std::move(message));
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::StepMarked& fact) {
    if (const auto refused = only_the_two(state, told)) return refused;
    return fits(!too_long(fact.step, step_id_letters_max) &&
                !too_long(fact.reason, reason_letters_max));
}

Verdict add(Content& content, const Told& told, const fact::StepMarked& fact) {
    auto& marks = space_of(content, told).marks[step_of(fact.step)];
    marks[identity::person_of(told.author)] = {
        fact.mark, base::clean_text(fact.reason, reason_letters_max), told.claimed};
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::StepCommented& fact) {
    if (const auto refused = only_the_two(state, told)) return refused;
    return fits(!too_long(fact.step, step_id_letters_max) &&
                !too_long(fact.text, message_letters_max));
}

Verdict add(Content& content, const Told& told, const fact::StepCommented& fact) {
    auto& comments = space_of(content, told).step_comments[step_of(fact.step)];
    comments.push_back(remark_of(told, fact.text));
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::CheckedIn& fact) {
    if (const auto refused = only_own_line(state, told, fact.pair)) return refused;
    constexpr int useful_max = 5;
    return fits(fact.week >= 1 && fact.week <= weeks_max && fact.useful >= 0 &&
                fact.useful <= useful_max && is_step_count(fact.steps_done));
}

Verdict add(Content& content, const Told& told, const fact::CheckedIn& fact) {
    progress_of(content, told, fact.pair, fact.steps_done).weeks[fact.week] = fact;
    return holds;
}

Verdict judge(const State& state, const Told& told, const fact::ProgressShared& fact) {
    if (const auto refused = only_own_line(state, told, fact.pair)) return refused;
    return fits(is_step_count(fact.steps_done));
}

Verdict add(Content& content, const Told& told, const fact::ProgressShared& fact) {
    progress_of(content, told, fact.pair, fact.steps_done);
    return holds;
}

}  // namespace accanto::program::folding
