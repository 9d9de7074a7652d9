// main() of every test program. Tests name fonts and assets relative to the build folder.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <filesystem>

int main(int argc, char** argv) {
    std::filesystem::current_path(ATTUNE_TEST_HOME);
    return doctest::Context(argc, argv).run();
}
