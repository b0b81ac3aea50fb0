#pragma once

#include "app/views/app_view.hpp"

namespace accanto::app {

PreviewView preview_view(const Model& model, const ImportPreview& preview);

}  // namespace accanto::app
