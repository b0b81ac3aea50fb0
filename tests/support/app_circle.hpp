#pragma once

#include <string>

#include "support/app_device.hpp"

namespace accanto::test {

/// "Harbour Circle": Elena runs it, Marta and Sofia were accepted as mentor and mentee and have
/// heard so. A browser profile each; what one says reaches another only by `send`.
struct AppCircle {
    AppDevice admin{1}, mentor{2}, mentee{3};

    AppCircle();
    /// Marta and Sofia become a pair, with a key of their own, and everybody knows.
    void pair();
    /// Everything `from` knows becomes known to `to`.
    static void send(AppDevice& from, AppDevice& to);

private:
    void join(AppDevice& device, const std::string& invitation, std::string name,
              program::Role role);
};

}  // namespace accanto::test
