#pragma once

#include <expected>

namespace accanto::base {

/// A value, or the reason there is none. Each module has a small enum or struct of reasons.
template <class Value, class Error>
using Result = std::expected<Value, Error>;

/// `return Failure{Refusal::TooLarge};`
template <class Error>
using Failure = std::unexpected<Error>;

}  // namespace accanto::base
