#include "app/dropped.h"

#include <fstream>
#include <string>
#include <system_error>

#include "store/way_json.h"

namespace attune::app {
namespace {

action::Say refused(const std::filesystem::path& file, std::string_view why) {
    const auto name = file.filename().u8string();
    return {"“" + std::string{name.begin(), name.end()} + "” " + std::string{why}};
}

}  // namespace

Action take_dropped(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return refused(file, "is not a file that can be read.");
    std::ifstream in(file, std::ios::binary);
    std::string text(dropped_max + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (in.fail() && !in.eof())) return refused(file, "could not be read.");
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > dropped_max) return refused(file, "is too large to be a way of listening.");
    try {
        return action::TakeWay{store::way_from_file(text)};
    } catch (const store::BadJson& bad) {
        return refused(file, std::string{"can't be taken: "} + bad.what() + ".");
    }
}

}  // namespace attune::app
