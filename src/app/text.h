// Writing on the page: glyphs at device pixels, not at CSS pixels as ImGui would.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>

namespace sindy {

struct TextStyle {
  ImFont* font = nullptr;
  float size = 14;
  ImU32 colour = 0;
  float spacing = 0;  // between letters
};

float text_width(const TextStyle& style, std::string_view text);

// From the left end of the baseline; returns the width.
float draw_text(ImDrawList& list, const TextStyle& style, ImVec2 baseline, std::string_view text);

// To the right end of the baseline.
void draw_text_right(ImDrawList& list, const TextStyle& style, ImVec2 baseline,
                     std::string_view text);

// What fits into `width`, ended by an ellipsis if it is not all.
std::string shortened(const TextStyle& style, std::string_view text, float width);

// Breaks at spaces, lines `leading` apart; returns the baseline below the last line.
float draw_paragraph(ImDrawList& list, const TextStyle& style, ImVec2 baseline, float width,
                     float leading, std::string_view text);

// One glyph with its origin at `baseline`; returns its advance.
float draw_glyph(ImDrawList& list, ImFont* font, float size, ImU32 colour, ImVec2 baseline,
                 char32_t code);

// The next code point of UTF-8, taken off the front of `text`, which must not be empty.
char32_t next_code(std::string_view& text);

// "5,000"
std::string grouped(int number);

// A rounded number as it is read: "−0.25".
std::string readable(double value, int digits);

// With all its significant digits, for what was estimated: "1.00".
std::string readable_estimate(double value, int digits);

}  // namespace sindy
