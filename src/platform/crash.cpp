#include "platform/crash.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(_WIN32) || defined(__EMSCRIPTEN__)
#define ATTUNE_NOTES_CRASHES 0
#elif __has_include(<execinfo.h>)
#define ATTUNE_NOTES_CRASHES 1
#else
#define ATTUNE_NOTES_CRASHES 0
#endif

#if ATTUNE_NOTES_CRASHES
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#endif

namespace attune::platform {

#if ATTUNE_NOTES_CRASHES
namespace {

constexpr std::array fatal{SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

// A handler is handed nothing but the signal, and may not allocate: all it needs lies here from the start.
std::array<char, 4096> note_path{};
std::array<char, 64 * 1024> handler_stack{}; // the usual one may be what ran out

void say(int fd, const char* words) { (void)!::write(fd, words, std::strlen(words)); }

void write_note(int fd, int signal) {
    const std::array<char, 3> digits{static_cast<char>('0' + signal / 10), static_cast<char>('0' + signal % 10), 0};
    say(fd, "attune " ATTUNE_VERSION " was ended by signal ");
    say(fd, digits.data());
    say(fd, " in:\n");
    std::array<void*, 64> calls{};
    ::backtrace_symbols_fd(calls.data(), ::backtrace(calls.data(), static_cast<int>(calls.size())), fd);
}

void on_crash(int signal) {
    write_note(STDERR_FILENO, signal);
    const int fd = ::open(note_path.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (fd >= 0) {
        write_note(fd, signal);
        ::close(fd);
    }
    ::raise(signal); // SA_RESETHAND has put the usual end back
}

} // namespace

void note_crash_in(const std::filesystem::path& file) {
    const std::string path = file.string();
    if (path.size() >= note_path.size()) return;
    std::ranges::copy(path, note_path.begin());
    std::array<void*, 1> first{};
    (void)::backtrace(first.data(), 1); // what it loads, it loads now: a handler may not

    stack_t stack{};
    stack.ss_sp = handler_stack.data();
    stack.ss_size = handler_stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = on_crash;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK);
    for (const int signal : fatal) ::sigaction(signal, &action, nullptr);
}
#else
void note_crash_in(const std::filesystem::path& /*file*/) {}
#endif

bool notes_crashes() { return ATTUNE_NOTES_CRASHES != 0; }

} // namespace attune::platform
