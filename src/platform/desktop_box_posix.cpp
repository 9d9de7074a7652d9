// Linux, macOS: KDE's box, and else a notice.
#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)

#include "platform/desktop_box.h"

#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <vector>

extern char** environ;

namespace attune::platform {
namespace {

bool run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) return false;
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

bool show_by_desktop(const std::string& text) {
    return run({"kdialog", "--title", "Attune", "--error", text}) ||
           run({"notify-send", "--urgency=critical", "--app-name=Attune", "Attune", text});
}

} // namespace attune::platform

#endif
