#include "platform/history.hpp"

#include "platform/web/record.hpp"

// web/bridge/history.js
extern "C" {
int accanto_history_current(char* target, std::size_t capacity);
void accanto_history_push(const char* address, std::size_t size);
void accanto_history_replace(const char* address, std::size_t size);
void accanto_history_set_title(const char* title, std::size_t size);
void accanto_history_set_language(const char* tag, std::size_t size);
void accanto_history_quick_exit();
int accanto_history_next_size();
void accanto_history_take(accanto::base::Byte* target, std::size_t size);
}

namespace accanto::platform::history {

/// Longer addresses are cut; none of ours is. The longest is the link of an invitation: 64 KiB in
/// base64.
constexpr std::size_t address_bytes_max = 96 * 1024;

std::string current() {
    std::string address(address_bytes_max, '\0');
    address.resize(
        static_cast<std::size_t>(accanto_history_current(address.data(), address.size())));
    return address;
}

void push(std::string_view address) {
    accanto_history_push(address.data(), address.size());
}

void replace(std::string_view address) {
    accanto_history_replace(address.data(), address.size());
}

std::vector<std::string> take_changes() {
    return take_records<std::string>(accanto_history_next_size, accanto_history_take,
                                     [](Record& record) {
                                         record.kind();
                                         return record.text();
                                     });
}

void set_title(std::string_view title) {
    accanto_history_set_title(title.data(), title.size());
}

void set_language(std::string_view tag) {
    accanto_history_set_language(tag.data(), tag.size());
}

void quick_exit() {
    accanto_history_quick_exit();
}

}  // namespace accanto::platform::history
