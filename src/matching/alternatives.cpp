#include "matching/alternatives.hpp"

#include "matching/planner.hpp"

namespace accanto::matching {

std::vector<Alternative> alternatives(const Request& request, const PersonId& mentee,
                                      std::size_t count) {
    return Planner(request).alternatives(mentee, count);
}

}  // namespace accanto::matching
