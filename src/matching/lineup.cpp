#include "matching/lineup.hpp"

#include <algorithm>

#include "base/sorting.hpp"
#include "matching/lanes.hpp"

namespace accanto::matching {

int week_shift(int utc_offset_minutes) {
    constexpr int quarters = week_minutes / quarter_minutes;
    return (2 * week_minutes - utc_offset_minutes % week_minutes) / quarter_minutes % quarters;
}

Lineup lineup_of(const Field& field, const std::vector<bool>& wanted) {
    struct Standing {
        int shift;
        std::uint32_t mentor;
    };
    std::vector<Standing> line;
    for (std::uint32_t mentor = 0; mentor < field.mentors.size(); ++mentor) {
        const auto& profile = field.mentors[mentor].candidate->profile;
        if (wanted[mentor]) line.push_back({week_shift(profile.utc_offset_minutes), mentor});
    }
    base::sort(line, {}, &Standing::shift);
    Lineup result;
    result.position_of.assign(field.mentors.size(), nowhere);
    const auto fill_up = [&] {
        while (result.size() % lanes != 0) result.mentor_at.push_back(nowhere);
        if (!result.groups.empty()) result.groups.back().end = result.size();
    };
    for (const auto& [shift, mentor] : line) {
        if (result.groups.empty() || result.groups.back().shift != shift) {
            fill_up();
            result.groups.push_back({result.size(), result.size(), shift});
        }
        result.position_of[mentor] = static_cast<std::uint32_t>(result.size());
        result.mentor_at.push_back(mentor);
    }
    fill_up();
    return result;
}

}  // namespace accanto::matching
