# Language level, optimisation, ccache, a fast linker, sanitizers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

if(NOT MSVC)
    # -O3 costs compile time and buys nothing here.
    string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
    string(REPLACE "-O3" "-O2" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")
endif()

find_program(ATTUNE_CCACHE ccache)
mark_as_advanced(ATTUNE_CCACHE)
if(ATTUNE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${ATTUNE_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ATTUNE_CCACHE}")
endif()

# mold has trouble with some sanitizer runtimes, so sanitizer builds keep the default linker.
if(UNIX AND NOT APPLE AND NOT ATTUNE_SANITIZE AND NOT ATTUNE_FUZZ)
    include(CheckLinkerFlag)
    foreach(linker IN ITEMS mold lld)
        check_linker_flag(CXX "-fuse-ld=${linker}" ATTUNE_HAS_${linker})
        if(ATTUNE_HAS_${linker})
            add_link_options("-fuse-ld=${linker}")
            break()
        endif()
    endforeach()
endif()
if(UNIX AND NOT APPLE)
    add_link_options(-Wl,--as-needed)
    # Much of what is linked statically is never called: leave it out of the program.
    add_compile_options(-ffunction-sections -fdata-sections)
    add_link_options($<$<CONFIG:Release>:-Wl,--gc-sections>)
endif()

if(ATTUNE_LTO)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

if(ATTUNE_SANITIZE)
    add_compile_options(-fsanitize=${ATTUNE_SANITIZE} -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=${ATTUNE_SANITIZE})
    if(ATTUNE_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

if(ATTUNE_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "ATTUNE_FUZZ needs clang: configure with -DCMAKE_CXX_COMPILER=clang++")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                        -g1)
    add_link_options(-fsanitize=address,undefined)
endif()
