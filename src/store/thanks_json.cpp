#include "store/thanks_json.h"

#include "store/lenient_json.h"

namespace attune::store {

using nlohmann::json;

json thanks_to_json(const std::vector<KeptThanks>& thanks) {
    json made = json::array();
    for (const auto& one : thanks) {
        if (one.text.empty()) continue;
        made.push_back({{"text", one.text}});
        if (one.note) made.back()["note"] = *one.note;
    }
    return made;
}

std::vector<KeptThanks> thanks_at(const json& from, const char* key) {
    std::vector<KeptThanks> thanks;
    for (const auto& one : list_at(from, key)) {
        if (thanks.size() == thanks_max) break;
        if (auto text = text_at(one, "text"); !text.empty()) thanks.push_back({std::move(text), id_at(one, "note")});
    }
    return thanks;
}

} // namespace attune::store
