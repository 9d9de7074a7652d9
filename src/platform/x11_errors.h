// Complaints of the X server.
#pragma once

namespace attune::platform {

/// As long as it lives, what the X server refuses fails where it was asked for. Else Xlib ends the program over it.
class X11Refusals {
public:
    X11Refusals();
    ~X11Refusals();
    X11Refusals(const X11Refusals&) = delete;
    X11Refusals& operator=(const X11Refusals&) = delete;

private:
    void* library_ = nullptr;
    void* before_ = nullptr;
};

} // namespace attune::platform
