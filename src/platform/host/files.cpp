#include "platform/files.hpp"

#include <utility>

#include "platform/host/fakes.hpp"

namespace accanto::platform::files {

void pick(std::string_view accept) {
    host::world().picks.emplace_back(accept);
}

void download(std::string_view name, std::string_view media_type, base::BytesView bytes) {
    host::world().downloads.push_back(
        {std::string(name), std::string(media_type), {bytes.begin(), bytes.end()}});
}

void share(std::string_view name, std::string_view media_type, base::BytesView bytes) {
    host::world().shared.push_back(
        {std::string(name), std::string(media_type), {bytes.begin(), bytes.end()}});
}

std::vector<Event> take_events() {
    return std::exchange(host::world().file_events, {});
}

}  // namespace accanto::platform::files
