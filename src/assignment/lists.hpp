#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace accanto::assignment {

/// Many short lists in one piece of memory. A list that outgrows its room moves to the end.
template <class Value>
class Lists {
public:
    Lists() = default;
    /// Empty lists with room for so many values each.
    explicit Lists(std::span<const std::uint32_t> rooms) {
        lists_.reserve(rooms.size());
        std::uint32_t begin = 0;
        for (const auto room : rooms) {
            lists_.push_back({begin, 0, room});
            begin += room;
        }
        values_.resize(begin);
    }

    std::span<Value> operator[](std::size_t list) {
        return {values_.data() + lists_[list].begin, lists_[list].size};
    }
    std::span<const Value> operator[](std::size_t list) const {
        return {values_.data() + lists_[list].begin, lists_[list].size};
    }
    std::uint32_t size(std::size_t list) const { return lists_[list].size; }

    void add_list() { lists_.push_back({static_cast<std::uint32_t>(values_.size()), 0, 0}); }
    void insert_list(std::size_t list) {
        lists_.insert(lists_.begin() + static_cast<std::ptrdiff_t>(list),
                      {static_cast<std::uint32_t>(values_.size()), 0, 0});
    }
    void clear(std::size_t list) { lists_[list].size = 0; }
    void push(std::size_t list, Value value) {
        auto& place = lists_[list];
        if (place.size == place.room) move_to_end(place);
        values_[place.begin + place.size++] = value;
    }
    void pop(std::size_t list) { --lists_[list].size; }
    /// The last value takes its place.
    void remove(std::size_t list, std::size_t index) {
        auto values = (*this)[list];
        values[index] = values.back();
        pop(list);
    }
    std::size_t bytes() const {
        return values_.capacity() * sizeof(Value) + lists_.capacity() * sizeof(Place);
    }

private:
    struct Place {
        std::uint32_t begin, size, room;
    };

    void move_to_end(Place& place) {
        const auto begin = static_cast<std::uint32_t>(values_.size());
        place.room += place.room / 2 + 2;
        values_.resize(begin + place.room);
        for (std::uint32_t i = 0; i < place.size; ++i)
            values_[begin + i] = values_[place.begin + i];
        place.begin = begin;
    }

    std::vector<Value> values_;
    std::vector<Place> lists_;
};

}  // namespace accanto::assignment
