#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/signup_words.hpp"

namespace accanto::exchange {
namespace {

/// Code, English, Italian, own name, another spelling. The own name may be written with or without
/// accents.
using Names = std::array<std::string_view, 5>;

constexpr std::array<Names, 58> languages = {{
    {"en", "english", "inglese", "", ""},
    {"it", "italian", "italiano", "", ""},
    {"es", "spanish", "spagnolo", "español", "castellano"},
    {"fr", "french", "francese", "français", "francais"},
    {"de", "german", "tedesco", "deutsch", ""},
    {"pt", "portuguese", "portoghese", "português", "portugues"},
    {"ar", "arabic", "arabo", "العربية", ""},
    {"zh", "chinese", "cinese", "中文", "mandarin"},
    {"hi", "hindi", "hindi", "हिन्दी", ""},
    {"bn", "bengali", "bengalese", "বাংলা", "bangla"},
    {"ur", "urdu", "urdu", "اردو", ""},
    {"pa", "punjabi", "punjabi", "ਪੰਜਾਬੀ", "panjabi"},
    {"ta", "tamil", "tamil", "தமிழ்", ""},
    {"te", "telugu", "telugu", "తెలుగు", ""},
    {"mr", "marathi", "marathi", "मराठी", ""},
    {"gu", "gujarati", "gujarati", "ગુજરાતી", ""},
    {"fa", "persian", "persiano", "فارسی", "farsi"},
    {"uk", "ukrainian", "ucraino", "українська", ""},
    {"ru", "russian", "russo", "русский", ""},
    {"pl", "polish", "polacco", "polski", ""},
    {"tr", "turkish", "turco", "türkçe", "turkce"},
    {"ro", "romanian", "rumeno", "română", "romeno"},
    {"nl", "dutch", "olandese", "nederlands", "flemish"},
    {"sv", "swedish", "svedese", "svenska", ""},
    {"no", "norwegian", "norvegese", "norsk", ""},
    {"da", "danish", "danese", "dansk", ""},
    {"fi", "finnish", "finlandese", "suomi", ""},
    {"is", "icelandic", "islandese", "íslenska", ""},
    {"et", "estonian", "estone", "eesti", ""},
    {"lv", "latvian", "lettone", "latviešu", ""},
    {"lt", "lithuanian", "lituano", "lietuvių", ""},
    {"cs", "czech", "ceco", "čeština", ""},
    {"sk", "slovak", "slovacco", "slovenčina", ""},
    {"sl", "slovenian", "sloveno", "slovenščina", "slovene"},
    {"hr", "croatian", "croato", "hrvatski", ""},
    {"sr", "serbian", "serbo", "srpski", "српски"},
    {"bs", "bosnian", "bosniaco", "bosanski", ""},
    {"sq", "albanian", "albanese", "shqip", ""},
    {"bg", "bulgarian", "bulgaro", "български", ""},
    {"hu", "hungarian", "ungherese", "magyar", ""},
    {"el", "greek", "greco", "ελληνικά", ""},
    {"he", "hebrew", "ebraico", "עברית", ""},
    {"sw", "swahili", "swahili", "kiswahili", ""},
    {"am", "amharic", "amarico", "አማርኛ", ""},
    {"so", "somali", "somalo", "soomaali", ""},
    {"yo", "yoruba", "yoruba", "yorùbá", ""},
    {"ig", "igbo", "igbo", "", ""},
    {"ha", "hausa", "hausa", "", ""},
    {"wo", "wolof", "wolof", "", ""},
    {"ja", "japanese", "giapponese", "日本語", ""},
    {"ko", "korean", "coreano", "한국어", ""},
    {"vi", "vietnamese", "vietnamita", "tiếng việt", ""},
    {"th", "thai", "thailandese", "ไทย", ""},
    {"id", "indonesian", "indonesiano", "bahasa indonesia", ""},
    {"ms", "malay", "malese", "bahasa melayu", ""},
    {"tl", "filipino", "filippino", "tagalog", ""},
    {"ca", "catalan", "catalano", "català", "catala"},
    {"eu", "basque", "basco", "euskara", ""},
}};

std::string_view code_of(std::string_view name) {
    for (const auto& names : languages) {
        if (!name.empty() && std::ranges::contains(names, name)) return names[0];
    }
    return {};
}

/// The code of a name with a remark: before a bracket, a dash or a colon, else any word that is a
/// language
/// ("a bit of English"), unless the text denies it.
std::string_view code_of_remarked(std::string_view name) {
    const auto bare = base::trimmed(name.substr(0, name.find_first_of("([-:")));
    if (const auto code = code_of(bare); !code.empty()) return code;
    const auto words = words_of(name);
    if (std::ranges::any_of(
            words, [](const auto& word) { return word == "no" || word == "not" || word == "non"; }))
        return {};
    for (const auto& word : words) {
        const auto code = word.size() > 2 ? code_of(word) : std::string_view();
        if (!code.empty()) return code;
    }
    return {};
}

std::string_view known_code(std::string_view name) {
    const auto folded = base::folded(base::trimmed(name));
    const auto code = code_of(folded);
    return code.empty() ? code_of_remarked(folded) : code;
}

/// The stroke or "and" that `text` begins with.
std::string_view joint_at(std::string_view text) {
    constexpr std::array<std::string_view, 9> joints = {"/",   "&",    "+",    "|",  " and ",
                                                        " e ", " ed ", " et ", " y "};
    const auto joint =
        std::ranges::find_if(joints, [&](auto candidate) { return text.starts_with(candidate); });
    return joint == joints.end() ? std::string_view() : *joint;
}

/// Names between joints; those in brackets are part of a remark: "English (read and write)".
std::vector<std::string_view> single_names(std::string_view names) {
    std::vector<std::string_view> single;
    std::size_t begins = 0;
    int depth = 0;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (names[at] == '(') ++depth;
        if (names[at] == ')' && depth > 0) --depth;
        const auto joint = depth == 0 ? joint_at(names.substr(at)) : std::string_view();
        if (joint.empty()) continue;
        single.push_back(names.substr(begins, at - begins));
        begins = at + joint.size();
        at = begins - 1;
    }
    single.push_back(names.substr(begins));
    return single;
}

}  // namespace

bool is_known_language(std::string_view name) {
    return !known_code(name).empty();
}

std::string language_code(std::string_view name) {
    const auto code = known_code(name);
    return std::string(code.empty() ? base::trimmed(name) : code);
}

std::vector<std::string> language_codes(std::string_view cell) {
    std::vector<std::string> codes;
    for (const auto& names : several_answers(cell)) {
        for (const auto name : single_names(names)) {
            if (!says_nothing(name)) codes.push_back(language_code(name));
        }
    }
    return codes;
}

}  // namespace accanto::exchange
