#include "ui/icons.h"

#include <algorithm>
#include <array>

namespace attune::ui {
namespace {

struct Named {
    std::string_view name;
    const char* glyph;
};

constexpr std::array named = {
    Named{"add", icon::add},
    Named{"arrow_back", icon::arrow_back},
    Named{"arrow_downward", icon::arrow_downward},
    Named{"arrow_forward", icon::arrow_forward},
    Named{"arrow_upward", icon::arrow_upward},
    Named{"auto_awesome", icon::auto_awesome},
    Named{"autorenew", icon::autorenew},
    Named{"block", icon::block},
    Named{"celebration", icon::celebration},
    Named{"chat_bubble_outline", icon::chat_bubble_outline},
    Named{"check", icon::check},
    Named{"check_circle", icon::check_circle},
    Named{"chevron_left", icon::chevron_left},
    Named{"chevron_right", icon::chevron_right},
    Named{"close", icon::close},
    Named{"coffee", icon::coffee},
    Named{"content_copy", icon::content_copy},
    Named{"contrast", icon::contrast},
    Named{"dark_mode", icon::dark_mode},
    Named{"delete", icon::bin},
    Named{"drag_indicator", icon::drag_indicator},
    Named{"eco", icon::eco},
    Named{"edit", icon::edit},
    Named{"emoji_emotions", icon::emoji_emotions},
    Named{"error_outline", icon::error_outline},
    Named{"event", icon::event},
    Named{"expand_less", icon::expand_less},
    Named{"expand_more", icon::expand_more},
    Named{"favorite", icon::favorite},
    Named{"favorite_border", icon::favorite_border},
    Named{"favorite_outline", icon::favorite_outline},
    Named{"flag", icon::flag},
    Named{"folder_open", icon::folder_open},
    Named{"forum", icon::forum},
    Named{"fullscreen", icon::fullscreen},
    Named{"fullscreen_exit", icon::fullscreen_exit},
    Named{"group_add", icon::group_add},
    Named{"groups", icon::groups},
    Named{"handshake", icon::handshake},
    Named{"hearing", icon::hearing},
    Named{"help_outline", icon::help_outline},
    Named{"history", icon::history},
    Named{"home", icon::home},
    Named{"hourglass_empty", icon::hourglass_empty},
    Named{"info", icon::info},
    Named{"keyboard", icon::keyboard},
    Named{"layers", icon::layers},
    Named{"light_mode", icon::light_mode},
    Named{"local_florist", icon::local_florist},
    Named{"lock", icon::lock},
    Named{"lock_open", icon::lock_open},
    Named{"menu_book", icon::menu_book},
    Named{"more_horiz", icon::more_horiz},
    Named{"more_vert", icon::more_vert},
    Named{"music_note", icon::music_note},
    Named{"nightlight_round", icon::nightlight_round},
    Named{"notifications_none", icon::notifications_none},
    Named{"pause", icon::pause},
    Named{"pause_circle_outline", icon::pause_circle_outline},
    Named{"person", icon::person},
    Named{"person_add", icon::person_add},
    Named{"play_arrow", icon::play_arrow},
    Named{"psychology", icon::psychology},
    Named{"push_pin", icon::push_pin},
    Named{"radio_button_unchecked", icon::radio_button_unchecked},
    Named{"record_voice_over", icon::record_voice_over},
    Named{"redo", icon::redo},
    Named{"remove", icon::remove},
    Named{"save_alt", icon::save_alt},
    Named{"schedule", icon::schedule},
    Named{"screen_rotation", icon::screen_rotation},
    Named{"search", icon::search},
    Named{"self_improvement", icon::self_improvement},
    Named{"settings", icon::settings},
    Named{"share", icon::share},
    Named{"shuffle", icon::shuffle},
    Named{"skip_next", icon::skip_next},
    Named{"skip_previous", icon::skip_previous},
    Named{"spa", icon::spa},
    Named{"style", icon::style},
    Named{"swap_horiz", icon::swap_horiz},
    Named{"sync_alt", icon::sync_alt},
    Named{"table_restaurant", icon::table_restaurant},
    Named{"text_fields", icon::text_fields},
    Named{"timer", icon::timer},
    Named{"touch_app", icon::touch_app},
    Named{"tune", icon::tune},
    Named{"tv", icon::tv},
    Named{"undo", icon::undo},
    Named{"visibility", icon::visibility},
    Named{"visibility_off", icon::visibility_off},
    Named{"volume_off", icon::volume_off},
    Named{"volume_up", icon::volume_up},
    Named{"warning", icon::warning},
    Named{"waves", icon::waves},
    Named{"wb_sunny", icon::wb_sunny},
    Named{"wb_twilight", icon::wb_twilight},
};
static_assert(std::ranges::is_sorted(named, {}, &Named::name));

} // namespace

const char* icon_named(std::string_view name) {
    const auto found = std::ranges::lower_bound(named, name, {}, &Named::name);
    return found != named.end() && found->name == name ? found->glyph : nullptr;
}

} // namespace attune::ui
