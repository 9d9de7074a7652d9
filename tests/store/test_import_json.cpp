// What Attune saved as JSON and somebody's hands or a bad disk changed: what can't come in is counted, and why is said.
#include "brought_in.h"
#include "exported.h"
#include "store/record_body.h"
#include "store/record_line.h"

#include <nlohmann/json.hpp>

#include <string>

using namespace attune;
using namespace attune::store;
using namespace attune::store::test;
using nlohmann::json;

namespace {

json record(const std::string& id, const json& text) {
    json body{{"from_name", "Maya"}};
    if (!text.is_null()) body["text"] = text;
    return {{"id", id}, {"kind", "note"}, {"body", body}};
}

json file(const std::vector<json>& records) {
    return {{"attune", "everything"}, {"format", 1}, {"records", records}, {"photos", json::object()}};
}

ImportJob read(const json& from) {
    auto job = import_from_json(from.dump(), {});
    REQUIRE(job);
    return *std::move(job);
}

} // namespace

TEST_CASE("an id that stands in the file twice comes once, and the second one is counted") {
    const auto job = read(file({record("A", "one"), record("B", "two"), record("A", "three")}));
    CHECK(job.records.size() == 2);
    CHECK(job.look.twice == 1);
    CHECK(job.look.left_out == 0);
}

TEST_CASE("a note without words is nothing that is understood") {
    const auto job =
        read(file({record("A", nullptr), record("B", ""), record("C", 7), record("D", " \n"), record("E", "tea")}));
    CHECK(job.records.size() == 1);
    CHECK(job.look.left_out == 4);
}

TEST_CASE("a file that does not say its format is not taken for one of a newer Attune") {
    auto from = file({});
    CHECK(read(from).look.refused.empty());
    for (const json& format : {json(nullptr), json("1"), json(0), json(-1)}) {
        from["format"] = format;
        CHECK(read(from).look.refused.starts_with("it does not say in which format it is"));
    }
    from.erase("format");
    CHECK(read(from).look.refused.starts_with("it does not say in which format it is"));
    from["format"] = 2;
    CHECK(read(from).look.refused.starts_with("it was saved by a newer Attune"));
}

TEST_CASE("photos of a file that are missing, wrong or too large are counted, and the others come") {
    World there;
    fill(there); // with a photo that is there and one that is not
    auto from = json::parse(exported(there, {}));
    auto& photos = from["photos"];
    REQUIRE(photos.size() == 1);
    CHECK(read(from).look.photos == 1);
    CHECK(read(from).look.photos_lost == 1);
    const std::string large(photo_bytes_max + 1, 'x');
    for (const json& wrong : {json(7), json("????"), json(base64_of("another one")), json::object(), json(nullptr)}) {
        CAPTURE(wrong.dump());
        photos[sha256_of(cat)] = wrong;
        CHECK(read(from).look.photos == 0);
        CHECK(read(from).look.photos_lost == 2);
    }
    photos = json::object();
    photos[sha256_of(large)] = base64_of(large);
    CHECK(read(from).look.photos_lost == 3);
    photos = json::object();
    CHECK(read(from).look.photos_lost == 2);
    from.erase("photos");
    CHECK(read(from).look.photos_lost == 2);
}

TEST_CASE("a damaged photo beside a log is counted before it is brought in") {
    World there;
    fill(there);
    World world;
    REQUIRE(world.open());
    for (const auto& [path, bytes] : there.disk->files()) {
        const bool is_photo = path.find("/photos/") != std::string::npos;
        world.disk->set_file("/other" + path.substr(5), is_photo ? "something else" : bytes);
    }
    const auto job = read_import(*world.disk, "/other", {});
    REQUIRE(job);
    CHECK(job->look.photos == 0);
    CHECK(job->look.photos_lost == 1);
}

TEST_CASE("versions that were made apart are in the file beside the one that counts, and are not brought in") {
    World world;
    auto note = sample_note("N", "from one");
    const auto one = line_of({"N", "note", {at_second(1), 0}, "a", 1}, body_text(note)) + "\n";
    note.text = "from the other";
    const auto other = line_of({"N", "note", {at_second(2), 0}, "b", 1}, body_text(note)) + "\n";
    world.disk->set_file("/data/log/000001.jsonl", one + other);
    REQUIRE(world.open());
    const auto text = exported(world, {.format = ExportFormat::Json});
    const auto made = json::parse(text);
    REQUIRE(made["records"].size() == 1);
    CHECK(made["records"][0]["body"]["text"] == "from the other");
    REQUIRE(made["apart"].size() == 1);
    CHECK(made["apart"][0]["body"]["text"] == "from one");
    CHECK(import_from_json(text, {})->records.size() == 1);
}
