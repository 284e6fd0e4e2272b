// Glyph by glyph, so that spacing is even at every density.
// SPDX-License-Identifier: MIT
#include "app/text.h"

#include <cmath>

#include "base/text.h"

namespace sindy {
namespace {

float density() {
  return ImGui::GetIO().DisplayFramebufferScale.x;
}

float to_device(float x) {
  return std::round(x * density()) / density();
}

}  // namespace

char32_t next_code(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  char32_t code = length == 1 ? lead : lead & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length && i < text.size(); ++i) {
    code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3fu);
  }
  text.remove_prefix(std::min(length, text.size()));
  return code;
}

float draw_glyph(ImDrawList& list, ImFont* font, float size, ImU32 colour, ImVec2 baseline,
                 char32_t code) {
  ImFontBaked* baked = font->GetFontBaked(size, density());
  const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(code));
  if (glyph->Visible) {
    const float x = to_device(baseline.x), y = to_device(baseline.y) - std::round(baked->Ascent);
    list.PrimReserve(6, 4);
    list.PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1},
                    {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
  }
  return glyph->AdvanceX;
}

float text_width(const TextStyle& style, std::string_view text) {
  ImFontBaked* baked = style.font->GetFontBaked(style.size, density());
  float width = 0;
  while (!text.empty()) {
    width += baked->GetCharAdvance(static_cast<ImWchar>(next_code(text))) + style.spacing;
  }
  return width;
}

float draw_text(ImDrawList& list, const TextStyle& style, ImVec2 baseline, std::string_view text) {
  const float start = baseline.x;
  while (!text.empty()) {
    const char32_t code = next_code(text);
    baseline.x +=
        draw_glyph(list, style.font, style.size, style.colour, baseline, code) + style.spacing;
  }
  return baseline.x - start;
}

void draw_text_right(ImDrawList& list, const TextStyle& style, ImVec2 baseline,
                     std::string_view text) {
  draw_text(list, style, {baseline.x - text_width(style, text), baseline.y}, text);
}

std::string shortened(const TextStyle& style, std::string_view text, float width) {
  if (text_width(style, text) <= width) return std::string(text);
  std::string_view rest = text;
  std::size_t end = 0;
  while (!rest.empty() && text_width(style, std::string(text.substr(0, end)) + "…") <= width) {
    next_code(rest);
    if (text_width(style, std::string(text.substr(0, text.size() - rest.size())) + "…") > width)
      break;
    end = text.size() - rest.size();
  }
  return end == 0 ? "" : std::string(trim(text.substr(0, end))) + "…";
}

float draw_paragraph(ImDrawList& list, const TextStyle& style, ImVec2 baseline, float width,
                     float leading, std::string_view text) {
  const float space = text_width(style, " ");
  float x = 0;
  for (const std::string_view word : split(text, ' ')) {
    const float word_width = text_width(style, word);
    if (x > 0 && x + word_width > width) {
      x = 0;
      baseline.y += leading;
    }
    draw_text(list, style, {baseline.x + x, baseline.y}, word);
    x += word_width + space;
  }
  return baseline.y + leading;
}

std::string grouped(int number) {
  std::string text = std::to_string(number);
  for (int i = static_cast<int>(text.size()) - 3; i > (number < 0 ? 1 : 0); i -= 3) {
    text.insert(static_cast<std::size_t>(i), ",");
  }
  return text;
}

std::string readable_estimate(double value, int digits) {
  std::string text = readable(value, digits);
  if (text.contains('e')) return text;
  const std::size_t leading = text.find_first_of("123456789");
  if (leading == text.npos) return text;
  int shown = 0;
  for (const char c : std::string_view(text).substr(leading)) shown += is_digit(c);
  if (shown >= digits) return text;
  if (!text.contains('.')) text += '.';
  return text + std::string(static_cast<std::size_t>(digits - shown), '0');
}

std::string readable(double value, int digits) {
  std::string text = rounded(value, digits);
  if (text.starts_with('-')) text.replace(0, 1, "−");
  return text;
}

}  // namespace sindy
