# simdjson: reads the record logs, 100,000 lines in a tenth of a second. Apache 2.0 or MIT.
find_package(simdjson CONFIG QUIET)
if(TARGET simdjson::simdjson)
    add_library(attune_simdjson INTERFACE)
    target_link_libraries(attune_simdjson INTERFACE simdjson::simdjson)
    add_library(attune::simdjson ALIAS attune_simdjson)
else()
    attune_missing("simdjson" DEBIAN libsimdjson-dev FEDORA simdjson-devel ARCH simdjson
                   BREW simdjson VCPKG simdjson)
endif()
