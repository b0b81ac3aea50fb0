#include "exchange/bundle_json.hpp"

#include "exchange/event_fields.hpp"
#include "exchange/formats.hpp"
#include "exchange/json_document.hpp"

namespace accanto::exchange {

template <class Io>
void fields(Io& io, Ref<Io, Bundle> bundle) {
    format_fields(io, bundle_format, 1);
    io.id("program", bundle.program);
    io.list("events", bundle.events, bundle_events_max);
}

std::string to_json(const Bundle& bundle) {
    return write_document(bundle);
}

Read<Bundle> read_bundle(std::string_view text) {
    const auto file = open_file(text, bundle_format, 1);
    if (!file) return base::Failure(file.error());
    return read_document<Bundle>(file->text);
}

}  // namespace accanto::exchange
