#include "program/contact_way.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace accanto::program {
namespace {

constexpr std::size_t link_bytes_max = 254;
constexpr std::size_t label_letters_max = 63, local_part_letters_max = 64;  // RFC 1035, RFC 5321
constexpr std::size_t digits_min = 6, digits_max = 15;                      // E.164
constexpr std::string_view https = "https://";

constexpr bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
constexpr bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Of these and ASCII letters and digits alone, and not too long or short.
bool is_made_of(std::string_view text, std::string_view others, std::size_t least,
                std::size_t most) {
    return text.size() >= least && text.size() <= most &&
           std::ranges::all_of(text, [&](char letter) {
               return is_letter(letter) || is_digit(letter) || others.contains(letter);
           });
}

bool is_label(std::string_view label) {
    return is_made_of(label, "-", 1, label_letters_max) && label.front() != '-' &&
           label.back() != '-';
}

/// A host with a dot, whose last label is no number.
bool is_host(std::string_view host) {
    const auto labels = base::split(host, '.');
    return labels.size() >= 2 && std::ranges::all_of(labels, is_label) &&
           is_letter(labels.back().front());
}

std::string lowered(std::string_view text) {
    std::string low(text);
    for (auto& letter : low) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return low;
}

bool strip(std::string_view& text, std::string_view beginning) {
    if (lowered(text.substr(0, beginning.size())) != beginning) return false;
    text.remove_prefix(beginning.size());
    return true;
}

std::optional<std::string> mail_link(std::string_view value) {
    const auto at = value.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    const auto local = value.substr(0, at), host = value.substr(at + 1);
    const bool dots_well =
        !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    if (!dots_well || !is_made_of(local, "._+-", 1, local_part_letters_max) || !is_host(host))
        return std::nullopt;
    return "mailto:" + std::string(value);
}

/// "+" and digits, or digits alone, out of a number as people write it.
std::optional<std::string> number_of(std::string_view value) {
    std::string number;
    for (const char letter : value) {
        if (is_digit(letter) || (letter == '+' && number.empty())) {
            number += letter;
        } else if (!std::string_view(" -./()").contains(letter)) {
            return std::nullopt;
        }
    }
    if (number.starts_with("00")) number = '+' + number.substr(2);
    const auto digits = number.size() - (number.starts_with('+') ? 1 : 0);
    if (digits < digits_min || digits > digits_max) return std::nullopt;
    return number;
}

std::optional<std::string> phone_link(std::string_view value) {
    const auto number = number_of(value);
    return number ? std::optional("tel:" + *number) : std::nullopt;
}

std::optional<std::string> whatsapp_link(std::string_view value) {
    const bool has_scheme = strip(value, https), is_link = strip(value, "wa.me/");
    const auto number = number_of(value);
    if (!number || (has_scheme && !is_link) || (!is_link && !number->starts_with('+')))
        return std::nullopt;
    return "https://wa.me/" + number->substr(number->starts_with('+') ? 1 : 0);
}

/// "name", "@name", "m.me/name" or "https://m.me/name", where `site` is "m.me/".
std::optional<std::string> name_link(std::string_view value, std::string_view site,
                                     std::string_view others, std::size_t letters_min) {
    constexpr std::size_t name_letters_most = 64;
    const bool is_link = strip(value, https);
    if (!strip(value, site)) {
        if (is_link) return std::nullopt;
        strip(value, "@");
    }
    if (value.ends_with('/')) value.remove_suffix(1);
    if (!is_made_of(value, others, letters_min, name_letters_most)) return std::nullopt;
    return std::string(https) + std::string(site) + std::string(value);
}

std::optional<std::string> video_link(std::string_view value) {
    if (!strip(value, https)) return std::nullopt;
    const auto path = value.substr(std::min(value.find_first_of("/?#"), value.size()));
    const auto host = value.substr(0, value.size() - path.size());
    // Of RFC 3986: no "@", so that no name can stand before the host.
    constexpr std::string_view in_paths = "/?#-._~!$&()*+,;=:%";
    if (!is_host(host) || !is_made_of(path, in_paths, 0, link_bytes_max)) return std::nullopt;
    return std::string(https) + lowered(host) + std::string(path);
}

std::optional<std::string> link_to(WayKind kind, std::string_view value) {
    switch (kind) {
        case WayKind::Email:
            return mail_link(value);
        case WayKind::Phone:
            return phone_link(value);
        case WayKind::WhatsApp:
            return whatsapp_link(value);
        case WayKind::Messenger:
            return name_link(value, "m.me/", ".", 1);
        case WayKind::Telegram:
            return name_link(value, "t.me/", "_", 4);
        case WayKind::Video:
            break;
    }
    return video_link(value);
}

}  // namespace

std::optional<std::string> link_of(const ContactWay& way) {
    if (way.value.size() > link_bytes_max) return std::nullopt;
    return link_to(way.kind, base::trimmed(way.value));
}

std::string_view host_of(std::string_view link) {
    if (!strip(link, https)) return {};
    return link.substr(0, std::min(link.find_first_of("/?#"), link.size()));
}

}  // namespace accanto::program
