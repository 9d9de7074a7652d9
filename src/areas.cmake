# How our own code is compiled, and one static library per folder of src/.

function(attune_own_code target)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /utf-8 /permissive-)
    else()
        # Designated initialisers leave members out on purpose; those have their defaults.
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                               -Wno-missing-field-initializers)
        # GCC sees uninitialised members in every std::variant of strings that is moved, with -O2.
        target_compile_options(${target} PRIVATE
                               $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    endif()
    if(ATTUNE_WERROR)
        set_target_properties(${target} PROPERTIES COMPILE_WARNING_AS_ERROR ON)
    endif()
    target_compile_definitions(${target} PRIVATE ATTUNE_VERSION="${PROJECT_VERSION}")
endfunction()

# attune_precompile(<target> headers...): what most files of the target include is parsed once.
# Each file still includes what it uses: the sanitizer builds go without (ATTUNE_PRECOMPILE=OFF).
function(attune_precompile target)
    if(ATTUNE_PRECOMPILE)
        list(TRANSFORM ARGN REPLACE "^(.+)$" "<\\1>")
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# attune_area(<folder> [PUBLIC libs...] [PRIVATE libs...] [PRECOMPILE headers...]):
# src/<folder>/**.cpp as attune_<folder>.
# Adding or removing a file needs no edit here. A folder without sources is headers only.
function(attune_area folder)
    cmake_parse_arguments(PARSE_ARGV 1 area "" "" "PUBLIC;PRIVATE;PRECOMPILE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp")
    set(target attune_${folder})
    if(NOT sources)
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "${CMAKE_SOURCE_DIR}/src")
        target_link_libraries(${target} INTERFACE ${area_PUBLIC})
        return()
    endif()
    add_library(${target} STATIC ${sources})
    attune_own_code(${target})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${target} PUBLIC ${area_PUBLIC} PRIVATE ${area_PRIVATE})
    attune_precompile(${target} ${area_PRECOMPILE})
endfunction()

# assets/ is data: it lies beside the program, so that the build folder can be moved.
file(GLOB_RECURSE attune_asset_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/*")
set(attune_assets_stamp "${CMAKE_BINARY_DIR}/CMakeFiles/attune_assets.stamp")
add_custom_command(
    OUTPUT "${attune_assets_stamp}"
    COMMAND ${CMAKE_COMMAND} -E rm -rf "${CMAKE_BINARY_DIR}/assets"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_SOURCE_DIR}/assets"
    COMMAND ${CMAKE_COMMAND} -E copy_directory "${CMAKE_SOURCE_DIR}/assets"
            "${CMAKE_BINARY_DIR}/assets"
    COMMAND ${CMAKE_COMMAND} -E touch "${attune_assets_stamp}"
    DEPENDS ${attune_asset_files}
    COMMENT "Copying assets" VERBATIM)
add_custom_target(attune_assets DEPENDS "${attune_assets_stamp}")
