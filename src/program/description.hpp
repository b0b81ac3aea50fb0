#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "program/profile.hpp"

namespace accanto::program {

inline constexpr std::size_t steps_max = 40;
inline constexpr std::size_t title_letters_max = 80;
inline constexpr std::size_t text_letters_max = 4'000;
inline constexpr std::size_t list_items_max = 40;
inline constexpr std::size_t private_choices_max = 8;

enum class StepKind : std::uint8_t { Ordinary, Prepare, Agreement, Halfway, Closing };

/// One step of the guide: what the two do together in a week or so.
struct Step {
    std::string id;  ///< stable when the texts change: "meet"
    std::string title;
    std::string purpose;
    std::vector<std::string> prompts;
    std::string note_mentor;
    std::string note_mentee;
    std::string action;
    int minutes = 45;
    StepKind kind = StepKind::Ordinary;
    bool operator==(const Step&) const = default;
};

/// The first step may be the "prepare" step, which each does alone.
struct Guide {
    std::vector<Step> steps;
    bool operator==(const Guide&) const = default;
};

enum class Audience : std::uint8_t { Both, Mentor, Mentee };

struct Question {
    std::string id;
    std::string title;
    std::string help;
    Audience audience = Audience::Both;
    bool required = false;
    bool operator==(const Question&) const = default;
};

/// One question whose answers count when pairs are suggested, and are shown to nobody: two who
/// chose the same fit better.
struct PrivateQuestion {
    std::string title;
    std::string help;
    std::vector<std::string> choices;
    bool operator==(const PrivateQuestion&) const = default;
};

/// One line of the agreement the two write in step 1.
struct AgreementPoint {
    std::string id;
    std::string title;
    std::string prompt;
    bool operator==(const AgreementPoint&) const = default;
};

/// What the two wrote to one point, under the question as it was then.
struct AgreementAnswer {
    std::string id;
    std::string title;
    std::string text;
    bool operator==(const AgreementAnswer&) const = default;
};

/// The questions of the weekly minute.
struct CheckInTexts {
    std::string touch, useful, feeling, next, obstacle, help;
    bool operator==(const CheckInTexts&) const = default;
};

/// What a program says about itself. Comes from a template; the admin makes it their own.
struct Description {
    std::string template_id;
    std::string language;
    std::string title;
    std::string summary;
    std::string purpose;
    std::string admin_name;
    std::vector<std::string> rules;
    std::vector<std::string> conduct_mentor;
    std::vector<std::string> conduct_mentee;
    std::string safety;
    std::vector<std::string> topics;
    std::vector<Question> questions;
    std::vector<AgreementPoint> agreement;
    CheckInTexts check_in;
    // What came later; empty in older programs.
    std::vector<std::string> goals;      ///< to choose from when signing up
    std::vector<std::string> interests;  ///< likewise
    std::optional<PrivateQuestion> private_question;
    bool operator==(const Description&) const = default;
};

struct Dates {
    std::optional<base::Day> starts;
    std::optional<base::Day> sign_up_closes;
    int length_weeks = 12;
    bool operator==(const Dates&) const = default;
};

/// Who makes a proposed pair a pair.
enum class Confirmation : std::uint8_t { AdminConfirms, BothAccept };
enum class Stage : std::uint8_t { Open, Closed, Running, Finished };

/// How much each part of a fit counts, relative to the others, 0 … `weight_max`; 0 leaves it out.
struct Weights {
    int topics = 4;
    int languages = 2;
    int free_time = 2;
    int experience = 2;
    // These count only where somebody said something of them:
    int goals = 2;
    int interests = 1;
    int wishes = 2;
    int private_wish = 2;
    bool operator==(const Weights&) const = default;
};
inline constexpr int weight_max = 10;

struct Rules {
    Confirmation confirmation = Confirmation::AdminConfirms;
    Stage stage = Stage::Open;
    bool same_organisation_allowed = false;
    bool adults_only = true;
    // What counts when pairs are suggested:
    Weights weights;
    bool spread_load = false;  ///< a mentor's second mentee counts less than somebody's first
    std::vector<Synonyms> synonyms;
    bool operator==(const Rules&) const = default;
};

/// A program to start from.
struct Template {
    Description description;
    Dates dates;
    Guide guide;
    bool operator==(const Template&) const = default;
};

}  // namespace accanto::program
