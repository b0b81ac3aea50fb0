#pragma once

#include "app/model.hpp"
#include "support/told_builder.hpp"

namespace accanto::test {

/// What the app knows where `person` sits and this much was told: the program open, nothing else.
/// It holds no journal; it is for looking at views.
app::Model model_of(const ToldBuilder& told, const Someone& person);

}  // namespace accanto::test
