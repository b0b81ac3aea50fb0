#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/effect.hpp"
#include "app/intent.hpp"
#include "app/replica.hpp"
#include "app/route.hpp"
#include "exchange/backup_json.hpp"
#include "exchange/invitation_json.hpp"
#include "exchange/signup_table.hpp"
#include "exchange/unreadable.hpp"
#include "i18n/translate.hpp"
#include "matching/fairness.hpp"
#include "matching/plan.hpp"
#include "matching/progress.hpp"

namespace accanto::app {

/// How large text may be, of its usual size.
inline constexpr int text_percent_min = 80, text_percent_max = 250, text_percent_step = 10;

struct Settings {
    std::string name;
    std::string language = "en";
    intent::Theme theme = intent::Theme::System;
    int text_percent = 100;
    bool single_keys = true;
    base::Instant last_backup;
    bool operator==(const Settings&) const = default;
};

enum class SaveState { Saved, Saving, Failed };

/// What an update that was opened would add; nothing is added before it is confirmed.
struct ImportPreview {
    enum class Kind { Bundle, Backup, LockedBackup, Template };
    Kind kind = Kind::Bundle;
    std::string file_name;
    journal::ProgramId program;
    std::vector<journal::Event> events;
    int events_new = 0, events_known = 0, events_refused = 0, events_waiting = 0;
    int sign_ups = 0, messages = 0, steps = 0, check_ins = 0, posts = 0, pairs = 0, sealed = 0;
    int meetings = 0, goals = 0, agreements = 0, contacts = 0;
    /// Sign-ups that the program will not take: their invitation is none of its own or is over, or
    /// it is for adults and they do not say so.
    int sign_ups_uninvited = 0, sign_ups_not_adult = 0;
    std::vector<std::string> from;  ///< names of the authors of what is new
    std::optional<exchange::BackupFile> backup;
    std::string locked_text;
    std::optional<program::Template> program_template;
};

/// A table of sign-ups being brought in.
struct TableImport {
    std::string file_name;
    exchange::Table table;
    std::vector<exchange::ColumnUse> columns;
    exchange::SignupOptions options;
    std::vector<exchange::SignupRow> rows;
    // For each row:
    std::vector<bool>
        skipped;  ///< left out: by the admin, or because somebody is here or in the file already
    std::vector<bool> mended;  ///< by hand: holds whatever the columns mean
    std::vector<bool> here;    ///< somebody of this contact, or name, is in the program
};

/// Somebody signing up for a program they were invited to.
struct Joining {
    exchange::Invitation invitation;
    program::Profile profile;
    bool adult = false;
    bool agrees = false;
    int step = 1;
    bool sent = false;
};

/// A change of what the plan is made of, and the one that takes it back.
using PlanChange =
    std::variant<intent::WishPair, intent::SetFairness, intent::ThinkAllOver, intent::SetStayBonus>;
struct PlanStep {
    PlanChange forth, back;
};

/// A plan that is being made for so many people that it takes a while. shell/ makes it for whoever
/// can be paired now, and begins anew with another number.
struct Planning {
    std::uint64_t number = 0;
    std::uint64_t pairs = 0;  ///< that are possible at most
    std::size_t events = 0;   ///< in the journal: more may be other people or wishes
    matching::LargeProgress progress;
    int done_permille = 0;  ///< of the whole; never falls
    // What there was before, for Cancel; with `steps_kept` of the steps since then untouched.
    std::optional<std::pair<PersonId, PersonId>> selected;
    std::vector<PlanStep> steps;
    std::size_t steps_taken = 0, steps_kept = 0;
};
/// Spares six of ten moves or more for less than a thousandth of the points, as measured on a
/// prototype with 200 to 10,000 invented people a side.
inline constexpr int stay_bonus_usual = 200;

/// The admin's workbench.
struct Workbench {
    matching::Fairness fairness = matching::Fairness::Total;
    bool all_over = false;  ///< the plan is about everybody, those who have a pair too
    int stay_bonus = stay_bonus_usual;
    std::optional<matching::Plan> plan;
    std::uint64_t plan_number = 0;     ///< of its planning; 0: it was made at once
    std::optional<Planning> planning;  ///< of the next; meanwhile `plan` stays as it was
    /// What each kind of fairness comes to with the plan's people; empty where they are so many
    /// that comparing takes noticeably long.
    std::vector<matching::FairnessWorth> compared;
    std::optional<std::pair<PersonId, PersonId>> selected;
    std::vector<PlanStep> steps;  ///< since the plan was last proposed
    std::size_t steps_taken = 0;  ///< those after them were taken back
};

/// Possible pairs of which a plan is made at once. 500 people a side take 17 ms in the browser.
inline constexpr std::uint64_t pairs_at_once_max = 250'000;

struct Toast {
    i18n::Text text{};
    std::string name;        ///< fills {name}
    std::int64_t count = 0;  ///< fills {count}
    std::optional<Intent> undo;
};

/// What went wrong, until dismissed; a sentence and what it is about.
struct Problem {
    i18n::Text text{};
    std::string name;
};

/// Everything the app knows. A value: no pointer, no handle, no callback.
struct Model {
    bool loaded = false;
    bool follower = false;  ///< another tab writes
    Settings settings;
    std::map<journal::ProgramId, Replica> replicas;
    std::optional<journal::ProgramId> open;
    Route route;
    SaveState save = SaveState::Saved;
    std::string save_problem;
    std::optional<ImportPreview> preview;
    std::optional<ImportPreview>
        last_import;  ///< the update added last, without its events; until the page closes
    base::Instant last_import_at;
    std::optional<program::Template> file_template;  ///< came as a file, to start a program from
    std::optional<TableImport> table;
    std::optional<Joining> joining;
    Workbench workbench;
    std::map<std::string, std::string> drafts;
    std::optional<Toast> toast;
    std::optional<Problem> problem;
    std::uint64_t pairs_at_once = pairs_at_once_max;
    std::uint64_t plannings = 0;  ///< begun so far
    int next_settings_file = 1;
    std::vector<std::string> settings_files;
    std::uint64_t version = 0;  ///< grows with every change; views may be cached by it

    const Replica* replica() const;
    Replica* replica();
    i18n::Language language() const { return i18n::Language::of(settings.language); }
};

/// Time and chance, as arguments.
struct Now {
    base::Instant instant;
    base::Random& random;
    int utc_offset_minutes = 0;
    /// In the middle of each month of this year, January first; may be empty.
    std::vector<int> utc_offset_by_month_minutes = {};
};

struct Step {
    Model model;
    std::vector<Effect> effects;
};

/// The one place where anything changes.
Step update(Model model, Intent intent, const Now& now);

/// A hash of every program and setting: equal after export, wipe and import.
std::string state_hash(const Model& model);

}  // namespace accanto::app
