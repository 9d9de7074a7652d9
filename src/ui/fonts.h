// The faces that the platform loads. Any size can be asked for at any moment.
#pragma once

struct ImFont;

namespace attune::ui {

class Shaper; // text/shaper.h

struct Fonts {
    ImFont* serif = nullptr; ///< EB Garamond: the human voice
    ImFont* sans = nullptr;  ///< Inter: the instrument
    ImFont* medium = nullptr;
    ImFont* semibold = nullptr;
    ImFont* light = nullptr;  ///< the clock
    ImFont* icons = nullptr;  ///< Material Icons, see icons.h
    Shaper* shaper = nullptr; ///< none: every character is drawn by itself
};

} // namespace attune::ui
