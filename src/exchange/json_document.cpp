#include "exchange/json_document.hpp"

#include <istream>
#include <ostream>
#include <streambuf>

namespace accanto::exchange {
namespace {

/// cereal wants a stream; this one reads a text where it lies.
class TextSource : public std::streambuf {
public:
    explicit TextSource(std::string_view text) {
        auto* start =
            const_cast<char*>(text.data());  // only ever read: std::streambuf knows no const
        setg(start, start, start + text.size());
    }
};

/// Keeps what cereal writes, without the line ends and spaces between values that it always puts
/// there.
class CompactTarget : public std::streambuf {
public:
    std::string take() { return std::move(text_); }

protected:
    int_type overflow(int_type letter) override {
        if (letter != traits_type::eof()) put(traits_type::to_char_type(letter));
        return traits_type::not_eof(letter);
    }
    std::streamsize xsputn(const char* letters, std::streamsize count) override {
        for (std::streamsize i = 0; i < count; ++i) put(letters[i]);
        return count;
    }

private:
    void put(char letter) {
        if (!in_string_ && (letter == '\n' || letter == ' ')) return;
        if (letter == '"' && !escaped_) in_string_ = !in_string_;
        escaped_ = in_string_ && letter == '\\' && !escaped_;
        text_ += letter;
    }

    std::string text_;
    bool in_string_ = false;
    bool escaped_ = false;
};

void read_all(std::string_view guarded, void (*read)(Reader&, void*), void* target,
              std::string_view& field) {
    TextSource source(guarded);
    std::istream stream(&source);
    cereal::JSONInputArchive archive(stream);
    Reader reader(archive, field);
    read(reader, target);
}

}  // namespace

std::string write_object(void (*write)(Writer&, const void*), const void* source) {
    CompactTarget target;
    std::ostream stream(&target);
    {
        cereal::JSONOutputArchive archive(stream, cereal::JSONOutputArchive::Options::NoIndent());
        Writer writer(archive);
        write(writer, source);
    }
    return target.take();
}

std::optional<Unreadable> read_object(std::string_view guarded, void (*read)(Reader&, void*),
                                      void* target) {
    std::string_view field;
    try {
        read_all(guarded, read, target, field);
        return std::nullopt;
    } catch (const Refused& refused) {
        return Unreadable{refused.problem, 0, refused.field};
    } catch (const cereal::RapidJSONException&) {
        return Unreadable{Problem::WrongShape, 0, field};
    } catch (const cereal::Exception&) {
        return Unreadable{Problem::MissingField, 0, field};
    } catch (const std::exception&) {
        return Unreadable{Problem::WrongShape, 0, field};
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
