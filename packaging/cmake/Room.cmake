# SPDX-License-Identifier: GPL-3.0-only
# A room of the house: one static library of a folder's sources, linked with the rooms it may include and no others.
#   treadlight_room(NAME LINK <targets…>)      target treadlight_NAME, from this folder's *.cpp
function(treadlight_room name)
    cmake_parse_arguments(ROOM "GUI" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(treadlight_${name} STATIC ${sources})
    target_link_libraries(treadlight_${name} PUBLIC ${ROOM_LINK} PRIVATE treadlight_warnings)
    if(ROOM_GUI)
        target_precompile_headers(treadlight_${name} REUSE_FROM treadlight_pch_gui)
    else()
        target_precompile_headers(treadlight_${name} REUSE_FROM treadlight_pch_core)
    endif()
endfunction()
