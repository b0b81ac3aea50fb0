#pragma once

#include <span>

#include "program/program.hpp"

namespace accanto::program {

/// The meaning of a journal. `told` is in journal order, and holds what this replica could read.
/// Authority first, content second: who is admin, member or applicant is settled from governance
/// facts alone, then content is folded: whether somebody might say it is settled at its place of
/// the journal, so a member's posts outlive their membership, and content can't change authority. A
/// fact that its author had no right to say, or that breaks an invariant, changes nothing and is
/// listed in `Program::ignored`.
///
/// Invariants kept: no pair with oneself; no two running or proposed pairs of the same two;
/// capacity is counted when a pair becomes active; a declined or blocked pair is never proposed
/// again; when a mentee's pair becomes active their other proposals are withdrawn; only the two of
/// a pair speak in it, and an epoch of a pair with any other recipient is void.
///
/// Replicas read different parts: what everybody can read (open facts and "prog") comes out the
/// same with or without the rest. Open facts (`travels_open`) count in whatever conversation they
/// were told. Linear in the facts but for the lookups. Without a genesis everything is ignored.
Program fold(std::span<const Told> told);

}  // namespace accanto::program
