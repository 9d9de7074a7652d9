#include "platform/font_library.h"
#include "platform/font_scripts.h"
#include "platform/fonts.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>

using namespace attune::platform;

namespace {

const std::filesystem::path fonts_folder = ATTUNE_TEST_FONTS;

int opaque_pixels(const Glyph& glyph) {
    int count = 0;
    for (std::size_t i = 3; i < glyph.rgba.size(); i += 4) count += glyph.rgba[i] > 127;
    return count;
}

bool same_picture(const Glyph& a, const Glyph& b) { return a.rgba == b.rgba && a.width == b.width; }

/// Dear ImGui without a window or a renderer.
struct Headless {
    Headless() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {400, 300};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    }
    ~Headless() { ImGui::DestroyContext(); }
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;
};

} // namespace

TEST_CASE("every family has its own letters") {
    FontLibrary library{fonts_folder};
    for (const Family family : {Family::Serif, Family::Sans, Family::Medium, Family::Semibold, Family::Light}) {
        CAPTURE(family_file(family));
        const auto found = library.find(family, U'g');
        CHECK(found.face != nullptr);
        CHECK(found.face == library.face_of(family));
        CHECK(opaque_pixels(library.glyph(family, U'g', {32})) > 20);
    }
    CHECK(library.find(Family::Icons, U'\ue5c4').face == library.face_of(Family::Icons));
}

TEST_CASE("figures in the serif stand on the line, all as high as its capitals") {
    FontLibrary library{fonts_folder};
    const int capital = library.glyph(Family::Serif, U'H', {64}).height;
    for (char32_t figure = U'0'; figure <= U'9'; ++figure) {
        CAPTURE(static_cast<int>(figure - U'0'));
        CHECK(std::abs(library.glyph(Family::Serif, figure, {64}).height - capital) <= 4);
    }
}

TEST_CASE("heavier faces put more ink on paper") {
    FontLibrary library{fonts_folder};
    const auto ink = [&](Family family) { return opaque_pixels(library.glyph(family, U'H', {64})); };
    CHECK(ink(Family::Light) < ink(Family::Sans));
    CHECK(ink(Family::Sans) < ink(Family::Medium));
    CHECK(ink(Family::Medium) < ink(Family::Semibold));
}

TEST_CASE("a size is the em, as in CSS") {
    FontLibrary library{fonts_folder};
    // Inter: 2048 units to the em, H is 1490 high (cap height 0.727).
    const Glyph h = library.glyph(Family::Sans, U'H', {100});
    CHECK(h.shown_height == doctest::Approx(72.7).epsilon(0.03));
    CHECK(h.top == doctest::Approx(-h.shown_height));
    // Ascender 0.969, descender 0.242: (1 + 0.969 - 0.242) / 2.
    CHECK(library.baseline(Family::Sans) == doctest::Approx(0.864).epsilon(0.01));
}

TEST_CASE("letters drawn wider for sharpness keep their place and size") {
    FontLibrary library{fonts_folder};
    const Glyph small = library.glyph(Family::Sans, U'H', {20});  // three times as wide
    const Glyph large = library.glyph(Family::Sans, U'H', {200}); // as it is
    CHECK(small.width > 2 * small.shown_width);
    CHECK(large.width == large.shown_width);
    CHECK(small.advance * 10 == doctest::Approx(large.advance).epsilon(0.01));
    const auto centre = [](const Glyph& g) { return g.left + g.shown_width / 2; };
    CHECK(centre(small) * 10 == doctest::Approx(centre(large)).epsilon(0.02));
}

TEST_CASE("people's scripts are drawn, not boxed") {
    FontLibrary library{fonts_folder};
    constexpr std::array letters = {U'ñ', U'Ж', U'λ', U'ש', U'ع',  U'अ', U'ক', U'த', U'ไ', U'ქ', U'Հ', U'አ', U'ክ',
                                    U'ខ', U'မ', U'ළ', U'བ', U'ꀀ', U'→', U'★', U'∑', U'♫', U'😀', U'❤', U'🎉'};
    for (const char32_t c : letters)
        for (const Family family : {Family::Serif, Family::Sans, Family::Light}) {
            CAPTURE(static_cast<unsigned>(c));
            CHECK(library.find(family, c).face != nullptr);
            CHECK(opaque_pixels(library.glyph(family, c, {48})) > 20);
        }
}

TEST_CASE("the table of scripts names files that have their characters") {
    FontLibrary library{fonts_folder};
    int checked = 0;
    for (const ScriptFont& script : script_fonts()) {
        const auto file = fonts_folder / (std::string{script.family} + "-Regular.ttf");
        if (!std::filesystem::exists(file)) continue;
        CAPTURE(script.family);
        CAPTURE(static_cast<unsigned>(script.first));
        CHECK(script.first <= script.last);
        int drawn = 0;
        for (char32_t c = script.first; c <= script.last; ++c) drawn += library.find(Family::Sans, c).face != nullptr;
        CHECK(drawn > 0);
        ++checked;
    }
    CHECK(checked > 20);
}

TEST_CASE("what no font has is a box one can see") {
    FontLibrary library{fonts_folder};
    const char32_t nobody = U'\U000ffffd';
    CHECK(library.find(Family::Sans, nobody).face == nullptr);
    const Glyph box = library.glyph(Family::Sans, nobody, {20});
    CHECK(same_picture(box, substitute_box({20})));
    CHECK(opaque_pixels(box) > 20);
    CHECK(opaque_pixels(box) < box.width * box.height / 2);
    CHECK(box.advance > box.shown_width);
}

TEST_CASE("joiners, selectors and controls take no room") {
    FontLibrary library{fonts_folder};
    for (const char32_t c : {U'\u200d', U'\ufe0f', U'\u200b', U'\u2066', U'\u0007'}) {
        CAPTURE(static_cast<unsigned>(c));
        const Glyph glyph = library.glyph(Family::Sans, c, {20});
        CHECK(glyph.advance == 0);
        CHECK(glyph.width == 0);
    }
    CHECK_FALSE(shows_nothing(U' '));
    CHECK_FALSE(shows_nothing(U'a'));
    CHECK_FALSE(shows_nothing(U'\u0301'));
}

TEST_CASE("emoji are in colour at every size") {
    FontLibrary library{fonts_folder};
    for (const float em : {13.0F, 24.0F, 48.0F, 96.0F, 200.0F}) {
        CAPTURE(em);
        const Glyph face = library.glyph(Family::Serif, U'😀', {em});
        REQUIRE(face.coloured);
        CHECK(face.shown_height == doctest::Approx(em * 1.17).epsilon(0.08));
        CHECK(face.advance == doctest::Approx(em * 1.245).epsilon(0.02));
        // The middle of the face is yellow and opaque.
        const auto middle = (static_cast<std::size_t>(face.height * 2 / 5) * static_cast<std::size_t>(face.width) +
                             static_cast<std::size_t>(face.width / 2)) *
                            4;
        CHECK(face.rgba[middle] > 200);
        CHECK(face.rgba[middle + 1] > 140);
        CHECK(face.rgba[middle + 2] < 140);
        CHECK(face.rgba[middle + 3] == 255);
    }
    CHECK(library.glyph(Family::Sans, U'❤', {24}).coloured);
    CHECK_FALSE(library.glyph(Family::Sans, U'★', {24}).coloured);
    CHECK_FALSE(library.glyph(Family::Sans, U'1', {24}).coloured);
}

TEST_CASE("a cluster is drawn by a face that has all of it") {
    FontLibrary library{fonts_folder};
    FT_Face emoji = library.find(Family::Sans, U'😀').face;
    FT_Face sans = library.face_of(Family::Sans);
    CHECK(library.face_for(Family::Sans, U"e\u0301") == sans);
    CHECK(library.face_for(Family::Sans, U"1\ufe0f\u20e3") == emoji);
    CHECK(library.face_for(Family::Sans, U"\u260e\ufe0f") == emoji);
    CHECK(library.face_for(Family::Sans, U"\u2764\ufe0e") != emoji);
    CHECK(library.face_for(Family::Sans, U"\u2764") == emoji);
    CHECK(library.face_for(Family::Sans, U"\U000ffffd") == nullptr);
    // Serif and sans of the same script.
    CHECK(library.face_for(Family::Serif, U"\u0915\u093f") != library.face_for(Family::Sans, U"\u0915\u093f"));
}

TEST_CASE("scaling averages areas and undoes the premultiplication") {
    // Left half opaque red, right half clear; premultiplied BGRA.
    constexpr std::array<std::uint8_t, 32> bgra = {0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0,
                                                   0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0};
    const auto one = scaled_bgra(bgra.data(), 4, 2, 16, 1, 1);
    CHECK(one == std::vector<std::uint8_t>{255, 0, 0, 128});
    const auto two = scaled_bgra(bgra.data(), 4, 2, 16, 2, 1);
    // The clear pixel carries its neighbour's red, so that filtering leaves no dark fringe.
    CHECK(two == std::vector<std::uint8_t>{255, 0, 0, 255, 255, 0, 0, 0});
    const auto wider = scaled_bgra(bgra.data(), 4, 2, 16, 8, 4);
    CHECK(wider.size() == 8 * 4 * 4);
    CHECK(wider[0] == 255);
    CHECK(wider[3] == 255);
    CHECK(wider[7 * 4 + 3] == 0);
}

TEST_CASE("Dear ImGui draws with them without a renderer") {
    std::unique_ptr<FontStore> store; // outlives the atlas
    Headless headless;
    std::string error;
    store = FontStore::load(*ImGui::GetIO().Fonts, fonts_folder, error);
    REQUIRE(store);
    CHECK(error.empty());
    ImGui::NewFrame();
    ImFont* sans = store->fonts().sans;
    CHECK(sans->CalcTextSizeA(16, 1e6F, 0, "wide").x > 20);
    CHECK(sans->CalcTextSizeA(16, 1e6F, 0, "wide").y == 16);
    const float twice = sans->CalcTextSizeA(32, 1e6F, 0, "wide").x;
    CHECK(twice == doctest::Approx(2 * sans->CalcTextSizeA(16, 1e6F, 0, "wide").x).epsilon(0.01));
    CHECK(sans->CalcTextSizeA(200, 1e6F, 0, "m").x > 100); // measured without drawing
    ImDrawList* draw = ImGui::GetForegroundDrawList();
    draw->AddText(store->fonts().serif, 20, {0, 0}, IM_COL32_WHITE, "Thank you 😀\tשלום");
    CHECK(draw->VtxBuffer.Size >= 4 * 12);
    ImGui::Render();
    CHECK(ImGui::GetIO().Fonts->TexData->UseColors);
}

TEST_CASE("a missing fonts folder is said in words") {
    Headless headless;
    std::string error;
    CHECK(FontStore::load(*ImGui::GetIO().Fonts, fonts_folder / "nowhere", error) == nullptr);
    CHECK(error.find("Inter-Regular.otf") != std::string::npos);
}
