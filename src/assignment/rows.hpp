#pragma once

#include <cstdint>

#include "assignment/lists.hpp"
#include "assignment/objective.hpp"

namespace accanto::assignment {

/// The key of an edge's cost and who is at its other end, ascending as one number.
using Entry = std::uint64_t;
constexpr Entry entry_of(std::int32_t key, std::uint32_t person) {
    return (Entry{static_cast<std::uint32_t>(key) ^ 0x8000'0000U} << 32) | person;
}
constexpr std::int32_t entry_key(Entry entry) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(entry >> 32) ^ 0x8000'0000U);
}
constexpr std::uint32_t entry_person(Entry entry) {
    return static_cast<std::uint32_t>(entry);
}

/// Each mentee's edges, the cheapest first. A row is sorted as far as somebody reads it: 16
/// entries, then four times as many; sorting all takes longer than solving when rows are long.
class Rows {
public:
    Rows() = default;
    /// Without the edges whose score is below `floor`.
    Rows(const Problem& problem, const Options& options, Points floor);

    /// Calls `visit(key, mentor)` by ascending cost, then mentor, until it returns false.
    template <class Visit>
    void each(std::size_t mentee, Visit visit) {
        const auto row = entries_[mentee];
        for (std::size_t k = 0; k < row.size(); ++k) {
            if (k == sorted_[mentee]) sort_more(mentee);
            if (!visit(entry_key(row[k]), entry_person(row[k]))) return;
        }
    }
    /// In no order.
    std::span<const Entry> all(std::size_t mentee) const { return entries_[mentee]; }

    void insert(std::size_t mentee, Entry entry);
    /// The entry that was there; 0 for none.
    Entry remove(std::size_t mentee, std::uint32_t mentor);
    /// An empty one; those from this number on move up.
    void insert_row(std::size_t mentee);
    void clear(std::size_t mentee);
    std::size_t bytes() const { return entries_.bytes() + sorted_.capacity() * 4; }

private:
    void sort_more(std::size_t mentee);

    Lists<Entry> entries_;
    std::vector<std::uint32_t> sorted_;  ///< how many entries at the front of each row are in order
};

}  // namespace accanto::assignment
