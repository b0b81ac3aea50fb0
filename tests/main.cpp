#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "identity/keys.hpp"

int main(int argc, char** argv) {
    accanto::identity::start();
    return doctest::Context(argc, argv).run();
}
