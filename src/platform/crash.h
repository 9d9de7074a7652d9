// A crash leaves a note of where it happened, for whoever mends it.
#pragma once

#include <filesystem>

namespace attune::platform {

/// From now on: when the program is ended by a fault of its own (a bad address, say), the signal and the calls that led
/// to it are written to this file, readable by its owner only, and to the error stream. The fault then ends the program
/// as it would have. Does nothing where the system has no such signals, or a sanitizer looks after them.
void note_crash_in(const std::filesystem::path& file);

/// Whether it does anything here.
[[nodiscard]] bool notes_crashes();

} // namespace attune::platform
