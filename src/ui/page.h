// Pages and sheets: the header, the scrolling body, the foot that stays.
#pragma once

#include "ui/frame.h"
#include "ui/surface.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::ui {

struct HeaderAction {
    const char* icon;
    std::string_view label;
};

struct PageLook {
    std::string_view title;
    enum class Leading : std::uint8_t { None, Back, Close } leading = Leading::None;
    bool centred = false;                     ///< the title, as on pages that lie on others
    std::vector<HeaderAction> trailing{};     ///< icon buttons at the right end
    float column_dp = breakpoint::text_width; ///< widest body; 0: all there is
    bool has_foot = false;                    ///< `begin_foot` will be called
    /// Draws into the header's room behind the title, between these corners.
    std::function<void(ImVec2 min, ImVec2 max)> beside_title{};
};

/// A page in the region that the shell has set up. In its lifetime: the body, then the foot.
class Page {
public:
    Page(Frame& f, const PageLook& look);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// The index of the trailing action that was pressed; -1: none.
    [[nodiscard]] int pressed() const { return pressed_; }
    /// How wide the body and the foot are, in pixels.
    [[nodiscard]] float column() const { return column_; }
    /// Ends the body: what follows stays at the foot of the page, whatever scrolls. Where a large text
    /// leaves no room for that, it follows the body instead.
    void begin_foot();

private:
    void header(const PageLook& look);

    Frame& f_;
    bool in_foot_ = false;
    bool foot_stays_ = false; ///< there is room for it below a body that scrolls
    int pressed_ = -1;
    ImVec2 min_{}, max_{};
    float column_ = 0;
    ImGuiID foot_id_ = 0;
    std::optional<Column> foot_column_;
};

/// One of two panes side by side: a page made in its lifetime has its room.
class Pane {
public:
    /// As high as the room; `width` in pixels, 0: what is left of the row.
    Pane(const char* id, float width);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;
};

struct SheetLook {
    std::string_view title;
    bool has_foot = false;
    float width_dp = 480; ///< where it is a dialog; grows with the text
};

/// A sheet over the page: rises from below on a phone, a dialog in the middle of a wide window.
/// As high as its content, up to nearly the window. Its close button and the scrim ask for `Back`.
class Sheet {
public:
    Sheet(Frame& f, const SheetLook& look);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    void begin_foot();

private:
    float take_place(float risen, float width_dp);
    void open(float risen);
    void header(const SheetLook& look);

    Frame& f_;
    bool in_foot_ = false;
    bool foot_stays_ = false;
    ImGuiID id_ = 0, foot_id_ = 0;
    ImVec2 min_{}, max_{};
    float side_ = 0;
    float header_height_ = 0;
    float content_ = 0;
    ImU32 ground_before_ = 0;
    std::optional<Column> foot_column_;
};

/// Closes the sheet, then does what was chosen on it.
void leave_sheet_for(Frame& f, Action action);

/// The way out of the sheet that lay here in the frame before: it sinks and its scrim thins out. What is
/// below takes input at once.
void draw_sheet_leaving(Frame& f);

} // namespace attune::ui
