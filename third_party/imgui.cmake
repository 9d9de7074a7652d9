# Dear ImGui 1.92 or newer with FreeType and 32-bit characters. MIT. In this order: ATTUNE_IMGUI_DIR, a package
# manager's target that is new enough (vcpkg: imgui[freetype,wchar32,sdl2-binding,opengl3-binding]), or Debian's
# source package by fetch_imgui.sh. attune::imgui needs no SDL; attune::imgui_backends adds SDL2 and OpenGL 3.

set(attune_cache_home "$ENV{XDG_CACHE_HOME}")
if(NOT attune_cache_home AND DEFINED ENV{HOME})
    set(attune_cache_home "$ENV{HOME}/.cache")
elseif(NOT attune_cache_home)
    set(attune_cache_home "${CMAKE_BINARY_DIR}")
endif()
set(ATTUNE_CACHE_DIR "${attune_cache_home}/attune" CACHE PATH "Downloads shared by build folders")

set(attune_imgui_tree "${ATTUNE_IMGUI_DIR}")
if(NOT attune_imgui_tree)
    find_package(imgui 1.92 CONFIG QUIET)
    if(NOT TARGET imgui::imgui)
        execute_process(
            COMMAND bash "${CMAKE_CURRENT_LIST_DIR}/fetch_imgui.sh" "${ATTUNE_CACHE_DIR}"
            RESULT_VARIABLE attune_imgui_failed OUTPUT_VARIABLE attune_imgui_tree
            ERROR_VARIABLE attune_imgui_error OUTPUT_STRIP_TRAILING_WHITESPACE)
        if(attune_imgui_failed)
            string(STRIP "${attune_imgui_error}" attune_imgui_error)
            set(attune_imgui_tree "")
        endif()
    endif()
endif()

set(ATTUNE_IMGUI_VERSION "unknown")
if(attune_imgui_tree AND EXISTS "${attune_imgui_tree}/imgui.h")
    file(STRINGS "${attune_imgui_tree}/imgui.h" attune_imgui_line REGEX "^#define IMGUI_VERSION +\"")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" ATTUNE_IMGUI_VERSION "${attune_imgui_line}")
endif()

function(attune_imgui_libraries tree)
    add_library(attune_imgui STATIC
        "${tree}/imgui.cpp" "${tree}/imgui_draw.cpp" "${tree}/imgui_tables.cpp"
        "${tree}/imgui_widgets.cpp" "${tree}/imgui_demo.cpp"
        "${tree}/misc/freetype/imgui_freetype.cpp" "${tree}/misc/cpp/imgui_stdlib.cpp")
    target_include_directories(attune_imgui SYSTEM PUBLIC "${tree}")
    target_compile_definitions(attune_imgui PUBLIC
        IMGUI_ENABLE_FREETYPE IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS
        IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DEFINE_MATH_OPERATORS)
    target_link_libraries(attune_imgui PRIVATE attune::freetype)

    add_library(attune_imgui_backends STATIC
        "${tree}/backends/imgui_impl_sdl2.cpp" "${tree}/backends/imgui_impl_opengl3.cpp")
    target_include_directories(attune_imgui_backends SYSTEM PUBLIC "${tree}/backends")
    # The backend includes nothing then, so it is handed glad's header.
    target_compile_definitions(attune_imgui_backends PRIVATE IMGUI_IMPL_OPENGL_LOADER_CUSTOM)
    set_source_files_properties("${tree}/backends/imgui_impl_opengl3.cpp" PROPERTIES
        COMPILE_OPTIONS "$<IF:$<CXX_COMPILER_ID:MSVC>,/FIglad/gl.h,-include;glad/gl.h>")
    target_link_libraries(attune_imgui_backends PUBLIC attune_imgui PRIVATE attune::sdl2 attune::glad)
    if(NOT MSVC)
        target_compile_options(attune_imgui PRIVATE -w)
        target_compile_options(attune_imgui_backends PRIVATE -w)
    endif()

    add_library(attune::imgui ALIAS attune_imgui)
    add_library(attune::imgui_backends ALIAS attune_imgui_backends)
endfunction()

if(TARGET imgui::imgui AND NOT ATTUNE_IMGUI_DIR)
    set(ATTUNE_IMGUI_VERSION "${imgui_VERSION}")
    add_library(attune_imgui INTERFACE)
    target_link_libraries(attune_imgui INTERFACE imgui::imgui)
    target_compile_definitions(attune_imgui INTERFACE IMGUI_DEFINE_MATH_OPERATORS)
    add_library(attune::imgui ALIAS attune_imgui)
    add_library(attune::imgui_backends ALIAS attune_imgui)
elseif(ATTUNE_IMGUI_VERSION STREQUAL "unknown" OR ATTUNE_IMGUI_VERSION VERSION_LESS 1.92)
    set(attune_imgui_note "then configure with -DATTUNE_IMGUI_DIR=<its source tree>")
    if(attune_imgui_error)
        set(attune_imgui_note "${attune_imgui_error}")
    elseif(ATTUNE_IMGUI_DIR)
        set(attune_imgui_note "${ATTUNE_IMGUI_DIR} holds version ${ATTUNE_IMGUI_VERSION}")
    endif()
    attune_missing("Dear ImGui 1.92" NOTE "${attune_imgui_note}" DEBIAN dpkg-dev debian-archive-keyring
                   VCPKG "imgui[freetype,wchar32,sdl2-binding,opengl3-binding]")
elseif(TARGET attune::freetype AND TARGET attune::sdl2 AND TARGET attune::glad)
    attune_imgui_libraries("${attune_imgui_tree}")
endif()
