#include "invented_history.hpp"

#include <algorithm>
#include <array>

#include "identity/hash.hpp"
#include "support/seeded_random.hpp"
#include "support/told_builder.hpp"

namespace accanto::test {
namespace {

using namespace program;

constexpr const char* names[] = {"founder", "ada", "ben", "cleo", "dan", "eve", "fred", "gus"};
/// Enough for any mentor of an invented history at once.
constexpr int places = 2;

class Inventor {
public:
    explicit Inventor(std::uint64_t seed) : random_(seed) {}

    std::vector<Told> history(std::size_t length) {
        say("founder", std::string(program_conversation),
            fact::ProgramCreated{anybody("founder").box, {}});
        say("founder", std::string(admin_conversation), sample_invitation());
        for (const auto* name : names) {
            say(name, std::string(program_conversation), fact::DeviceIntroduced{anybody(name).box});
        }
        while (told_.size() < length) invent();
        sort_as_journal(told_);
        return std::move(told_);
    }

private:
    Someone anybody(const char* name) const { return someone(name); }
    bool often() { return random_.below(10) < 8; }
    bool rarely() { return random_.below(10) == 0; }
    template <class Choices>
    auto one_of(const Choices& choices) {
        return std::data(choices)[random_.below(std::size(choices))];
    }
    const char* any_name() { return one_of(names); }
    Someone any() { return anybody(any_name()); }
    EventId any_event() { return one_of(told_).id; }
    PairId any_pair() { return proposals_.empty() || rarely() ? any_event() : one_of(proposals_); }
    EventId any_post() { return posts_.empty() ? any_event() : one_of(posts_); }
    Role any_role() {
        return one_of(std::array{Role::Both, Role::Mentor, Role::Mentee, Role::Both});
    }
    Profile any_profile() { return profile_named(any_name(), any_role(), places); }

    EventId say(const char* author, std::string conversation, Fact fact) {
        const auto number = std::to_string(random_.next());
        const auto id =
            EventId::from_bytes(identity::hash("test/event", {base::bytes_of(number)}).bytes);
        if (told_.empty() || random_.below(3) != 0) ++lamport_;
        told_.push_back({id,
                         anybody(author).device,
                         lamport_,
                         {lamport_ * 1'000},
                         rarely() ? one_of(std::array<std::string, 3>{"prog", "admin", "lobby"})
                                  : std::move(conversation),
                         std::move(fact)});
        return id;
    }
    const char* mostly_founder() { return often() ? "founder" : any_name(); }

    void invent() {
        const auto kind = random_.below(10);
        if (kind < 2) return invent_of_people();
        if (kind < 6) return invent_of_pairs();
        if (kind < 8) return invent_content();
        invent_other();
    }
    void invent_of_people();
    void invent_of_pairs();
    void invent_content();
    void invent_other();
    void talk();
    Fact any_plan();

    SeededRandom random_;
    SeededRandom plan_random_{7};  ///< of its own: what else is invented stays as it was
    std::vector<Told> told_;
    std::vector<PairId> proposals_;
    std::vector<std::array<const char*, 2>> couples_;  ///< mentor and mentee of each proposal
    std::vector<EventId> posts_, plans_;
    std::int64_t lamport_ = 0;
};

void Inventor::invent_of_people() {
    const auto* name = any_name();
    const auto who = anybody(name);
    const std::string all(program_conversation);
    switch (random_.below(8)) {
        case 0: {
            const ToldBuilder told;
            say(name, who.line(), told.application(who, any_profile()));
            return;
        }
        case 1:
            say(name, who.line(), fact::ProfileUpdated{any_profile()});
            return;
        case 2:
            say(mostly_founder(), who.line(), fact::Declined{who.person, "Sorry"});
            return;
        case 3:
            say(mostly_founder(), "admin", fact::Waitlisted{who.person});
            return;
        case 4:
            if (rarely())
                say(often() ? name : any_name(), often() ? all : who.line(),
                    fact::Left{who.person});
            return;
        case 5:
            say(mostly_founder(), "admin", fact::PersonEdited{who.person, any_profile()});
            return;
        default:
            say(mostly_founder(), all,
                fact::Accepted{who.person, often() ? std::optional(who.device) : std::nullopt,
                               public_part(any_profile())});
    }
}

void Inventor::invent_of_pairs() {
    const std::string all(program_conversation);
    const auto pair = any_pair();
    switch (random_.below(10)) {
        case 0:
        case 1:
        case 2: {
            const auto* mentor = any_name();
            const auto* mentee = any_name();
            proposals_.push_back(
                say(mostly_founder(), all,
                    fact::PairProposed{anybody(mentor).person, anybody(mentee).person}));
            couples_.push_back({mentor, mentee});
            return;
        }
        case 3:
        case 4:
        case 5:
            say(mostly_founder(), all, fact::PairConfirmed{pair});
            return;
        case 6:
            say(any_name(), all, fact::PairAnswered{pair, often(), Reason::Other});
            return;
        case 7:
            say(any_name(), all, fact::PairPaused{pair, {}});
            return;
        case 8:
            say(any_name(), all, fact::PairResumed{pair});
            return;
        default:
            if (random_.below(3) > 0) return;
            say(any_name(), all, fact::PairEnded{pair, Reason::Personal, rarely()});
    }
}

void Inventor::invent_content() {
    const std::string all(program_conversation);
    const auto* name = any_name();
    const auto pair = any_pair();
    const auto space = pair_conversation(pair);
    const auto line = anybody(name).line();
    switch (random_.below(8)) {
        case 0:
            posts_.push_back(say(name, all, fact::Posted{"Hello", "", rarely()}));
            return;
        case 1:
            say(name, all, fact::Commented{any_post(), "Yes"});
            return;
        case 2:
            say(name, all, fact::Reacted{any_post(), "👍", often()});
            return;
        case 3:
            talk();
            return;
        case 4:
            say(name, space, fact::StepMarked{"meet", fact::Mark::Done, ""});
            return;
        case 5:
            say(name, space, fact::StepCommented{"meet", "Good"});
            return;
        case 6:
            say(name, line, fact::CheckedIn{pair, static_cast<int>(random_.below(600)), 3});
            return;
        default:
            say(name, line, fact::ProgressShared{pair, static_cast<int>(random_.below(60)) - 5});
    }
}

/// Mostly from one of the two a proposal names.
void Inventor::talk() {
    if (proposals_.empty()) return;
    const auto at = random_.below(proposals_.size());
    const auto* author = rarely() ? any_name() : couples_[at][random_.below(2)];
    const auto space = pair_conversation(proposals_[at]);
    if (plan_random_.below(3) == 0) {
        say(author, space, fact::MessageSent{"Hi", "meet"});
        return;
    }
    plans_.push_back(say(author, space, any_plan()));
}

/// Something the two of a pair plan; often about what was planned before.
Fact Inventor::any_plan() {
    const auto known = plans_.empty() ? EventId{} : plans_[plan_random_.below(plans_.size())];
    const auto maybe = (plan_random_.below(10) < 8) ? std::nullopt : std::optional(known);
    switch (plan_random_.below(9)) {
        case 0:
            return fact::StepTicked{"meet", (plan_random_.below(10) < 8)};
        case 1:
            return fact::MeetingProposed{maybe, 30'000'000,
                                         static_cast<int>(plan_random_.below(90))};
        case 2:
            return fact::MeetingAnswered{known, known, (plan_random_.below(10) < 8)};
        case 3:
            return fact::MeetingMarked{known, fact::MeetingMark::Held, "Good"};
        case 4:
            return fact::GoalSet{maybe, "A new CV", "", {}, {{"t1", "Call Ida"}}};
        case 5:
            return fact::GoalTicked{known, "t1", (plan_random_.below(10) < 8)};
        case 6:
            return fact::GoalMarked{known, fact::GoalMark::Reached};
        case 7:
            return fact::AgreementWritten{{{"rhythm", "How often", "Weekly"}}};
        default:
            return fact::AgreementSigned{known, (plan_random_.below(10) < 8)};
    }
}

void Inventor::invent_other() {
    const std::string all(program_conversation);
    const auto pair_space = pair_conversation(any_pair());
    const auto where =
        one_of(std::array<std::string, 5>{"prog", "admin", any().line(), pair_space, pair_space});
    std::vector<fact::Wrap> wraps;
    for (std::uint64_t i = random_.below(4); i > 0; --i) wraps.push_back({any().device, {}});
    switch (random_.below(9)) {
        case 0:
        case 1:
        case 2:
            say(any_name(), where, fact::EpochStarted{where, {}, wraps});
            return;
        case 3:
            say(any_name(), all, fact::EpochShared{any_event(), wraps});
            return;
        case 4:
            say(mostly_founder(), all,
                fact::RulesSet{{.confirmation = rarely() ? Confirmation::AdminConfirms
                                                         : Confirmation::BothAccept}});
            return;
        case 5:
            say(mostly_founder(), all, fact::StepEdited{{.id = any_name(), .title = "Step"}});
            return;
        case 6:
            say(mostly_founder(), "admin",
                fact::PairWished{any().person, any().person, fact::Wish::Never});
            return;
        case 7:
            say(mostly_founder(), "admin", fact::PeopleAdded{{{any().person, any_profile()}}});
            return;
        default:
            say(any_name(), all, fact::Described{{.title = any_name()}});
    }
}

}  // namespace

std::vector<Told> invented_history(std::uint64_t seed, std::size_t length) {
    return Inventor(seed).history(length);
}

void sort_as_journal(std::vector<Told>& told) {
    std::ranges::sort(told, [](const Told& one, const Told& other) {
        return std::pair(one.lamport, one.id) < std::pair(other.lamport, other.id);
    });
}

std::vector<Told> public_part_of(const std::vector<Told>& told) {
    std::vector<Told> open;
    std::ranges::copy_if(told, std::back_inserter(open), [](const Told& each) {
        return travels_open(type_of(each.fact)) || each.conversation == program_conversation;
    });
    return open;
}

}  // namespace accanto::test
