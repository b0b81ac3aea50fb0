#include <string>

#include "i18n/language.hpp"
#include "identity/keys.hpp"
#include "platform/entropy.hpp"
#include "platform/locale.hpp"
#include "platform/settle.hpp"
#include "platform/turns.hpp"
#include "shell/frame_loop.hpp"
#include "shell/page.hpp"
#include "shell/session.hpp"

// The composition root: one session, one page, one loop.
namespace {

using namespace accanto;

struct Composition {
    platform::entropy::SystemRandom random;
    shell::Session session{random};
    shell::Page page{session};
};

Composition& composition() {
    static Composition composition;
    return composition;
}

bool prepare() {
    return composition().page.prepare();
}

bool draw_frame(const shell::frame_loop::FrameInput& input) {
    return composition().page.build(input);
}

/// Of what takes long. Whether another is to follow.
bool turn() {
    auto& session = composition().session;
    if (session.work_on()) shell::frame_loop::wake();
    return session.is_at_work();
}

void after_frame(bool wants_frame) {
    const auto frames = static_cast<std::uint32_t>(shell::frame_loop::counters().frames);
    auto& session = composition().session;
    if (session.is_at_work()) platform::turns::take(turn);
    platform::settle::report(frames, wants_frame || session.is_at_work(), session.saves_pending());
}

const char* state_hash() {
    static std::string hash;
    hash = app::state_hash(composition().session.model());
    return hash.c_str();
}

}  // namespace

int main() {
    namespace locale = platform::locale;
    i18n::set_grammar({locale::plural, locale::format_list, locale::format_number});
    platform::entropy::give_to_libsodium();
    identity::start();
    composition().session.start();
    platform::settle::set_state_hash(state_hash);
    return shell::frame_loop::start({prepare, draw_frame, after_frame}) ? 0 : 1;
}
