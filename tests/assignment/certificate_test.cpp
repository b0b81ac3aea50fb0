#include "assignment/certificate.hpp"

#include <doctest/doctest.h>

namespace accanto::assignment {
namespace {}  // namespace
}  // namespace accanto::assignment
