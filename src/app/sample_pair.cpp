#include "app/sample_pair.hpp"

#include <algorithm>

namespace accanto::app {
namespace {

namespace fact = program::fact;
using i18n::Text;

constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms;
constexpr int here_minutes = 120, there_minutes = 60;  ///< east of UTC: the two live apart

class Story {
public:
    Story(Replica& replica, const SampleCouple& couple, const i18n::Language& language,
          base::Instant start, base::Instant now, base::Random& random)
        : replica_(replica),
          couple_(couple),
          language_(language),
          start_(start),
          today_(now),
          random_(random) {}

    void tell() {
        agree();
        begin_to_talk();
        walk();
        set_goals();
        meet();
        share_ways();
        talk_of_the_harbour();
        read_again(replica_);
    }

private:
    const identity::DeviceKeys& mentor() const { return couple_.mentor; }
    const identity::DeviceKeys& mentee() const { return couple_.mentee; }
    std::string words(Text text) const { return std::string(language_(text)); }

    program::EventId say_at(base::Instant at, const identity::DeviceKeys& who,
                            const program::Fact& fact) {
        replica_.keys = who;
        const auto said =
            say(replica_, fact, program::pair_conversation(couple_.pair), at, random_);
        return said ? *said : program::EventId{};
    }
    base::Instant on_day(int day, int hour) const {
        return {start_.ms + day * base::day_ms + hour * hour_ms};
    }
    void write(int day, int hour, const identity::DeviceKeys& who, Text text,
               std::string step = {}) {
        say_at(on_day(day, hour), who, fact::MessageSent{words(text), std::move(step)});
    }

    /// Answers to the first of the program's questions.
    void agree() {
        fact::AgreementWritten written;
        constexpr Text answers[] = {Text::sample_agree_1, Text::sample_agree_2,
                                    Text::sample_agree_3, Text::sample_agree_4};
        const auto& points = replica_.program.description.agreement;
        for (std::size_t i = 0; i < std::min(points.size(), std::size(answers)); ++i)
            written.answers.push_back({points[i].id, points[i].title, words(answers[i])});
        const auto version = say_at(on_day(2, 1), mentee(), written);
        say_at(on_day(2, 2), mentee(), fact::AgreementSigned{version});
        say_at(on_day(3, 1), mentor(), fact::AgreementSigned{version});
    }

    void begin_to_talk() {
        write(1, 2, mentee(), Text::sample_talk_1);
        write(1, 5, mentor(), Text::sample_talk_2);
        write(2, 3, mentee(), Text::sample_talk_3);
    }

    /// The mentor is a step ahead.
    void walk() {
        const auto& steps = replica_.program.guide.steps;
        constexpr int done_by_mentor = 6, done_by_mentee = 5;
        int number = 0;
        for (const auto& step : steps) {
            const auto at = on_day(3 + 7 * number, 2);
            if (number < done_by_mentor) say_at(at, mentor(), fact::StepMarked{step.id});
            if (number < done_by_mentee) say_at(at, mentee(), fact::StepMarked{step.id});
            if (number < done_by_mentor) say_at(at, mentor(), fact::StepTicked{step.id});
            if (number < done_by_mentee) say_at(at, mentee(), fact::StepTicked{step.id});
            if (++number == done_by_mentor) break;
        }
    }

    void set_goals() {
        const auto first = say_at(on_day(9, 1), mentee(),
                                  fact::GoalSet{{}, words(Text::sample_goal_2), {}, {}, {}});
        say_at(on_day(30, 1), mentor(), fact::GoalMarked{first, fact::GoalMark::Reached});
        constexpr int days_left = 24;
        const auto goal =
            say_at(on_day(24, 1), mentee(),
                   fact::GoalSet{{},
                                 words(Text::sample_goal_1),
                                 words(Text::sample_goal_measure),
                                 base::Day{base::day_of(today_).number + days_left},
                                 {{"a", words(Text::sample_goal_task_1), fact::Owner::Mentee},
                                  {"b", words(Text::sample_goal_task_2), fact::Owner::Mentor},
                                  {"c", words(Text::sample_goal_task_3), fact::Owner::Both}}});
        say_at(on_day(33, 1), mentee(), fact::GoalTicked{goal, "a"});
    }

    program::EventId meet_at(base::Instant start, int minutes) {
        const auto told = on_day(31, 1);
        const auto id = say_at(told, mentee(),
                               fact::MeetingProposed{{},
                                                     start.ms / minute_ms,
                                                     minutes,
                                                     words(Text::sample_meeting_place),
                                                     there_minutes});
        say_at(told, mentor(), fact::MeetingAnswered{id, id, true, here_minutes});
        return id;
    }

    void meet() {
        const auto half_past_four = [](int day) {
            return base::Instant{day * base::day_ms + 16 * hour_ms + 30 * minute_ms};
        };
        const int today = base::day_of(today_).number;
        const auto before = meet_at(half_past_four(today - 12), 45);
        say_at(
            on_day(31, 2), mentee(),
            fact::MeetingMarked{before, fact::MeetingMark::Held, words(Text::sample_meeting_note)});
        meet_at(half_past_four(today + 2), 45);
        say_at(on_day(32, 1), mentee(),
               fact::MeetingProposed{{},
                                     half_past_four(today + 9).ms / minute_ms,
                                     30,
                                     words(Text::sample_meeting_place),
                                     there_minutes});
    }

    void share_ways() {
        using enum program::WayKind;
        // Of a range that is kept for drama: nobody has this number.
        say_at(on_day(12, 1), mentee(),
               fact::ContactShared{{{Email, "nadia.benali@example.org"},
                                    {WhatsApp, "+44 7700 900123"},
                                    {Video, "https://meet.example.org/harbour"}}});
        for (const auto* who : {&couple_.mentor, &couple_.mentee}) {
            const auto* person =
                replica_.program.person(identity::person_of(who->signing.public_key));
            if (!person || !person->profile) continue;
            say_at(on_day(12, 2), *who,
                   fact::HoursShared{person->profile->availability,
                                     who == &couple_.mentor ? here_minutes : there_minutes});
        }
    }

    void talk_of_the_harbour() {
        const auto& steps = replica_.program.guide.steps;
        const auto step = steps.size() > 5 ? steps[5].id : std::string();
        write(36, 1, mentor(), Text::sample_talk_4);
        write(36, 2, mentee(), Text::sample_talk_5);
        write(38, 1, mentor(), Text::sample_talk_6, step);
        write(38, 2, mentor(), Text::sample_talk_7);
        write(39, 1, mentee(), Text::sample_talk_8);
    }

    Replica& replica_;
    const SampleCouple& couple_;
    const i18n::Language& language_;
    base::Instant start_, today_;
    base::Random& random_;
};

}  // namespace

void tell_pair_story(Replica& replica, const SampleCouple& couple, const i18n::Language& language,
                     base::Instant start, base::Instant now, base::Random& random) {
    Story(replica, couple, language, start, now, random).tell();
}

}  // namespace accanto::app
