// The whole page, drawn without a screen: every arrangement, every system, a hand on a slider.
// SPDX-License-Identifier: MIT
#include "app/frame.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "lab/pipeline.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

// A page of the given size in CSS pixels, with ImGui's own font for all faces.
struct Page {
  State state;

  explicit Page(ImVec2 size) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = size;
    ImFont* font = io.Fonts->AddFontDefault();
    state.fonts = {font, font, font, font};
    apply_style(state.dark);
  }
  ~Page() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
  }

  void choose(std::string_view system) {
    state.experiment = *defaults(system);
    show(state, Pipeline().run(state.experiment), state.experiment);
  }

  void draw() {
    ImGui::GetIO().DeltaTime = 0.02f;
    ImGui::NewFrame();
    draw_frame(state);
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }

  Area place(std::string_view name) const {
    const auto found = std::ranges::find(state.places, name, &Place::name);
    return found == state.places.end() ? Area{} : found->area;
  }
};

bool all_finite(const ImDrawData& data) {
  return std::ranges::all_of(data.CmdLists, [](const ImDrawList* list) {
    return std::ranges::all_of(list->VtxBuffer, [](const ImDrawVert& v) {
      return std::isfinite(v.pos.x) && std::isfinite(v.pos.y);
    });
  });
}

}  // namespace

TEST_CASE("every system is drawn in every arrangement") {
  for (const ImVec2 size : {ImVec2(1440, 848), ImVec2(720, 380), ImVec2(390, 792)}) {
    Page page(size);
    page.draw();  // before there is an answer
    for (const CatalogueEntry& entry : catalogue()) {
      CAPTURE(entry.id);
      page.choose(entry.id);
      const Experiment before = page.state.experiment;
      page.draw();
      CHECK(page.state.experiment == before);
      CHECK(all_finite(*ImGui::GetDrawData()));
      std::set<std::string> names;
      for (const Place& place : page.state.places) names.insert(place.name);
      CHECK(names.size() == page.state.places.size());
    }
  }
}

TEST_CASE("fields that the present choices switch off have no control") {
  Page page({1440, 848});
  page.choose("lorenz");
  page.draw();
  CHECK(page.place("differentiate.window").width() > 0);
  page.state.experiment.differentiate.method = DerivativeMethod::exact;
  page.draw();
  CHECK(page.place("differentiate.window").width() == 0);
}

TEST_CASE("a slider follows the hand, a double click brings the default back") {
  Page page({1440, 848});
  page.choose("lorenz");
  page.draw();
  const Area track = page.place("observe.noise");
  ImGuiIO& io = ImGui::GetIO();
  const auto press = [&](bool down) {
    io.AddMouseButtonEvent(0, down);
    page.draw();
  };
  io.AddMousePosEvent(track.centre().x, track.centre().y);
  page.draw();
  press(true);
  CHECK(page.state.experiment.observe.noise == doctest::Approx(0.25).epsilon(0.02));
  io.AddMousePosEvent(track.max.x + 100, track.centre().y);
  page.draw();
  CHECK(page.state.experiment.observe.noise == 1);
  press(false);

  for (int i = 0; i < 30; ++i) page.draw();  // longer than a double click
  io.AddMousePosEvent(track.centre().x, track.centre().y);
  page.draw();
  for (const bool down : {true, false, true, false}) press(down);
  CHECK(page.state.experiment.observe.noise == 0.01);
}

TEST_CASE("arrow keys move the slider that was last touched") {
  Page page({1440, 848});
  page.choose("lorenz");
  page.state.keyboard = true;
  page.state.focus = "library.degree";
  page.draw();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_RightArrow, true);
  page.draw();
  CHECK(page.state.experiment.library.degree == 3);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_RightArrow, false);
  page.draw();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_DownArrow, true);
  page.draw();
  CHECK(page.state.focus == "regress.threshold");
}

TEST_CASE("another system is seen from its home view, another noise is not") {
  Page page({1440, 848});
  page.choose("lorenz");
  CHECK(page.state.camera == kHome);
  page.state.camera.zoom = 2;
  page.state.experiment.observe.noise = 0.02;
  show(page.state, Pipeline().run(page.state.experiment), page.state.experiment);
  CHECK(page.state.camera.zoom == 2);
  page.choose("duffing");
  CHECK(page.state.camera == kFromAbove);
}

}  // namespace sindy
