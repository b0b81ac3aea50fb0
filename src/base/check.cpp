#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace accanto::base {

void check(bool holds, const char* because, std::source_location where) {
    if (holds) return;
    std::fprintf(stderr, "%s:%u: %s\n", where.file_name(), where.line(), because);
    std::abort();
}

}  // namespace accanto::base
