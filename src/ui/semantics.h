// What is on the screen, in words: for tests, for `--inspect`, later for screen readers.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ui {

enum class ItemRole : std::uint8_t {
    Button,
    Link,
    Text,
    Heading,
    TextField,
    Switch,
    Slider,
    Tab,
    Chip,
    Timer,
    Image,
    Progress,
    ListItem,
};
[[nodiscard]] std::string_view name_of(ItemRole role);

struct Item {
    ItemRole role = ItemRole::Text;
    std::string label;
    std::string value;
    std::string group;             ///< what it belongs to, where a label alone comes twice: "2. Reflect back"
    ImVec2 min{}, max{};           ///< window coordinates, those of mouse events
    ImVec2 clip_min{}, clip_max{}; ///< what of the window the item could be seen in; not given: as ImGui's window
    bool enabled = true;
    bool focused = false;
    bool selected = false;
    bool scrolls = false;      ///< lies in a scrolling region: being clipped is no fault
    float scroll_above = 0;    ///< pixels the region can still be scrolled up by
    float scroll_below = 0;    ///< and down
    bool floating = false;     ///< lies over the page for a while: notices
    bool cut = false;          ///< its text did not fit and was ended with an ellipsis or clipped
    bool tab_stop = true;      ///< else Tab passes it by, and the arrow keys lead to it
    ImU32 ink = 0, ground = 0; ///< colours of text and what it lies on; 0: not given (no contrast check)
    float text_size = 0;       ///< pixels; for the contrast rule
    ImGuiID id = 0;            ///< 0: can't be pressed

    [[nodiscard]] bool pressable() const { return id != 0; }
    [[nodiscard]] ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
};

/// Collected anew each frame, in reading order.
class Semantics {
public:
    void begin_frame() {
        items_.clear();
        scrolls_.clear();
        silent_ = 0;
        floating_ = false;
        group_.clear();
    }
    void add(Item item);
    [[nodiscard]] const std::vector<Item>& items() const { return items_; }

    /// While silent, nothing is collected: the page below a sheet, parts of a labelled whole.
    void push_silence() { ++silent_; }
    void pop_silence() { --silent_; }
    /// A region that can be scrolled up by `above` and down by `below` pixels.
    void push_scroll(float above, float below) { scrolls_.push_back({above, below}); }
    void pop_scroll() { scrolls_.pop_back(); }
    void set_floating(bool floating) { floating_ = floating; }
    /// Of what is added from now on; empty: none.
    void set_group(std::string_view group) { group_ = group; }

private:
    std::vector<Item> items_;
    std::vector<ImVec2> scrolls_;
    int silent_ = 0;
    bool floating_ = false;
    std::string group_;
};

/// Keeps the items collected in its lifetime out of the tree.
class Silence {
public:
    explicit Silence(Semantics& semantics) : semantics_(semantics) { semantics_.push_silence(); }
    ~Silence() { semantics_.pop_silence(); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    Semantics& semantics_;
};

} // namespace attune::ui
