# CLI11: the command line. Header only, BSD 3-clause.
find_package(CLI11 CONFIG QUIET)
if(TARGET CLI11::CLI11)
    add_library(attune_cli11 INTERFACE)
    target_link_libraries(attune_cli11 INTERFACE CLI11::CLI11)
    add_library(attune::cli11 ALIAS attune_cli11)
else()
    attune_missing("CLI11" DEBIAN libcli11-dev FEDORA cli11-devel ARCH cli11 BREW cli11
                   VCPKG cli11)
endif()
