// What comes with the journal: words for feelings, what to write about, agreements.
#include "core/together.h"
#include "likeness.h"
#include "store/assets.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <vector>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;

namespace {

const std::filesystem::path folder = std::filesystem::path{ATTUNE_TEST_ASSETS} / "journal";

} // namespace

TEST_CASE("there are at least 15 words in each quadrant, none twice, none too long") {
    std::array<int, quadrants> count{};
    for (const auto& feeling : load_feelings(folder / "feelings.json")) {
        ++count.at(static_cast<std::size_t>(feeling.quadrant));
        CHECK(feeling.word.size() <= feeling_max);
        CHECK(feeling.id.starts_with("feeling."));
        CHECK(feeling.id.find(' ') == std::string::npos);
    }
    for (const int words : count) CHECK(words >= 15);
}

TEST_CASE("there are at least 60 prompts, none like another") {
    const auto prompts = load_prompts(folder / "prompts.json");
    CHECK(prompts.size() >= 60);
    std::vector<Wording> seen;
    for (const auto& prompt : prompts) {
        CAPTURE(prompt.text);
        CHECK(prompt.text.size() <= 120);
        CHECK((prompt.text.ends_with('?') || prompt.text.ends_with('.')));
        const Wording wording{prompt.text};
        for (const auto& other : seen) CHECK_FALSE(near_doubles(wording, other));
        seen.push_back(wording);
    }
}

TEST_CASE("the agreements say what keeps a talk safe") {
    const auto lines = load_agreements(folder / "agreements.json");
    CHECK(lines.size() >= 4);
    CHECK(lines.size() <= agreements_max);
}
