# Missing dependencies are collected and reported once, with what to install on each system.

# attune_missing(<what> [DEBIAN pkgs] [FEDORA pkgs] [ARCH pkgs] [BREW pkgs] [VCPKG pkgs] [NOTE text])
function(attune_missing what)
    cmake_parse_arguments(PARSE_ARGV 1 dep "" "NOTE" "DEBIAN;FEDORA;ARCH;BREW;VCPKG")
    if(dep_NOTE)
        string(APPEND what " (${dep_NOTE})")
    endif()
    set_property(GLOBAL APPEND PROPERTY ATTUNE_MISSING "${what}")
    foreach(system IN ITEMS DEBIAN FEDORA ARCH BREW VCPKG)
        set_property(GLOBAL APPEND PROPERTY ATTUNE_MISSING_${system} ${dep_${system}})
    endforeach()
endfunction()

function(attune_report_missing)
    get_property(missing GLOBAL PROPERTY ATTUNE_MISSING)
    if(NOT missing)
        return()
    endif()
    list(JOIN missing ", " names)
    set(text "Attune needs what is not installed here: ${names}.\n\n")
    foreach(line IN ITEMS
            "DEBIAN|Debian, Ubuntu   apt-get install --no-install-recommends"
            "FEDORA|Fedora           dnf install"
            "ARCH|Arch             pacman -S --needed"
            "BREW|macOS            brew install"
            "VCPKG|Windows          vcpkg install")
        string(REGEX MATCH "^[A-Z]+" system "${line}")
        string(REGEX REPLACE "^[A-Z]+\\|" "" command "${line}")
        get_property(packages GLOBAL PROPERTY ATTUNE_MISSING_${system})
        list(REMOVE_DUPLICATES packages)
        list(JOIN packages " " packages)
        if(packages)
            string(APPEND text "  ${command} ${packages}\n")
        endif()
    endforeach()
    string(APPEND text "\nOn Debian, ./dev setup does all of this.\n")
    message(FATAL_ERROR "${text}")
endfunction()

# attune_from_pkgconfig(<alias> <module>): makes <alias> from a pkg-config module when it exists.
find_package(PkgConfig QUIET)
function(attune_from_pkgconfig alias module)
    if(NOT PkgConfig_FOUND)
        return()
    endif()
    string(MAKE_C_IDENTIFIER "attune_pc_${module}" prefix)
    pkg_check_modules(${prefix} QUIET IMPORTED_TARGET GLOBAL ${module})
    if(TARGET PkgConfig::${prefix})
        add_library(${alias} ALIAS PkgConfig::${prefix})
    endif()
endfunction()
