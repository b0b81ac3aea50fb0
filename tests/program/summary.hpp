#pragma once

#include <string>

#include "program/program.hpp"

namespace accanto::test {

/// What everybody in a program can know, as text: two replicas agree when it is the same.
std::string public_summary(const program::Program& program);

/// Everything, what was ignored included.
std::string full_summary(const program::Program& program);

}  // namespace accanto::test
