#pragma once

#include "app/views/app_view.hpp"

namespace accanto::app {

PreviewView preview_view(const Model& model, const ImportPreview& preview);

/// "Marta", "Marta and Kwame", "Marta, Kwame, Elif and 4 more".
std::string names_in_words(const i18n::Language& language, const std::vector<std::string>& names);

}  // namespace accanto::app
