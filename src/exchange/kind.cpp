#include "exchange/kind.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_guard.hpp"

namespace accanto::exchange {
namespace {

constexpr std::pair<std::string_view, Kind> kinds[] = {
    {bundle_format, Kind::Bundle},     {invitation_format, Kind::Invitation},
    {export_format, Kind::Export},     {backup_format, Kind::Backup},
    {template_format, Kind::Template},
};

/// As wide as the widest of our formats: the box of a locked backup is one string.
constexpr JsonLimits widest_limits{.string_bytes_max = JsonLimits{}.bytes_max};

bool looks_like_link(std::string_view content) {
    return content.contains("#/join/") && !content.contains(' ') && !content.contains('\n');
}

bool looks_like_table(std::string_view content) {
    const auto first_line = content.substr(0, content.find('\n'));
    return base::is_utf8(content) && first_line.find_first_of(",;\t") != std::string_view::npos;
}

Read<Kind> kind_of_json(std::string_view content) {
    const auto head = guard_json(content, widest_limits);
    if (!head) return base::Failure(head.error());
    const auto found =
        std::ranges::find(kinds, head->format, &std::pair<std::string_view, Kind>::first);
    if (found == std::end(kinds)) return base::Failure(Unreadable{Problem::ForeignFile});
    return found->second;
}

}  // namespace

Read<Kind> kind_of(std::string_view text) {
    if (text.size() > widest_limits.bytes_max) {
        return base::Failure(Unreadable{Problem::TooLarge, widest_limits.bytes_max});
    }
    const auto content = base::trimmed(without_byte_order_mark(text));
    if (content.empty()) return base::Failure(Unreadable{Problem::Empty});
    if (looks_like_link(content)) return Kind::Invitation;
    if (content.starts_with('{') || content.starts_with('[')) return kind_of_json(content);
    if (looks_like_table(content)) return Kind::Table;
    return base::Failure(
        Unreadable{base::is_utf8(content) ? Problem::ForeignFile : Problem::NotUtf8});
}

}  // namespace accanto::exchange
