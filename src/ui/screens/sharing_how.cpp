// How two devices are brought together, step by step.
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::array<std::string_view, 7> with_syncthing{
    "Install Syncthing on both devices. It is free, comes with most Linux systems, and is found at syncthing.net for "
    "the others. It sends files from one device to the other and to nobody else.",
    "Start it on both. It opens a page in the browser; if not, that page is at 127.0.0.1:8384.",
    "On the first device choose Actions, then Show ID. On the second choose Add Remote Device, enter that ID, and "
    "save.",
    "After a moment the first device asks whether it may connect. Say yes: Add Device, then Save.",
    "On the first device choose Add Folder. Call it Attune, and look where it will lie. Under Sharing tick the other "
    "device, then save.",
    "The second device asks whether it may have that folder. Say yes, and wait until both say Up to Date.",
    "Now here, in Attune: on the first device choose that folder under Sharing, and a wall begins in it. When it has "
    "arrived on the second, choose it there, and join."};

constexpr std::array<std::string_view, 2> with_others{
    "With Nextcloud, Dropbox or iCloud: put a folder into theirs, and choose it in Attune on each device. Their "
    "computers then hold a copy that they could read.",
    "With a stick: choose a folder on it, on each device. Whenever it is plugged in, what is new comes in and goes "
    "out."};

constexpr std::array<std::string_view, 3> new_laptop{
    "While the old one still works: share from it as above and join on the new one. Once neither says any more that "
    "something is coming in or going out, everything is there but what is only mine.",
    "Or take all of it along: close Attune, copy the folder with your words (Settings shows where it is) to the same "
    "place on the new laptop, photos and all, and open Attune there.",
    "What is only mine never leaves a device by itself. It comes along with the second way, or in a file that is saved "
    "with it: Settings, Save and bring in."};

void steps(Frame& f, std::string_view title, std::span<const std::string_view> lines, Hue hue) {
    section(f, title);
    int number = 0;
    for (const std::string_view line : lines) {
        gap(f, 10);
        const auto mark = std::to_string(++number);
        const std::string id = std::string{title} + mark;
        const Panel card(f, id.c_str(), {}, space::l);
        const ImVec2 pos = ImGui::GetCursorScreenPos();
        const float size = f.sp(28), lead = size + f.dp(space::m);
        draw_avatar(f, *ImGui::GetWindowDrawList(), {pos.x + size / 2, pos.y + size / 2}, size, hue, mark);
        const Column words({pos.x + lead, pos.y}, ImGui::GetContentRegionAvail().x - lead);
        ImGui::SetCursorScreenPos({pos.x + lead, pos.y});
        text(f, Type::Body, line);
    }
}

} // namespace

void draw_sharing_how(Frame& f) {
    const Page page(f, {.title = "Step by step", .leading = PageLook::Leading::Back, .centred = true});
    steps(f, "Two devices with Syncthing", with_syncthing, Hue::Teal);
    gap(f, 22);
    steps(f, "With something else", with_others, Hue::Gold);
    gap(f, 22);
    steps(f, "To a new laptop", new_laptop, Hue::Coral);
}

} // namespace attune::ui
