// Drops files on a window as a file manager does, by the XDND protocol (freedesktop.org, version 5):
//   attune_drop WINDOW FILE...
// Ends with 0 when the window has taken them, with 1 when it would not, with 2 when it was called wrongly.
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

constexpr long version = 5;

/// A file's address: what has a meaning in one, or is no ASCII, as %XX.
std::string uri_of(const std::filesystem::path& file) {
    constexpr std::string_view plain = "/-_.~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_letter || plain.find(c) != std::string_view::npos)
            uri += c;
        else
            (uri += '%', uri += digits[byte >> 4U], uri += digits[byte & 15U]);
    }
    return uri;
}

class Drag {
public:
    Drag(Display& display, Window target, std::string uris)
        : display_(display), target_(target), uris_(std::move(uris)) {
        source_ = XCreateSimpleWindow(&display_, DefaultRootWindow(&display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(&display_, atom("XdndSelection"), source_, CurrentTime);
    }

    /// Whether the window took them.
    bool drop() {
        tell("XdndEnter", {static_cast<long>(source_), version << 24, static_cast<long>(list_), 0, 0});
        tell("XdndPosition",
             {static_cast<long>(source_), 0, middle(), CurrentTime, static_cast<long>(atom("XdndActionCopy"))});
        if ((answer("XdndStatus").data.l[1] & 1) == 0) return false;
        tell("XdndDrop", {static_cast<long>(source_), 0, CurrentTime, 0, 0});
        return (answer("XdndFinished").data.l[1] & 1) != 0;
    }

private:
    Atom atom(const char* name) { return XInternAtom(&display_, name, False); }

    long middle() {
        XWindowAttributes size{};
        XGetWindowAttributes(&display_, target_, &size);
        int x = 0, y = 0;
        Window child = 0;
        XTranslateCoordinates(&display_, target_, size.root, size.width / 2, size.height / 2, &x, &y, &child);
        return (static_cast<long>(x) << 16) | y;
    }

    void tell(const char* what, const std::array<long, 5>& words) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target_;
        event.xclient.message_type = atom(what);
        event.xclient.format = 32;
        for (std::size_t i = 0; i < words.size(); ++i) event.xclient.data.l[i] = words[i];
        XSendEvent(&display_, target_, False, NoEventMask, &event);
        XFlush(&display_);
    }

    /// Waits for it, and hands out the list meanwhile.
    XClientMessageEvent answer(const char* what) {
        for (;;) {
            XEvent event{};
            XNextEvent(&display_, &event);
            if (event.type == SelectionRequest) hand_out(event.xselectionrequest);
            if (event.type == ClientMessage && event.xclient.message_type == atom(what)) return event.xclient;
        }
    }

    void hand_out(const XSelectionRequestEvent& asked) {
        XChangeProperty(&display_, asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(uris_.data()), static_cast<int>(uris_.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = asked.requestor;
        event.xselection.selection = asked.selection;
        event.xselection.target = asked.target;
        event.xselection.property = asked.property;
        event.xselection.time = asked.time;
        XSendEvent(&display_, asked.requestor, False, NoEventMask, &event);
        XFlush(&display_);
    }

    Display& display_;
    Window target_, source_ = 0;
    std::string uris_;
    Atom list_ = atom("text/uri-list");
};

} // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fputs("attune_drop WINDOW FILE...\n", stderr);
        return 2;
    }
    Display* display = XOpenDisplay(nullptr);
    if (!display) {
        std::fputs("attune_drop: there is no display\n", stderr);
        return 2;
    }
    std::string uris;
    for (int i = 2; i < count; ++i) uris += uri_of(words[i]) + "\r\n";
    const bool taken = Drag{*display, std::strtoul(words[1], nullptr, 0), uris}.drop();
    XCloseDisplay(display);
    return taken ? 0 : 1;
}
