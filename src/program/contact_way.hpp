#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Ways to go on talking outside of Accanto, as one of the two gave them to the other.
namespace accanto::program {

inline constexpr std::size_t contact_ways_max = 8;

/// Persistent: never change a value.
enum class WayKind : std::uint8_t {
    Email = 0,
    Phone = 1,
    WhatsApp = 2,
    Messenger = 3,
    Telegram = 4,
    Video = 5
};

struct ContactWay {
    WayKind kind = WayKind::Email;
    std::string value;  ///< as written: an address, a number, a name or a link
    bool operator==(const ContactWay&) const = default;
};

/// Where a way leads, for values that are well-formed; for any other nothing, and the value is text
/// to copy. Never anything but these, in ASCII letters that need no escape:
/// "mailto:a@b.c", "tel:+4512345678", "https://wa.me/4512345678", "https://m.me/name",
/// "https://t.me/name", and "https://host/path" for a video link.
///
/// Numbers have 6 to 15 digits (E.164), for WhatsApp with the country's code. E-mail addresses are
/// a plain part of RFC 5321: no quotes, no comments.
std::optional<std::string> link_of(const ContactWay& way);

/// The host of an "https://" link of `link_of`; "" for other links.
std::string_view host_of(std::string_view link);

}  // namespace accanto::program
