#pragma once

#include <cstdint>
#include <vector>

#include "program/fact.hpp"

namespace accanto::test {

/// A history of `length` facts of every kind, by the founder, members, applicants and strangers,
/// most in the right conversation, many without the right, many that refer to nothing. The same for
/// the same seed. It begins with a genesis; many Lamport numbers are shared; it is in journal
/// order.
std::vector<program::Told> invented_history(std::uint64_t seed, std::size_t length);

/// The part everybody can read: open facts and those told to the whole program.
std::vector<program::Told> public_part_of(const std::vector<program::Told>& told);

/// By (lamport, id).
void sort_as_journal(std::vector<program::Told>& told);

}  // namespace accanto::test
