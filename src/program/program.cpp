#include "program/program.hpp"

#include <algorithm>
#include <limits>

namespace accanto::program {
namespace {

/// What others see of somebody holds once it exists; a new sign-up after that counts when accepted.
bool goes_by_shown(const Person& person) {
    const bool was_accepted =
        person.standing == Standing::Accepted || person.standing == Standing::Left;
    return person.shown && (was_accepted || !person.profile);
}

bool has_right_recipients(const Program& program, const Epoch& epoch) {
    if (epoch.conversation == program_conversation) return true;
    if (epoch.conversation == admin_conversation) {
        return epoch.recipients == std::set<DeviceId>{program.founder};
    }
    if (const auto device = device_of_line(epoch.conversation)) {
        return epoch.recipients == std::set<DeviceId>{*device, program.founder};
    }
    // A valid epoch has no third recipient, and a person in a pair has one device.
    return epoch.recipients.size() == 2;
}

bool is_done(const Program& program, const PairId& pair, const Step& step, const PersonId& person) {
    if (step.kind == StepKind::Prepare) return false;
    const auto space = program.spaces.find(pair);
    if (space == program.spaces.end()) return false;
    const auto marks = space->second.marks.find(step.id);
    if (marks == space->second.marks.end()) return false;
    const auto mark = marks->second.find(person);
    return mark != marks->second.end() && mark->second.mark != fact::Mark::Open;
}

template <class Counts>
int count_steps(const Program& program, Counts counts) {
    return static_cast<int>(std::ranges::count_if(program.guide.steps, counts));
}

}  // namespace

const std::string& Person::name() const {
    static const std::string nameless;
    if (goes_by_shown(*this)) return shown->name;
    return profile ? profile->name : nameless;
}

Role Person::role() const {
    if (goes_by_shown(*this)) return shown->role;
    return profile ? profile->role : Role::Mentee;
}

Two two_of(const PersonId& one, const PersonId& other) {
    return one < other ? Two{one, other} : Two{other, one};
}

const Person* Program::person(const PersonId& wanted) const {
    const auto found = people.find(wanted);
    return found == people.end() ? nullptr : &found->second;
}

const Person* Program::person_of_device(const DeviceId& device) const {
    return person(identity::person_of(device));
}

const Pair* Program::pair(const PairId& wanted) const {
    const auto found = pairs.find(wanted);
    return found == pairs.end() ? nullptr : &found->second;
}

std::vector<const Pair*> Program::running_pairs_of(const PersonId& person) const {
    std::vector<const Pair*> running;
    const auto all = pairs_of.find(person);
    if (all == pairs_of.end()) return running;
    for (const auto& name : all->second) {
        const auto* found = pair(name);
        if (found && found->is_running()) running.push_back(found);
    }
    return running;
}

int Program::free_places(const PersonId& mentor) const {
    const auto* known = person(mentor);
    if (!known || known->standing != Standing::Accepted || !known->shown) return 0;
    if (!can_mentor(known->shown->role)) return 0;
    const auto taken = std::ranges::count_if(
        running_pairs_of(mentor), [&](const Pair* running) { return running->mentor == mentor; });
    return std::max(0, known->shown->places - static_cast<int>(taken));
}

bool Program::never_together(const PersonId& mentor, const PersonId& mentee) const {
    const auto wished_never = [&](const PersonId& one, const PersonId& other) {
        const auto wish = wishes.find({one, other});
        return wish != wishes.end() && wish->second == fact::Wish::Never;
    };
    return apart.contains(two_of(mentor, mentee)) || wished_never(mentor, mentee) ||
           wished_never(mentee, mentor);
}

const Epoch* Program::current_epoch(std::string_view conversation) const {
    const auto started = epochs_of.find(conversation);
    if (started == epochs_of.end()) return nullptr;
    for (auto name = started->second.rbegin(); name != started->second.rend(); ++name) {
        const auto epoch = epochs.find(*name);
        if (epoch == epochs.end() || !epoch->second.valid) continue;
        if (has_right_recipients(*this, epoch->second)) return &epoch->second;
    }
    return nullptr;
}

int steps_done_by_both(const Program& program, const PairId& pair) {
    const auto* known = program.pair(pair);
    if (!known) return 0;
    return count_steps(program, [&](const Step& step) {
        return is_done(program, pair, step, known->mentor) &&
               is_done(program, pair, step, known->mentee);
    });
}

int steps_done_by(const Program& program, const PairId& pair, const PersonId& person) {
    return count_steps(program,
                       [&](const Step& step) { return is_done(program, pair, step, person); });
}

int week_of(const Pair& pair, base::Instant now) {
    if (now <= pair.started_at) return 1;
    // Both are claims of clocks: the difference may be larger than a signed number holds.
    const auto since =
        static_cast<std::uint64_t>(now.ms) - static_cast<std::uint64_t>(pair.started_at.ms);
    const auto weeks = since / static_cast<std::uint64_t>(base::week_ms);
    constexpr std::uint64_t weeks_counted_max = std::numeric_limits<int>::max() - 1;
    return 1 + static_cast<int>(std::min(weeks, weeks_counted_max));
}

}  // namespace accanto::program
