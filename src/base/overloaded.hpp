#pragma once

namespace accanto::base {

/// std::visit(Overloaded{[](const A&) {…}, [](const B&) {…}}, variant): a forgotten alternative
/// does not compile.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

}  // namespace accanto::base
