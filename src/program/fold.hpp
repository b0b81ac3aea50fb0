#pragma once

#include <span>

#include "program/program.hpp"

namespace accanto::program {

/// The meaning of a journal. `told` is in journal order, and holds what this replica could read.
/// Authority first, content second: who is admin, member or applicant is settled from governance facts
/// alone, then content is folded. A fact that its author had no right to say, or that breaks an
/// invariant, changes nothing and is listed in `Program::ignored`.
///
/// Invariants kept: no pair with oneself; no two running or proposed pairs of the same two; capacity is counted when a
/// pair becomes active; a declined or blocked pair is never proposed again; when a mentee's pair becomes
/// active their other proposals are withdrawn; only the two of a pair speak in it, and an epoch of a pair
/// with any other recipient is void.
Program fold(std::span<const Told> told);

}  // namespace accanto::program
