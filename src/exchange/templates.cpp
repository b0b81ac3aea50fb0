#include "exchange/templates.hpp"

#include <span>

#include "base/check.hpp"
#include "exchange/template_json.hpp"

namespace accanto::exchange {
namespace {

constexpr char career_en[] = {
#embed "career.en.json"
};
constexpr char support_en[] = {
#embed "support.en.json"
};
constexpr char skill_en[] = {
#embed "skill.en.json"
};
constexpr char blank_en[] = {
#embed "blank.en.json"
};
constexpr char career_it[] = {
#embed "career.it.json"
};
constexpr char support_it[] = {
#embed "support.it.json"
};
constexpr char skill_it[] = {
#embed "skill.it.json"
};
constexpr char blank_it[] = {
#embed "blank.it.json"
};

template <std::size_t Size>
constexpr std::string_view text_of(const char (&letters)[Size]) {
    return {letters, Size};
}

constexpr std::string_view english[] = {text_of(career_en), text_of(support_en), text_of(skill_en),
                                        text_of(blank_en)};
constexpr std::string_view italian[] = {text_of(career_it), text_of(support_it), text_of(skill_it),
                                        text_of(blank_it)};

}  // namespace

std::vector<program::Template> built_in_templates(std::string_view language) {
    std::vector<program::Template> templates;
    for (const auto text : std::span(language == "it" ? italian : english)) {
        auto read = read_template(text);
        base::check(read.has_value(), "The templates built in follow their format.");
        templates.push_back(std::move(*read));
    }
    return templates;
}

}  // namespace accanto::exchange
