# Turns shaders/*.vert and *.frag into strings of a generated header, shaders.h.
# SPDX-License-Identifier: MIT

# embed_shaders(target): an interface library; shaders/curves.vert becomes shaders::curves_vert.
function(embed_shaders target)
  file(GLOB shaders CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/shaders/*.vert
                                      ${PROJECT_SOURCE_DIR}/shaders/*.frag)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${shaders})
  set(header "// Generated from the folder shaders.\n#pragma once\n\n#include <string_view>\n\n")
  string(APPEND header "namespace shaders {\n")
  foreach(shader IN LISTS shaders)
    cmake_path(GET shader FILENAME name)
    string(MAKE_C_IDENTIFIER ${name} name)
    file(READ ${shader} text)
    string(APPEND header "inline constexpr std::string_view ${name} = R\"glsl(${text})glsl\";\n")
  endforeach()
  string(APPEND header "}  // namespace shaders\n")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/shaders.h CONTENT "${header}" @ONLY)
  add_library(${target} INTERFACE)
  target_include_directories(${target} INTERFACE ${PROJECT_BINARY_DIR}/generated)
endfunction()
