#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace accanto::assignment {

/// The nodes a search has heard of, nearest first and among equally near ones the lowest number.
/// Each stands in it once: a shorter way lowers its distance where it stands. (A heap that keeps
/// the old entries too gets 166 of them an edge on Machol and Wien's costs.)
template <class Cost>
class Heap {
public:
    explicit Heap(std::size_t nodes = 0) : distance_(nodes), state_(nodes, unseen) {}

    void add_node() {
        distance_.push_back({});
        state_.push_back(unseen);
    }
    bool empty() const { return heap_.empty(); }
    std::uint32_t nearest() const { return heap_.front(); }
    bool is_seen(std::size_t node) const { return state_[node] != unseen; }
    /// Of a node that was seen.
    const Cost& distance(std::size_t node) const { return distance_[node]; }

    /// Whether this is nearer than what is known. A node that was taken can't come nearer.
    bool lowers(std::size_t node, const Cost& distance) const {
        return state_[node] == unseen || distance < distance_[node];
    }
    /// Only when it lowers.
    void set(std::uint32_t node, const Cost& distance) {
        if (state_[node] == unseen) {
            seen_.push_back(node);
            state_[node] = static_cast<std::uint32_t>(heap_.size());
            heap_.push_back(node);
        }
        distance_[node] = distance;
        rise(state_[node]);
    }
    /// A node whose distance is final at once: it never stands in the heap.
    void set_taken(std::uint32_t node, const Cost& distance) {
        if (state_[node] == unseen)
            seen_.push_back(node);
        else
            erase(state_[node]);
        distance_[node] = distance;
        state_[node] = taken;
    }
    std::uint32_t take() {
        const auto node = heap_.front();
        erase(0);
        state_[node] = taken;
        return node;
    }
    void clear() {
        for (const auto node : seen_) state_[node] = unseen;
        seen_.clear();
        heap_.clear();
    }

private:
    static constexpr std::uint32_t unseen = 0xFFFF'FFFF, taken = 0xFFFF'FFFE;

    bool before(std::uint32_t one, std::uint32_t other) const {
        return distance_[one] < distance_[other] ||
               (distance_[one] == distance_[other] && one < other);
    }
    void put(std::size_t index, std::uint32_t node) {
        heap_[index] = node;
        state_[node] = static_cast<std::uint32_t>(index);
    }
    void rise(std::size_t index) {
        const auto node = heap_[index];
        while (index > 0 && before(node, heap_[(index - 1) / 4])) {
            put(index, heap_[(index - 1) / 4]);
            index = (index - 1) / 4;
        }
        put(index, node);
    }
    void sink(std::size_t index) {
        const auto node = heap_[index];
        for (;;) {
            const auto first = index * 4 + 1;
            if (first >= heap_.size()) break;
            auto least = first;
            for (auto child = first + 1; child < first + 4 && child < heap_.size(); ++child)
                if (before(heap_[child], heap_[least])) least = child;
            if (!before(heap_[least], node)) break;
            put(index, heap_[least]);
            index = least;
        }
        put(index, node);
    }
    void erase(std::size_t index) {
        const auto last = heap_.back();
        heap_.pop_back();
        if (index == heap_.size()) return;
        put(index, last);
        rise(index);
        sink(state_[last]);
    }

    std::vector<Cost> distance_;
    std::vector<std::uint32_t> state_;  ///< where in the heap, or unseen, or taken
    std::vector<std::uint32_t> heap_, seen_;
};

}  // namespace accanto::assignment
