// What people set on this device.
#include "core/sharing_words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"
#include "ui/widgets/control.h"
#include "ui/widgets/row.h"

#include <array>
#include <cmath>
#include <string>

namespace attune::ui {
namespace {

constexpr float group_dp = 22;

std::string percent(float part) { return std::to_string(std::lround(part * 100)) + " %"; }

template <class E>
constexpr int index_of(E value) {
    return static_cast<int>(value);
}

void look(Frame& f, Settings& s) {
    section(f, "How it looks");
    gap(f, 10);
    const Panel card(f, "look");
    static constexpr std::array<std::string_view, 4> themes{"System", "Light", "Dark", "Contrast"};
    if (const int theme = choice(f, "Colours", themes, index_of(s.theme)); theme >= 0)
        s.theme = static_cast<ThemeChoice>(theme);
    gap(f, space::l);
    slider(f, "Text size", s.text_scale,
           {.min = text_scale_min, .max = text_scale_max, .step = 0.1F, .value = percent(s.text_scale)});
    gap(f, space::m);
    static constexpr std::array<std::string_view, 3> motions{"System", "Gentle", "None"};
    const int motion = !s.reduced_motion ? 0 : *s.reduced_motion ? 2 : 1;
    if (const int chosen = choice(f, "Motion", motions, motion); chosen >= 0)
        s.reduced_motion = chosen == 0 ? std::nullopt : std::optional{chosen == 2};
}

void sound(Frame& f, Settings& s) {
    section(f, "When time is up");
    gap(f, 10);
    const Panel card(f, "sound");
    static constexpr std::array<std::string_view, 4> sounds{"Bowl", "Chime", "Wood", "Silent"};
    if (const int chosen = choice(f, "Sound", sounds, index_of(s.sound)); chosen >= 0)
        s.sound = static_cast<Sound>(chosen);
    const bool sounds_at_all = s.sound != Sound::None;
    gap(f, space::l);
    slider(f, "Volume", s.volume,
           {.min = 0, .max = 1, .step = 0.1F, .value = percent(s.volume), .enabled = sounds_at_all});
    gap(f, space::s);
    if (button(f, "Listen to it", {.kind = ButtonKind::Tonal, .icon = icon::volume_up, .enabled = sounds_at_all}))
        f.act(action::TestSound{});
    if (f.state.sound_missing && sounds_at_all) {
        gap(f, space::s);
        text(f, Type::Label, "No sound device was found just now. The stage still shows when time is up.",
             {.colour = f.palette.text});
    }
    gap(f, space::m);
    if (toggle(f, "A soft cue before the end", s.soft_cue, "Once, when four fifths of the time are used"))
        s.soft_cue = !s.soft_cue;
}

void session(Frame& f, Settings& s) {
    section(f, "During a session");
    gap(f, 10);
    const Panel card(f, "session", {}, space::m + space::s);
    if (toggle(
            f, "Go on by itself", s.auto_continue,
            "When a step's time is up the next one begins. Otherwise time is an offer, and you say when you are done."))
        s.auto_continue = !s.auto_continue;
    gap(f, space::s);
    if (toggle(f, "Turn the far half of the table", s.far_half_turned, "For two people who sit across from each other"))
        s.far_half_turned = !s.far_half_turned;
}

void data(Frame& f) {
    section(f, "Where your words are");
    gap(f, 10);
    const Panel card(f, "data");
    text(f, Type::Body,
         f.state.shared ? "In plain files in a folder of yours, and in the one that you share. Whoever can open one of "
                          "the two can read them; what is only mine is on this device alone."
                        : "In plain files in a folder of yours, on this device alone. Whoever can use this device can "
                          "open them; nothing is sent anywhere.");
    gap(f, space::s);
    text(f, Type::Label, f.state.data_folder.empty() ? "No folder" : f.state.data_folder,
         {.colour = f.palette.text_quiet});
    gap(f, space::m);
    if (button(f, "Open the folder", {.kind = ButtonKind::Tonal, .icon = icon::folder_open}))
        f.act(action::OpenDataFolder{});
    gap(f, space::m);
    const SharingWords words = words_for(f.state.sharing, f.now);
    if (list_row(f, "Share with another device",
                 {.icon = words.is_wrong ? icon::warning : icon::sync_alt,
                  .hue = words.is_wrong ? Hue::Gold : Hue::Teal,
                  .subtitle = f.state.shared ? std::string_view{words.title} : "Or move to a new laptop",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Sharing, {}}});
}

void kept(Frame& f) {
    gap(f, 10);
    if (list_row(f, "Move your words",
                 {.icon = icon::folder_open,
                  .hue = Hue::Sky,
                  .subtitle = "To another disk or folder",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::MoveData, {}}});
    gap(f, 10);
    if (list_row(f, "Backups",
                 {.icon = icon::history,
                  .hue = Hue::Teal,
                  .subtitle = "Made by themselves; go back to one",
                  .trailing = icon::chevron_right}))
        f.act(action::LookAtBackups{});
    gap(f, 10);
    if (list_row(f, "Check everything",
                 {.icon = icon::check_circle,
                  .hue = Hue::Gold,
                  .subtitle = "Whether all that was saved can be read",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Check, {}}});
    gap(f, 10);
    if (list_row(f, "Save and bring in",
                 {.icon = icon::save_alt,
                  .hue = Hue::Plum,
                  .subtitle = "Everything as a file, and from one",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::SaveBringIn, {}}});
}

void more(Frame& f) {
    section(f, "More");
    gap(f, 10);
    if (list_row(f, "People",
                 {.icon = icon::groups,
                  .hue = Hue::Coral,
                  .subtitle = "Who sits at the table",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::People, {}}});
    gap(f, 10);
    if (list_row(f, "Keyboard",
                 {.icon = icon::keyboard,
                  .hue = Hue::Sky,
                  .subtitle = "What each key does",
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Keys, {}}});
    gap(f, 10);
    if (list_row(f, "About and licences",
                 {.icon = icon::info,
                  .hue = Hue::Gold,
                  .subtitle = "Attune " ATTUNE_VERSION,
                  .trailing = icon::chevron_right}))
        f.act(action::GoTo{{Screen::Licences, {}}});
}

} // namespace

void draw_settings(Frame& f) {
    const Page page(f, {.title = "Settings", .leading = PageLook::Leading::Back, .centred = true});
    Settings settings = f.state.settings;
    look(f, settings);
    gap(f, group_dp);
    sound(f, settings);
    gap(f, group_dp);
    session(f, settings);
    gap(f, group_dp);
    data(f);
    kept(f);
    gap(f, group_dp);
    more(f);
    if (settings != f.state.settings) f.act(action::ChangeSettings{settings});
}

} // namespace attune::ui
