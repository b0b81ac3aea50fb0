#include "matching/seasons.hpp"

#include <algorithm>

namespace accanto::matching {
namespace {

using Offsets = std::vector<const std::vector<int>*>;

void add_changing(Offsets& changing, const std::vector<Candidate>& people) {
    for (const auto& person : people) {
        const auto& offsets = person.profile.utc_offset_by_month_minutes;
        if (offsets.size() != program::months) continue;
        const bool changes =
            std::ranges::adjacent_find(offsets, std::not_equal_to()) != offsets.end();
        if (changes) changing.push_back(&offsets);
    }
}

bool are_alike(const Offsets& changing, std::size_t month, std::size_t other) {
    return std::ranges::all_of(changing, [&](const std::vector<int>* offsets) {
        return (*offsets)[month] == (*offsets)[other];
    });
}

}  // namespace

int utc_offset_in(const Profile& profile, std::size_t month) {
    const auto& offsets = profile.utc_offset_by_month_minutes;
    return offsets.size() == program::months ? offsets[month] : profile.utc_offset_minutes;
}

std::vector<Season> seasons_of(const Request& request) {
    Offsets changing;
    add_changing(changing, request.mentors);
    add_changing(changing, request.mentees);
    const auto counted = request.months.any() ? request.months : ~Months{};
    std::vector<Season> seasons;
    for (std::size_t month = 0; month < program::months; ++month) {
        if (!counted[month]) continue;
        const auto found = std::ranges::find_if(seasons, [&](const Season& season) {
            return are_alike(changing, season.month, month);
        });
        auto& season = found == seasons.end() ? seasons.emplace_back(Season{month, {}}) : *found;
        season.months.set(month);
    }
    return seasons;
}

}  // namespace accanto::matching
