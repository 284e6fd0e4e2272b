// The values behind theme.h.
// SPDX-License-Identifier: MIT
#include "app/theme.h"

namespace sindy {
namespace {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255);
}

constexpr Palette kDark{.ground = rgb(0x0e1217),
                        .raised = rgb(0x131920),
                        .ink = rgb(0xe8ecf1),
                        .soft = rgb(0x97a3b0),
                        .hairline = rgb(0x232b34),
                        .truth = rgb(0xcfd8e3),
                        .measured = rgb(0xf2b84b),
                        .found = rgb(0x3fc7c0),
                        .wrong = rgb(0xff7a70)};

constexpr Palette kLight{.ground = rgb(0xfbfbf9),
                         .raised = rgb(0xffffff),
                         .ink = rgb(0x1d2630),
                         .soft = rgb(0x65717e),
                         .hairline = rgb(0xdfe3e6),
                         .truth = rgb(0x37424f),
                         .measured = rgb(0xc27f00),
                         .found = rgb(0x00857e),
                         .wrong = rgb(0xc8382d)};

}  // namespace

const Palette& palette(bool dark) {
  return dark ? kDark : kLight;
}

ImU32 faded(ImU32 colour, float opacity) {
  const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT) * opacity;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5f) << IM_COL32_A_SHIFT);
}

void apply_style(bool dark) {
  const Palette& colours = palette(dark);
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.PopupRounding = 8;
  style.ScrollbarSize = 5;
  style.ScrollbarRounding = 3;
  style.HoverDelayNormal = 0.35f;
  const auto set = [&style](ImGuiCol which, ImU32 colour) {
    style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
  };
  set(ImGuiCol_Text, colours.ink);
  set(ImGuiCol_WindowBg, 0);
  set(ImGuiCol_ChildBg, 0);
  set(ImGuiCol_PopupBg, colours.raised);
  set(ImGuiCol_Border, colours.hairline);
  set(ImGuiCol_ScrollbarBg, 0);
  set(ImGuiCol_ScrollbarGrab, colours.hairline);
  set(ImGuiCol_ScrollbarGrabHovered, faded(colours.soft, 0.5f));
  set(ImGuiCol_ScrollbarGrabActive, faded(colours.soft, 0.7f));
  set(ImGuiCol_NavCursor, 0);
}

}  // namespace sindy
