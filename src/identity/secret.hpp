#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/bytes.hpp"

namespace accanto::identity {

/// Overwrites with zeros, and is not optimized away.
void wipe(std::span<base::Byte> secret);
/// Overwrites the letters and what capacity is behind them, and leaves nothing.
void wipe(std::string& secret);

/// `Size` secret bytes that are gone from memory when this is. Can be moved, and is zero then; who
/// wants a second one says `copy`.
template <std::size_t Size>
class Secret {
public:
    static constexpr std::size_t size = Size;

    Secret() = default;
    /// Takes the first `Size` bytes, which must be there.
    explicit Secret(base::BytesView bytes) { std::ranges::copy(bytes.first(Size), bytes_.begin()); }
    Secret(Secret&& other) noexcept : bytes_(other.bytes_) { wipe(other.bytes_); }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other) {
            bytes_ = other.bytes_;
            wipe(other.bytes_);
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(bytes_); }

    Secret copy() const { return Secret(bytes_); }
    std::array<base::Byte, Size>& bytes() { return bytes_; }
    const std::array<base::Byte, Size>& bytes() const { return bytes_; }
    bool operator==(const Secret&) const = default;

private:
    std::array<base::Byte, Size> bytes_{};
};

using SecretKey = Secret<32>;

}  // namespace accanto::identity
