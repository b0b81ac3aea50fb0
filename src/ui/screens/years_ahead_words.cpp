#include "ui/screens/years_ahead_words.hpp"

#include "i18n/texts.hpp"

namespace accanto::ui {

std::string years_ahead_words(Frame& frame, const program::YearsAhead& years) {
    if (!years.is_said()) return {};
    const auto least = std::to_string(years.least);
    if (years.most >= program::experience_years_max)
        return frame.text(i18n::Text::join_years_from, {{"least", least}});
    return frame.text(i18n::Text::join_years_range,
                      {{"least", least}, {"most", std::to_string(years.most)}});
}

}  // namespace accanto::ui
