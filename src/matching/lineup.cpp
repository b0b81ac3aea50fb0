#include "matching/lineup.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/lanes.hpp"

namespace accanto::matching {

Lineup lineup_of(const Field& field, const std::vector<bool>& wanted) {
    struct Standing {
        std::vector<int> shifts;
        std::uint32_t mentor;
    };
    std::vector<Standing> line;
    for (std::uint32_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        if (wanted[mentor]) line.push_back({shifts_of(field.mentors[mentor]), mentor});
    }
    base::sort(line, {}, &Standing::shifts);
    Lineup result;
    result.position_of.assign(field.mentors.size(), nowhere);
    const auto fill_up = [&] {
        while (result.size() % lanes != 0) result.mentor_at.push_back(nowhere);
        if (!result.groups.empty()) result.groups.back().end = result.size();
    };
    for (auto& [shifts, mentor] : line) {
        if (result.groups.empty() || result.groups.back().shifts != shifts) {
            fill_up();
            result.groups.push_back({result.size(), result.size(), std::move(shifts)});
        }
        result.position_of[mentor] = static_cast<std::uint32_t>(result.size());
        result.mentor_at.push_back(mentor);
    }
    fill_up();
    return result;
}

}  // namespace accanto::matching
