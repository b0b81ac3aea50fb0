#pragma once

namespace accanto::base {

/// Calls a function that the first screen does not need: `later(show)(frame)`. With all that only
/// it calls, it travels in the second part of the program, which comes while the first screen is
/// read; cmake/later.txt names these functions, cmake/split_program.py finds them. Optimizers see
/// no further than this, or they would make caller and callee one.
template <class Function>
Function* later(Function* function) {
    asm volatile("" : "+r"(function));
    return function;
}

}  // namespace accanto::base
