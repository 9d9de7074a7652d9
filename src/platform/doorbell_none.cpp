// Where there are no sockets for this, a second start says in words that there is a first one.
#if defined(_WIN32) || defined(__EMSCRIPTEN__)

#include "platform/doorbell.h"

namespace attune::platform {

std::unique_ptr<Doorbell> Doorbell::hang(const std::filesystem::path&, std::function<void()>) { return nullptr; }
bool Doorbell::ring(const std::filesystem::path&) { return false; }

} // namespace attune::platform

#endif
