// The glyphs of Material Icons (Regular) that Attune uses, as UTF-8, under their Material names.
// Source of the numbers: MaterialIcons-Regular.codepoints, which comes with the font.
#pragma once

#include <string_view>

namespace attune::ui {

namespace icon {
inline constexpr const char* add = "\xee\x85\x85";
inline constexpr const char* add_photo_alternate = "\xee\x90\xbe";
inline constexpr const char* arrow_back = "\xee\x97\x84";
inline constexpr const char* arrow_downward = "\xee\x97\x9b";
inline constexpr const char* arrow_forward = "\xee\x97\x88";
inline constexpr const char* arrow_upward = "\xee\x97\x98";
inline constexpr const char* autorenew = "\xee\xa1\xa3";
inline constexpr const char* auto_awesome = "\xee\x99\x9f";
inline constexpr const char* celebration = "\xee\xa9\xa5";
inline constexpr const char* chat_bubble_outline = "\xee\x83\x8b";
inline constexpr const char* check = "\xee\x97\x8a";
inline constexpr const char* check_circle = "\xee\xa1\xac";
inline constexpr const char* chevron_left = "\xee\x97\x8b";
inline constexpr const char* chevron_right = "\xee\x97\x8c";
inline constexpr const char* close = "\xee\x97\x8d";
inline constexpr const char* coffee = "\xee\xbf\xaf";
inline constexpr const char* content_copy = "\xee\x85\x8d";
inline constexpr const char* contrast = "\xee\xac\xb7";
inline constexpr const char* dark_mode = "\xee\x94\x9c";
inline constexpr const char* bin = "\xee\xa1\xb2"; // Material calls it "delete"
inline constexpr const char* block = "\xee\x85\x8b";
inline constexpr const char* drag_indicator = "\xee\xa5\x85";
inline constexpr const char* eco = "\xee\xa8\xb5";
inline constexpr const char* edit = "\xee\x8f\x89";
inline constexpr const char* emoji_emotions = "\xee\xa8\xa2";
inline constexpr const char* emoji_events = "\xee\xa8\xa3";
inline constexpr const char* error_outline = "\xee\x80\x81";
inline constexpr const char* event = "\xee\xa1\xb8";
inline constexpr const char* event_available = "\xee\x98\x94";
inline constexpr const char* expand_less = "\xee\x97\x8e";
inline constexpr const char* expand_more = "\xee\x97\x8f";
inline constexpr const char* favorite = "\xee\xa1\xbd";
inline constexpr const char* favorite_border = "\xee\xa1\xbe";
inline constexpr const char* favorite_outline = "\xee\xa1\xbe";
inline constexpr const char* flag = "\xee\x85\x93";
inline constexpr const char* folder_open = "\xee\x8b\x88";
inline constexpr const char* forum = "\xee\x82\xbf";
inline constexpr const char* fullscreen = "\xee\x97\x90";
inline constexpr const char* fullscreen_exit = "\xee\x97\x91";
inline constexpr const char* group_add = "\xee\x9f\xb0";
inline constexpr const char* groups = "\xef\x88\xb3";
inline constexpr const char* handshake = "\xee\xaf\x8b";
inline constexpr const char* hearing = "\xee\x80\xa3";
inline constexpr const char* help_outline = "\xee\xa3\xbd";
inline constexpr const char* hiking = "\xee\x94\x8a";
inline constexpr const char* history = "\xee\xa2\x89";
inline constexpr const char* home = "\xee\xa2\x8a";
inline constexpr const char* hourglass_empty = "\xee\xa2\x8b";
inline constexpr const char* info = "\xee\xa2\x8e";
inline constexpr const char* keyboard = "\xee\x8c\x92";
inline constexpr const char* layers = "\xee\x94\xbb";
inline constexpr const char* light_mode = "\xee\x94\x98";
inline constexpr const char* lightbulb_outline = "\xee\xa4\x8f";
inline constexpr const char* local_florist = "\xee\x95\x85";
inline constexpr const char* lock = "\xee\xa2\x97";
inline constexpr const char* lock_open = "\xee\xa2\x98";
inline constexpr const char* menu_book = "\xee\xa8\x99";
inline constexpr const char* more_horiz = "\xee\x97\x93";
inline constexpr const char* more_vert = "\xee\x97\x94";
inline constexpr const char* music_note = "\xee\x90\x85";
inline constexpr const char* nightlight_round = "\xee\xbd\x9e";
inline constexpr const char* notifications_none = "\xee\x9f\xb5";
inline constexpr const char* park = "\xee\xa9\xa3";
inline constexpr const char* pause = "\xee\x80\xb4";
inline constexpr const char* pause_circle_outline = "\xee\x80\xb6";
inline constexpr const char* person = "\xee\x9f\xbd";
inline constexpr const char* person_add = "\xee\x9f\xbe";
inline constexpr const char* photo = "\xee\x90\x90";
inline constexpr const char* photo_library = "\xee\x90\x93";
inline constexpr const char* place = "\xee\x95\x9f";
inline constexpr const char* play_arrow = "\xee\x80\xb7";
inline constexpr const char* psychology = "\xee\xa9\x8a";
inline constexpr const char* push_pin = "\xef\x84\x8d";
inline constexpr const char* radio_button_unchecked = "\xee\xa0\xb6";
inline constexpr const char* record_voice_over = "\xee\xa4\x9f";
inline constexpr const char* redo = "\xee\x85\x9a";
inline constexpr const char* remove = "\xee\x85\x9b";
inline constexpr const char* repeat = "\xee\x81\x80";
inline constexpr const char* save_alt = "\xee\x85\xb1";
inline constexpr const char* schedule = "\xee\xa2\xb5";
inline constexpr const char* screen_rotation = "\xee\x87\x81";
inline constexpr const char* search = "\xee\xa2\xb6";
inline constexpr const char* self_improvement = "\xee\xa9\xb8";
inline constexpr const char* settings = "\xee\xa2\xb8";
inline constexpr const char* share = "\xee\xa0\x8d";
inline constexpr const char* shuffle = "\xee\x81\x83";
inline constexpr const char* skip_next = "\xee\x81\x84";
inline constexpr const char* skip_previous = "\xee\x81\x85";
inline constexpr const char* spa = "\xee\xad\x8c";
inline constexpr const char* style = "\xee\x90\x9d";
inline constexpr const char* swap_horiz = "\xee\xa3\x94";
inline constexpr const char* sync_alt = "\xee\xa8\x98";
inline constexpr const char* table_restaurant = "\xee\xab\x86";
inline constexpr const char* text_fields = "\xee\x89\xa2";
inline constexpr const char* timeline = "\xee\xa4\xa2";
inline constexpr const char* timer = "\xee\x90\xa5";
inline constexpr const char* touch_app = "\xee\xa4\x93";
inline constexpr const char* tune = "\xee\x90\xa9";
inline constexpr const char* tv = "\xee\x8c\xb3";
inline constexpr const char* undo = "\xee\x85\xa6";
inline constexpr const char* visibility = "\xee\xa3\xb4";
inline constexpr const char* visibility_off = "\xee\xa3\xb5";
inline constexpr const char* volume_off = "\xee\x81\x8f";
inline constexpr const char* volume_up = "\xee\x81\x90";
inline constexpr const char* warning = "\xee\x80\x82";
inline constexpr const char* wb_sunny = "\xee\x90\xb0";
inline constexpr const char* wb_twilight = "\xee\x87\x86";
inline constexpr const char* waves = "\xee\x85\xb6";
} // namespace icon

/// The glyph of a Material name, for presets and decks that name one; null if it is none of ours.
[[nodiscard]] const char* icon_named(std::string_view name);

} // namespace attune::ui
