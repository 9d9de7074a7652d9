# nlohmann_json: everything that is read and written as JSON, but the logs' reading. MIT.
find_package(nlohmann_json CONFIG QUIET)
if(NOT TARGET nlohmann_json::nlohmann_json)
    attune_missing("nlohmann_json" DEBIAN nlohmann-json3-dev FEDORA json-devel ARCH nlohmann-json
                   BREW nlohmann-json VCPKG nlohmann-json)
endif()
