// What Attune saved as JSON and somebody's hands or a bad disk changed: what can't come in is counted, and why is said.
#include "brought_in.h"
#include "exported.h"

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
