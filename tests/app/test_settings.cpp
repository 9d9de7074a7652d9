// The settings, by finger, mouse and keyboard.
#include "journey.h"

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;

TEST_CASE("colours, motion and sound are chosen with one tap each") {
    auto h = open("settings");
    h->tap("Colours: Dark");
    CHECK(h->state().settings.theme == ThemeChoice::Dark);
    h->tap("Motion: None");
    CHECK(h->state().settings.reduced_motion == std::optional{true});
    h->tap("Motion: System");
    CHECK_FALSE(h->state().settings.reduced_motion.has_value());
    h->tap("Sound: Wood");
    CHECK(h->state().settings.sound == Sound::Wood);
    CHECK(last_effect<effect::SaveDevice>(*h) != nullptr);
}

TEST_CASE("the sound can be listened to, unless it is silent") {
    auto h = open("settings");
    h->tap("Listen to it");
    const auto* play = last_effect<effect::Play>(*h);
    REQUIRE(play != nullptr);
    CHECK(play->sound == Sound::Bowl);
    CHECK(play->volume == doctest::Approx(0.7F));
    h->tap("Sound: Silent");
    CHECK_FALSE(h->item("Listen to it").enabled);
    h->clear_effects();
    h->tap("Listen to it");
    CHECK(last_effect<effect::Play>(*h) == nullptr);
}

TEST_CASE("switches turn and say what they are") {
    auto h = open("settings");
    CHECK(h->item("Go on by itself").value == "off");
    h->tap("Go on by itself");
    CHECK(h->state().settings.auto_continue);
    CHECK(h->item("Go on by itself").value == "on");
    h->focus("A soft cue before the end");
    h->press(ImGuiKey_Space);
    CHECK(h->state().settings.soft_cue);
}

TEST_CASE("a slider goes by keyboard, step by step, and stays within its ends") {
    auto h = open("settings");
    h->focus("Text size");
    h->press(ImGuiKey_RightArrow);
    CHECK(h->state().settings.text_scale == doctest::Approx(1.1F));
    h->press(ImGuiKey_LeftArrow);
    h->press(ImGuiKey_LeftArrow);
    CHECK(h->state().settings.text_scale == doctest::Approx(0.9F));
    for (int i = 0; i < 20; ++i) h->press(ImGuiKey_RightArrow);
    CHECK(h->state().settings.text_scale == doctest::Approx(text_scale_max));
    CHECK(h->item("Text size").focused);
}

TEST_CASE("a slider follows a finger") {
    auto h = open("settings");
    h->bring_into_sight("Volume");
    const ui::Item volume = h->item("Volume");
    const float y = volume.max.y - 20;
    h->drag({volume.centre().x, y}, {volume.max.x - 2, y});
    CHECK(h->state().settings.volume == doctest::Approx(1.0F));
}

TEST_CASE("the data folder is shown and can be opened") {
    auto h = open("settings");
    h->tap("Open the folder");
    CHECK(last_effect<effect::OpenFolder>(*h) != nullptr);
}

TEST_CASE("the licences are one tap away, and Escape leads back") {
    auto h = open("settings");
    h->tap("About and licences");
    CHECK(h->sees("Dear ImGui"));
    h->press(ImGuiKey_Escape);
    CHECK(h->state().place().screen == Screen::Settings);
}

TEST_CASE("a sound that nobody could hear is said to have had no device") {
    auto h = open("settings");
    CHECK_FALSE(h->sees("No sound device"));
    h->program().tell(action::SoundMissing{true}, h->now());
    h->settle();
    CHECK(h->sees("No sound device was found just now."));
    h->program().tell(action::SoundMissing{false}, h->now());
    h->settle();
    CHECK_FALSE(h->sees("No sound device"));
}
