#include "exchange/templates.hpp"

#include "base/check.hpp"
#include "exchange/template_json.hpp"

namespace accanto::exchange {

std::vector<program::Template> built_in_templates(std::span<const std::string_view> files) {
    std::vector<program::Template> templates;
    for (const auto file : files) {
        auto read = read_template(file);
        base::check(read.has_value(), "The templates built in follow their format.");
        templates.push_back(std::move(*read));
    }
    return templates;
}

}  // namespace accanto::exchange
