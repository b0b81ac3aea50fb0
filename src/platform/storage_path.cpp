#include "platform/storage.hpp"

namespace accanto::platform::storage {
namespace {

bool is_path_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '.' || letter == '_' || letter == '-' ||
           letter == '/';
}

}  // namespace

bool is_path(std::string_view path) {
    if (path.empty() || path.size() > path_bytes_max || path.back() == '/') return false;
    char before = '/';
    for (const char letter : path) {
        const bool begins_part = before == '/';
        if (!is_path_letter(letter) || (begins_part && (letter == '.' || letter == '/')))
            return false;
        before = letter;
    }
    return true;
}

}  // namespace accanto::platform::storage
