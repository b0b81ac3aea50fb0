#include "app/update_parts.hpp"

namespace accanto::app {

i18n::Text sentence_of(exchange::Problem problem) {
    using enum exchange::Problem;
    using i18n::Text;
    switch (problem) {
        case Empty:
            return Text::problem_file_empty;
        case TooLarge:
            return Text::problem_file_too_large;
        case NotUtf8:
            return Text::problem_file_not_utf8;
        case NotJson:
        case ForeignFile:
            return Text::problem_file_not_ours;
        case Truncated:
            return Text::problem_file_truncated;
        case TooMany:
        case TooLong:
        case TooDeep:
            return Text::problem_file_too_many;
        case NewerVersion:
            return Text::problem_file_newer;
        case OtherProgram:
            return Text::problem_file_other_program;
        case NeedsPassphrase:
        case WrongPassphrase:
            return Text::problem_wrong_passphrase;
        case DuplicateKey:
        case NumberOutOfRange:
        case UnknownType:
        case MissingField:
        case WrongShape:
        case BadKey:
        case Damaged:
            return Text::problem_file_malformed;
    }
    return Text::problem_file_malformed;
}

}  // namespace accanto::app
