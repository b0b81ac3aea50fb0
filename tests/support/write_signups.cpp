/// Writes the generated files of tests/golden/signups:  accanto_write_signups tests/golden/signups
#include <cstdio>
#include <fstream>
#include <string>

#include "support/signup_forms.hpp"

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("Say into which folder.\n", stderr);
        return 2;
    }
    for (const auto& file : accanto::test::golden_signups()) {
        std::ofstream stream(std::string(arguments[1]) + '/' + file.name, std::ios::binary);
        stream << file.text;
        if (!stream.flush()) return 1;
    }
}
