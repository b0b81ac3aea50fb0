#pragma once

#include <string_view>
#include <vector>

#include "exchange/backup_json.hpp"
#include "exchange/calendar_file.hpp"
#include "exchange/invitation_json.hpp"
#include "exchange/plan_export.hpp"
#include "program/fact.hpp"
#include "program/program.hpp"

/// One full value of everything exchange/ writes: every field has a value of its own.
namespace accanto::test {

/// An id whose bytes all are `fill`.
template <class Id>
Id id_of(base::Byte fill) {
    Id id;
    id.bytes.fill(fill);
    return id;
}

program::Profile sample_profile();
program::Template sample_template();

/// A fact of each type, with the JSON that docs/formats/fact-v1.md promises for it.
struct SampleFact {
    std::string_view type;
    program::Fact fact;
    std::string json;
};
std::vector<SampleFact> sample_facts();
/// The two files of golden facts: what there was on the first day, and what the two of a pair keep
/// together.
std::vector<SampleFact> first_facts();
std::vector<SampleFact> later_facts();
/// Rules that say what counts when pairs are suggested, which came later still: a golden file of
/// their own.
std::vector<SampleFact> pairing_rules();
/// A sign-up, a description and rules that say all that came later, likewise.
std::vector<SampleFact> later_sign_ups();

/// A few events of one program, the genesis first; the last one is erased.
std::vector<journal::Event> sample_events();
journal::ProgramId sample_program_id();

exchange::Invitation sample_invitation();
exchange::BackupFile sample_backup();
program::Program sample_program();
exchange::CalendarEvent sample_calendar_event();
exchange::PlanReport sample_plan_report();
/// The same pair, of people who say everything.
exchange::PlanReport later_plan_report();

/// The whole of a file under tests/golden.
std::string golden_text(std::string_view path);

}  // namespace accanto::test
