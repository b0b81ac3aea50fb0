#pragma once

#include "exchange/plan_export.hpp"
#include "i18n/translate.hpp"
#include "matching/plan.hpp"
#include "program/program.hpp"

namespace accanto::app {

/// A plan with its reasons, to be taken out; `fairness` and `made_at` are left to the caller. Who
/// has gone since is left out.
exchange::PlanReport plan_report(const i18n::Language& language, const program::Program& program,
                                 const matching::Plan& plan);

/// As the format has it, for programs.
std::string fairness_word(matching::Fairness fairness);

}  // namespace accanto::app
