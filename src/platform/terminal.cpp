#include "platform/trouble.h"

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace attune::platform {

bool is_watched(std::FILE* stream) {
#if defined(_WIN32)
    return _isatty(_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

} // namespace attune::platform
