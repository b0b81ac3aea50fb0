#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.hpp"

namespace accanto::exchange {

/// Why a file or text from outside could not be read. The interface has one sentence for each.
enum class Problem : std::uint8_t {
    Empty,             ///< nothing in it
    TooLarge,          ///< more bytes than such a file may have
    NotUtf8,           ///< bytes that are not UTF-8, half a surrogate pair, or a NUL
    NotJson,           ///< some other kind of file, or JSON with a mistake at `offset`
    Truncated,         ///< ends in the middle: copy or download it again
    TooDeep,           ///< lists in lists in lists …
    DuplicateKey,      ///< one object says the same thing twice
    TooMany,           ///< more items, keys or values than allowed
    TooLong,           ///< a text is longer than allowed
    NumberOutOfRange,  ///< not whole, or outside its range
    ForeignFile,       ///< JSON, but no file of ours, or another kind of file of ours
    NewerVersion,      ///< written by a newer Accanto: reload the page
    UnknownType,       ///< a kind of fact this version does not know
    MissingField,      ///< `field` is not there
    WrongShape,        ///< `field` holds something else than expected
    BadKey,            ///< a key, id or other base64url text is not what it must be
    Damaged,           ///< a checksum or signature does not fit: the content was changed
    OtherProgram,      ///< belongs to another program than it says
    NeedsPassphrase,   ///< locked: ask for the passphrase
    WrongPassphrase    ///< or the locked box was damaged; nobody can tell which
};

struct Unreadable {
    Problem problem = Problem::NotJson;
    std::size_t offset = 0;       ///< bytes from the start, where that is known
    std::string_view field = {};  ///< the name of the field, where that is known; lives forever
    bool operator==(const Unreadable&) const = default;
};

template <class Value>
using Read = base::Result<Value, Unreadable>;

}  // namespace accanto::exchange
