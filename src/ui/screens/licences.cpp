// Whose work this stands on.
#include "ui/page.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/row.h"

#include <array>
#include <string_view>

namespace attune::ui {
namespace {

struct Work {
    std::string_view name, what, licence;
};

constexpr std::array works{
    Work{"Dear ImGui", "Widgets' ground and drawing, by Omar Cornut and contributors", "MIT"},
    Work{"SDL", "Windows, input and sound", "zlib"},
    Work{"FreeType", "Letters", "FreeType Licence"},
    Work{"glad", "The way to OpenGL", "MIT, generated code free of it"},
    Work{"stb", "Pictures, by Sean Barrett", "MIT or public domain"},
    Work{"JSON for Modern C++", "Reading and writing files, by Niels Lohmann", "MIT"},
    Work{"simdjson", "Reading long histories quickly", "Apache 2.0"},
    Work{"utf8proc", "Where one letter ends and the next begins", "MIT"},
    Work{"FriBidi", "The order of Hebrew and Arabic", "LGPL 2.1"},
    Work{"HarfBuzz", "How letters join and stack, in every script", "MIT"},
    Work{"libcsv", "Decks as tables", "LGPL 2.1"},
    Work{"libexif", "Which way up a photo was taken", "LGPL 2.1"},
    Work{"Nettle", "The names of photos, by Niels Möller and others", "LGPL 3"},
    Work{"CLI11", "The command line", "BSD, three clauses"},
    Work{"EB Garamond", "The voice: Georg Duffner and Octavio Pardo", "SIL Open Font Licence"},
    Work{"Inter", "The labels: Rasmus Andersson", "SIL Open Font Licence"},
    Work{"Noto", "All the other scripts, and emoji: Google", "SIL Open Font Licence"},
    Work{"Symbola", "Symbols: George Douros", "free for any use"},
    Work{"Material Icons", "Icons: Google", "Apache 2.0"},
};

} // namespace

void draw_licences(Frame& f) {
    const Page page(f, {.title = "About Attune", .leading = PageLook::Leading::Back, .centred = true});
    text(f, Type::Note,
         "Made for people who want to listen to each other better. No account, no server; what you write stays with "
         "you.");
    gap(f, space::m);
    text(f, Type::Body, "Version " ATTUNE_VERSION ". Attune's own code, words and sounds are under the MIT licence.",
         {.colour = f.palette.text_quiet});
    gap(f, 22);
    section(f, "What it stands on");
    for (const Work& work : works) {
        gap(f, 10);
        const Panel card(f, work.name.data(), {}, space::l);
        text(f, Type::Button, work.name, {.size_dp = 16});
        text(f, Type::Label, work.what, {.colour = f.palette.text_quiet});
        text(f, Type::Label, work.licence, {.colour = f.palette.text_quiet});
    }
}

} // namespace attune::ui
