#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/check.hpp"

namespace accanto::platform {

/// Reads what web/services/record.mjs wrote: a kind, then fields in the order of their writing.
/// Both ends are ours, so a record that is too short is a mistake in the program.
class Record {
public:
    explicit Record(base::Bytes bytes) : bytes_(std::move(bytes)) {}

    std::uint8_t kind() { return raw<std::uint8_t>(); }
    std::uint32_t u32() { return raw<std::uint32_t>(); }
    double f64() { return raw<double>(); }
    base::Bytes bytes() {
        const auto size = u32();
        base::check(size <= bytes_.size() - at_, "A record holds its bytes.");
        const auto begin = bytes_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ += size;
        return {begin, begin + static_cast<std::ptrdiff_t>(size)};
    }
    std::string text() { return base::text_of(bytes()); }
    bool is_at_end() const { return at_ == bytes_.size(); }

private:
    template <class Number>
    Number raw() {
        base::check(sizeof(Number) <= bytes_.size() - at_, "A record holds its numbers.");
        Number number;
        std::memcpy(&number, bytes_.data() + at_, sizeof number);
        at_ += sizeof number;
        return number;
    }

    base::Bytes bytes_;
    std::size_t at_ = 0;
};

/// Everything in a service's inbox, each turned into an event by `read(Record&)`.
template <class Event, class Read>
std::vector<Event> take_records(int (*next_size)(), void (*take)(base::Byte*, std::size_t),
                                Read read) {
    std::vector<Event> events;
    for (int size = next_size(); size >= 0; size = next_size()) {
        base::Bytes bytes(static_cast<std::size_t>(size));
        take(bytes.data(), bytes.size());
        Record record(std::move(bytes));
        events.push_back(read(record));
    }
    return events;
}

}  // namespace accanto::platform
