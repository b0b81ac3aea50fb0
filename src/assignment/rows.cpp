#include "assignment/rows.hpp"

#include <algorithm>

namespace accanto::assignment {

Rows::Rows(const Problem& problem, const Options& options, Points floor)
    : sorted_(problem.mentees()) {
    std::vector<std::uint32_t> sizes(problem.mentees());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = problem.row_begin[i + 1] - problem.row_begin[i];
    entries_ = Lists<Entry>(sizes);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        for (const auto& edge : problem.row(i)) {
            if (edge.score >= floor) entries_.push(i, entry_of(key_of(edge, options), edge.mentor));
        }
    }
}

void Rows::sort_more(std::size_t mentee) {
    const auto row = entries_[mentee];
    const std::size_t done = sorted_[mentee];
    std::size_t target = done == 0 ? 16 : done * 4;
    if (target + target / 2 >= row.size()) target = row.size();
    const auto at = [&](std::size_t k) { return row.begin() + static_cast<std::ptrdiff_t>(k); };
    if (target < row.size()) std::nth_element(at(done), at(target), row.end());
    std::sort(at(done), at(target));
    sorted_[mentee] = static_cast<std::uint32_t>(target);
}

void Rows::insert(std::size_t mentee, Entry entry) {
    const std::size_t done = sorted_[mentee];
    entries_.push(mentee, entry);
    const auto row = entries_[mentee];
    if (done == 0 || entry > row[done - 1]) {
        if (done + 1 != row.size()) return;
    } else {
        std::swap(row[done], row.back());
    }
    // Everything before `done` is in order, and so is the new one once it has moved to its place.
    for (std::size_t k = done; k > 0 && row[k] < row[k - 1]; --k) std::swap(row[k], row[k - 1]);
    ++sorted_[mentee];
}

Entry Rows::remove(std::size_t mentee, std::uint32_t mentor) {
    const auto row = entries_[mentee];
    std::size_t k = 0;
    while (k < row.size() && entry_person(row[k]) != mentor) ++k;
    if (k == row.size()) return 0;
    const Entry removed = row[k];
    auto& done = sorted_[mentee];
    if (k < done) {
        for (; k + 1 < done; ++k) row[k] = row[k + 1];
        --done;
    }
    entries_.remove(mentee, k);
    return removed;
}

void Rows::insert_row(std::size_t mentee) {
    entries_.insert_list(mentee);
    sorted_.insert(sorted_.begin() + static_cast<std::ptrdiff_t>(mentee), 0);
}

void Rows::clear(std::size_t mentee) {
    entries_.clear(mentee);
    sorted_[mentee] = 0;
}

}  // namespace accanto::assignment
