// The page for a browser: whole in itself, readable for everybody, and nothing typed is code.
#include "exported.h"

#include <set>
#include <string>
#include <vector>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

/// What lies between each two of them.
std::vector<std::string> parts_between(const std::string& text, const std::string& from, const std::string& to) {
    std::vector<std::string> parts;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        at += from.size();
        parts.push_back(text.substr(at, text.find(to, at) - at));
    }
    return parts;
}

std::string bytes_of_hex(const std::string& hex) {
    std::string bytes;
    for (std::size_t at = 0; at < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    return bytes;
}

} // namespace

TEST_CASE("a page holds its photos, and nothing that was typed is taken for code") {
    World world;
    fill(world);
    auto note = sample_note("EVIL", "</p><script>alert(1)</script><img src=x onerror=alert(2)>");
    note.from = "NOBODY";
    note.from_name = "\"><script>";
    note.photo.reset();
    world.put(note);
    world.store->pump();
    world.reopen();
    const auto page = exported(world, {.wall_only = true, .format = ExportFormat::Html});
    CHECK(parts_between(page, "<script", "</script>").size() == 1); // the page's own, which no other can be like
    const auto script = parts_between(page, "<script>", "</script>").at(0);
    CHECK(page.find("script-src 'sha256-" + base64_of(bytes_of_hex(sha256_of(script))) + "'\"") != std::string::npos);
    CHECK(page.find("onerror=alert(2)>") == std::string::npos);
    CHECK(page.find("For &lt;b&gt;this&lt;/b&gt; &amp; &quot;that&quot; &#39;photo&#39;") != std::string::npos);
    CHECK(page.find("src=\"data:image/png;base64," + base64_of(cat)) != std::string::npos);
    CHECK(page.find("http://") == std::string::npos); // nothing is fetched from anywhere
    CHECK(page.find("https://") == std::string::npos);
    CHECK(page.find("prefers-color-scheme:dark") != std::string::npos);
    const auto markdown = exported(world, {.wall_only = true, .format = ExportFormat::Markdown});
    CHECK(markdown.find("<script") == std::string::npos);
}

TEST_CASE("a page takes its fonts along, with the characters that are in it") {
    World world;
    fill(world);
    std::set<char32_t> asked;
    const auto page = exported(world, {.wall_only = true, .format = ExportFormat::Html}, [&](const auto& characters) {
        asked = characters;
        return std::string{"@font-face{src:url(data:font/otf;base64,Zm9udA==)}"};
    });
    CHECK(page.find("<style>") < page.find("base64,Zm9udA=="));
    CHECK(page.find("base64,Zm9udA==") < page.find("</style>"));
    CHECK(page.find("font-src data:") != std::string::npos);
    for (const char32_t c : U"ありがとうF\U00002665") CHECK((c == 0 || asked.contains(c)));
    CHECK_FALSE(asked.contains(U'ж'));
}

TEST_CASE("a page can be read aloud: its language, its headings, its photos, its days and hearts") {
    World world;
    fill(world);
    world.put(Heart{heart_id("CAT", "PERSON1"), "CAT", "PERSON1"});
    world.store->pump();
    world.reopen();
    const auto wall = exported(world, {.wall_only = true, .format = ExportFormat::Html});
    CHECK(wall.find("<html lang=\"en\">") != std::string::npos);
    CHECK(parts_between(wall, "<h1>", "</h1>") == std::vector<std::string>{"Our wall"});
    CHECK(wall.find("<h2") == std::string::npos);
    CHECK(wall.find("<main>") != std::string::npos);
    CHECK(wall.find("alt=\"Photo\"") != std::string::npos);
    CHECK(wall.find("<time datetime=\"") != std::string::npos);
    CHECK(wall.find("aria-label=\"1 heart\"") != std::string::npos);
    const auto all = exported(world, {.format = ExportFormat::Html});
    CHECK(parts_between(all, "<h2>", "</h2>").size() == parts_between(all, "<section>", "</section>").size());
}

TEST_CASE("where a photo is missing the page says so in its place, and whoever saved it is told") {
    World world;
    fill(world); // with a photo that is there and one that is not
    const std::set<std::string> lost{sample_photo().sha256};
    std::set<std::string> missing;
    const auto page = exported(world, {.format = ExportFormat::Html}, {}, &missing);
    CHECK(missing == lost);
    CHECK(page.find("A photo belongs here.") != std::string::npos);
    missing.clear();
    (void)exported(world, {.format = ExportFormat::Json}, {}, &missing);
    CHECK(missing == lost);
    missing.clear();
    (void)exported(world, {.format = ExportFormat::Csv}, {}, &missing);
    CHECK(missing.empty()); // photos do not belong in it
}
