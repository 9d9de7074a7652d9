#include "platform/paths.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace attune::platform;

#ifdef __linux__
namespace {
struct Variable {
    Variable(const char* name, const char* value) : name_{name} {
        if (const char* was = std::getenv(name)) was_ = was;
        setenv(name, value, 1);
    }
    ~Variable() { was_.empty() ? unsetenv(name_) : setenv(name_, was_.c_str(), 1); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    const char* name_;
    std::string was_;
};
} // namespace

TEST_CASE("data lives where XDG says, else in the home") {
    const Variable home{"HOME", "/home/jo"};
    {
        const Variable data{"XDG_DATA_HOME", "/data"};
        CHECK(data_folder() == "/data/attune");
    }
    const Variable relative{"XDG_DATA_HOME", "data"};
    CHECK(data_folder() == "/home/jo/.local/share/attune");
}

TEST_CASE("the program knows its folder, and what lies beside it") {
    CHECK(std::filesystem::exists(program_folder() / "test_platform"));
    const auto absent = resource_folder("nothing-of-the-kind").lexically_normal();
    CHECK(absent == (program_folder() / "../share/attune/nothing-of-the-kind").lexically_normal());
}
#endif
