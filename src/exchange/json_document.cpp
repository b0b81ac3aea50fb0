#include "exchange/json_document.hpp"

namespace accanto::exchange {

std::string write_object(void (*write)(Writer&, const void*), const void* source) {
    JsonOutput archive;
    Writer writer(archive);
    write(writer, source);
    return archive.take();
}

std::optional<Unreadable> read_object(std::string_view guarded, void (*read)(Reader&, void*),
                                      void* target) {
    std::string_view field;
    try {
        JsonInput archive(guarded);
        Reader reader(archive, field);
        read(reader, target);
        return std::nullopt;
    } catch (const Refused& refused) {
        return Unreadable{refused.problem, 0, refused.field};
    } catch (const WrongShape&) {
        return Unreadable{Problem::WrongShape, 0, field};
    } catch (const MissingField&) {
        return Unreadable{Problem::MissingField, 0, field};
    }
}

Read<OpenedFile> open_file(std::string_view text, std::string_view format, int version_max,
                           const JsonLimits& limits) {
    const auto content = without_byte_order_mark(text);
    auto head = guard_json(content, limits);
    if (!head) return base::Failure(head.error());
    if (head->format != format || head->version < 1)
        return base::Failure(Unreadable{Problem::ForeignFile});
    if (head->version > version_max) return base::Failure(Unreadable{Problem::NewerVersion});
    return OpenedFile{content, std::move(*head)};
}

}  // namespace accanto::exchange
