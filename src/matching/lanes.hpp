#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Sixteen people at once, in the compiler's own vectors: the same numbers on every machine.
namespace accanto::matching {

inline constexpr std::size_t lanes = 16;
typedef std::uint8_t Bytes __attribute__((vector_size(lanes)));
/// Points of eight people.
typedef std::int16_t Halves __attribute__((vector_size(lanes)));

template <class Vector, class Value>
Vector loaded(const Value* from) {
    Vector vector;
    std::memcpy(&vector, from, sizeof vector);
    return vector;
}
template <class Vector, class Value>
void store(Value* to, const Vector& vector) {
    std::memcpy(to, &vector, sizeof vector);
}

inline Bytes all_bytes(unsigned value) {
    return Bytes{} + static_cast<std::uint8_t>(value);
}
inline Halves all_halves(int value) {
    return Halves{} + static_cast<std::int16_t>(value);
}

/// Whether there is a bit in any lane.
template <class Vector>
bool any(const Vector& mask) {
    std::uint64_t both = 0;
    for (const auto word : std::bit_cast<std::array<std::uint64_t, sizeof(Vector) / 8>>(mask))
        both |= word;
    return both != 0;
}

/// Points for numbers below `size`, looked up sixteen at a time.
class PointsTable {
public:
    static constexpr std::size_t size = 2 * lanes;
    struct Looked {
        Halves low, high;
    };

    void set(std::size_t index, int points) {
        values_[index] = static_cast<std::int16_t>(points);
        const auto bits = static_cast<std::uint16_t>(points);
        low_[index / lanes][index % lanes] = static_cast<std::uint8_t>(bits);
        high_[index / lanes][index % lanes] = static_cast<std::uint8_t>(bits >> 8);
    }
    int get(std::size_t index) const { return values_[index]; }
    void fill(int points) {
        for (std::size_t index = 0; index < size; ++index) set(index, points);
    }

    Looked at(const Bytes& indices) const {
#ifdef __wasm_simd128__
        const auto low = picked(low_, indices), high = picked(high_, indices);
        return {std::bit_cast<Halves>(__builtin_shufflevector(low, high, 0, 16, 1, 17, 2, 18, 3, 19,
                                                              4, 20, 5, 21, 6, 22, 7, 23)),
                std::bit_cast<Halves>(__builtin_shufflevector(low, high, 8, 24, 9, 25, 10, 26, 11,
                                                              27, 12, 28, 13, 29, 14, 30, 15, 31))};
#else
        Looked result{};
        for (std::size_t k = 0; k < lanes / 2; ++k) {
            result.low[k] = values_[indices[k]];
            result.high[k] = values_[indices[k + lanes / 2]];
        }
        return result;
#endif
    }

private:
    using Halved = std::array<Bytes, 2>;
#ifdef __wasm_simd128__
    typedef signed char Signed __attribute__((vector_size(lanes)));
    /// What is out of a half's range gives 0 there.
    static Bytes picked(const Halved& table, const Bytes& indices) {
        const auto pick = [](const Bytes& half, const Bytes& at) {
            return std::bit_cast<Bytes>(__builtin_wasm_swizzle_i8x16(std::bit_cast<Signed>(half),
                                                                     std::bit_cast<Signed>(at)));
        };
        return pick(table[0], indices) | pick(table[1], indices - all_bytes(lanes));
    }
#endif

    std::array<std::int16_t, size> values_{};
    Halved low_{}, high_{};
};

}  // namespace accanto::matching
