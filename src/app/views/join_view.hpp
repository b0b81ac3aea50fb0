#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model.hpp"
#include "app/views/app_view.hpp"

namespace accanto::app {

inline constexpr int join_steps = 3;
/// A sign-up with many topics says little about any of them.
inline constexpr std::size_t join_topics_max = 5;
/// The answer of this id introduces a person to their match; it stands with the role.
inline constexpr std::string_view about_question = "about";
inline constexpr std::size_t about_letters_max = 400;

/// Where somebody who was invited stands.
enum class JoinPlace : std::uint8_t {
    Form,
    Expired,
    Waiting,
    Waitlisted,
    Declined,
    Accepted,
    Left
};

struct JoinChoice {
    std::string value, label;
    bool chosen = false;
    bool operator==(const JoinChoice&) const = default;
};

/// How far somebody is with a topic they chose.
struct JoinLevel {
    std::string topic;
    program::Level level{};
    bool operator==(const JoinLevel&) const = default;
};

/// One of the ranges of years that a mentor can have more than their mentee.
struct JoinYears {
    program::YearsAhead years;
    bool chosen = false;
    bool operator==(const JoinYears&) const = default;
};

struct JoinQuestion {
    std::string id, title, help, answer;
    bool required = false;
    bool operator==(const JoinQuestion&) const = default;
};

/// What must be said before a step is left. `field` is "name", "adult", "conduct" or
/// "question:<id>".
struct JoinMissing {
    int step = 1;
    std::string field;
    bool operator==(const JoinMissing&) const = default;
};

struct JoinView {
    JoinPlace place = JoinPlace::Form;
    std::string program, template_id, admin, summary, purpose;
    int weeks = 0, guide_steps = 0;
    std::optional<base::Day> starts, closes;
    bool own = false;     ///< whoever runs the program takes part in it
    bool closed = false;  ///< sign-up is over; who comes now may be put on the waiting list

    int step = 1;
    intent::EditSignUp edit;                       ///< all that was said so far
    bool offers_help = false, wants_help = false;  ///< by role
    std::vector<JoinChoice> offers, wants, languages;
    bool topics_full_offers = false, topics_full_wants = false, languages_full = false;
    std::vector<JoinLevel> offers_levels, wants_levels;  ///< of each topic that is chosen
    std::vector<JoinChoice> goals, interests;  ///< empty where the program has none to choose from
    bool goals_full = false, interests_full = false;
    std::vector<JoinYears> years_ahead;  ///< for who looks for a mentor
    std::optional<program::PrivateQuestion> private_question;
    std::optional<JoinQuestion> about;
    std::vector<JoinQuestion> questions;
    std::vector<std::string> rules, conduct_mentor,
        conduct_mentee;  ///< what is agreed to, for the role
    bool asks_adult = false;
    std::vector<JoinMissing> missing;

    SaveLine save{};
    bool follower = false;  ///< another tab writes
    bool mends = false;     ///< a sign-up that was sent before is being changed
    bool member = false;    ///< who mends it is in the program
    base::Instant since;    ///< of the standing
    std::string note;       ///< what the admin wrote when declining

    /// Whether there is anything to say that nobody has to say.
    bool asks_more() const {
        return !goals.empty() || !interests.empty() || !years_ahead.empty() || private_question;
    }
    bool lacks(std::string_view field) const;
    /// The first thing that is missing in a step, or "".
    std::string first_missing(int step) const;
};

/// Nothing unless somebody opened an invitation.
std::optional<JoinView> join_view(const Model& model, base::Instant now);

/// Adds or removes a topic, whatever its case; what is typed is cleaned. Nothing beyond
/// `join_topics_max`.
void choose_topic(std::vector<std::string>& topics, std::string_view topic, bool chosen);
/// Says how far somebody is with a topic; unsaid takes it back.
void say_level(std::vector<program::TopicLevel>& levels, std::string_view topic,
               program::Level level);
/// The same for a language, by code or any name of it.
void choose_language(std::vector<std::string>& languages, std::string_view language, bool chosen);

}  // namespace accanto::app
