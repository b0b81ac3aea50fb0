#include "app/views/pair_space.hpp"

namespace accanto::app {

const program::PairSpace& space_of(const program::Program& program, const program::PairId& pair) {
    static const program::PairSpace empty;
    const auto found = program.spaces.find(pair);
    return found == program.spaces.end() ? empty : found->second;
}

}  // namespace accanto::app
