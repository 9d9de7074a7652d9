# tests/e2e/test_*.{sh,py}: the real program in a real window under Xvfb, label "window". Each gets a display of
# its own and ATTUNE, the program's path. Exit code 77 means skipped. Each wait in them has an end of its own and
# says what it waited for; the TIMEOUT has room for one such wait in every test of a file on a slow machine.
find_program(ATTUNE_XVFB Xvfb)
find_program(ATTUNE_XDOTOOL xdotool)
mark_as_advanced(ATTUNE_XVFB ATTUNE_XDOTOOL)
file(GLOB window_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/e2e/test_*.sh"
     "${CMAKE_CURRENT_SOURCE_DIR}/e2e/test_*.py")
if(window_tests AND NOT (ATTUNE_XVFB AND ATTUNE_XDOTOOL))
    message(STATUS "No Xvfb or no xdotool: the real-window tests are left out")
elseif(window_tests AND TARGET attune)
    # What drops files on the window.
    find_package(X11 QUIET)
    if(X11_FOUND)
        add_executable(attune_drop e2e/drop.cpp)
        attune_own_code(attune_drop)
        target_link_libraries(attune_drop PRIVATE X11::X11)
        set(attune_drop_file "$<TARGET_FILE:attune_drop>")
    endif()
    foreach(script IN LISTS window_tests)
        get_filename_component(file "${script}" NAME_WE)
        string(REGEX REPLACE "^test_" "window." name "${file}")
        if(script MATCHES "\\.py$")
            add_test(NAME ${name} COMMAND python3 "${script}")
        else()
            add_test(NAME ${name} COMMAND bash "${script}")
        endif()
        set_tests_properties(${name} PROPERTIES LABELS window TIMEOUT 1800 SKIP_RETURN_CODE 77
            RUN_SERIAL ON
            ENVIRONMENT "ATTUNE=$<TARGET_FILE:attune>;ATTUNE_DROP=${attune_drop_file}")
    endforeach()
endif()
