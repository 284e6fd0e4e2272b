// The program `lab` as page.js sees it: input and answers in, frames and links out.
// SPDX-License-Identifier: MIT
#include <emscripten/bind.h>
#include <emscripten/html5.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/frame.h"
#include "app/input.h"
#include "app/panels.h"
#include "lab/link.h"
#include "render/overlay.h"
#include "render/scene.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

// What a frame leaves for page.js to do.
struct FrameReport {
  bool experiment_changed = false;  // ask the worker
  bool unfinished = false;          // input is waiting: draw again
};

Eigen::Vector4f rgba(ImU32 colour) {
  const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
  return {c.x, c.y, c.z, c.w};
}

class Lab {
 public:
  explicit Lab(const std::string& canvas) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.antialias = false;  // the shaders do it
    const auto context = emscripten_webgl_create_context(canvas.c_str(), &attributes);
    emscripten_webgl_make_context_current(context);
    create_graphics();
  }

  // The context is lost, and everything on the graphics card with it. No frame before it is
  // restored.
  void lose_graphics() {
    scene_.reset();
    overlay_.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);  // ImGui asks for it again
    }
  }
  void restore_graphics() {
    create_graphics();
    scene_->upload(state_.picture.geometry);
  }

  // The bytes of a TTF file for "regular", "semibold", "italic" or "upright".
  void set_font(const std::string& face, const emscripten::val& bytes) {
    auto file = emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;  // it makes a copy
    config.OversampleH = 1;               // glyphs stand at device pixels
    config.SizePixels = -kTextSize;       // negative: a size is that of the em, as in CSS
    config.GlyphMaxAdvanceX = -FLT_MAX;   // turns positive when it is multiplied by that
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
        file.data(), static_cast<int>(file.size()), 0, &config);
    Fonts& fonts = state_.fonts;
    (face == "regular"    ? fonts.regular
     : face == "semibold" ? fonts.semibold
     : face == "italic"   ? fonts.italic
                          : fonts.upright) = font;
  }

  void set_theme(const std::string& theme) {
    state_.dark = theme == "dark";
    apply_style(state_.dark);
  }

  void set_embedded(bool embedded) { state_.embedded = embedded; }

  // Takes an experiment from a fragment; what was clamped or skipped, one sentence each.
  std::string set_link(const std::string& link) {
    const LinkReading reading = from_link(link);
    state_.experiment = seen_ = reading.experiment;
    std::string notes;
    for (const std::string& note : reading.notes) notes += (notes.empty() ? "" : " ") + note;
    return notes;
  }

  std::string link() const { return to_link(state_.experiment); }
  std::string system_name() const {
    const CatalogueEntry* entry = find_entry(state_.experiment.simulate.system);
    return entry != nullptr ? std::string(entry->name) : "";
  }

  // An answer's bytes, and the link that it answers. False where the bytes are not whole.
  bool show_answer(const emscripten::val& bytes, const std::string& link) {
    const auto buffer = emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes);
    auto answer = from_bytes<Answer>({reinterpret_cast<const char*>(buffer.data()), buffer.size()});
    if (!answer) return false;
    show(state_, *std::move(answer), from_link(link).experiment);
    if (scene_) scene_->upload(state_.picture.geometry);
    return true;
  }

  // CSS pixels, and device pixels per CSS pixel. page.js sizes the canvas.
  void resize(float width, float height, float density) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {density, density};
  }

  void pointer_move(float x, float y, bool touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
  }
  void pointer_button(bool down) {
    state_.keyboard = false;
    ImGui::GetIO().AddMouseButtonEvent(0, down);
  }
  void pointer_leave() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
  void wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(x, y); }
  void key(const std::string& name, bool down) {
    state_.keyboard = true;
    const ImGuiKey key = key_of(name);
    if (key != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(key, down);
  }
  void focus(bool focused) { ImGui::GetIO().AddFocusEvent(focused); }

  // Draws the page; `seconds` since the frame before.
  FrameReport frame(float seconds) {
    ImGui::GetIO().DeltaTime = std::max(seconds, 1e-4f);
    ImGui::NewFrame();
    const Area picture = draw_frame(state_);
    ImGui::Render();
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(palette(state_.dark).ground);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    draw(*ImGui::GetDrawData(), picture);
    const bool changed = !(state_.experiment == seen_);
    seen_ = state_.experiment;
    return {changed, ImGui::GetCurrentContext()->InputEventsQueue.Size > 0};
  }

  std::string cursor() const { return std::string(cursor_name()); }

  // {name: {x, y, width, height}} of the controls of the last frame, in CSS pixels of the canvas.
  emscripten::val layout() const {
    emscripten::val all = emscripten::val::object();
    for (const Place& place : state_.places) {
      emscripten::val box = emscripten::val::object();
      box.set("x", place.area.min.x);
      box.set("y", place.area.min.y);
      box.set("width", place.area.width());
      box.set("height", place.area.height());
      all.set(place.name, box);
    }
    return all;
  }

 private:
  void create_graphics() {
    overlay_ = std::make_unique<Overlay>();
    scene_ = std::make_unique<Scene>();
  }

  void draw_scene(const Area& picture) const {
    const ImGuiIO& io = ImGui::GetIO();
    const float density = io.DisplayFramebufferScale.x;
    const Palette& colours = palette(state_.dark);
    const auto pixels = [density](float css) {
      return static_cast<int>(std::round(css * density));
    };
    if (state_.picture.axes.empty() || picture.width() < 1 || picture.height() < 1) return;
    // In space curves may reach a little over the frame; in the plane they end with the axes.
    const bool flat = state_.picture.flat();
    const float margin = flat ? 0 : std::min(24.0f, picture.min.x);
    Eigen::Matrix4f to_clip =
        world_to_clip(state_.camera, state_.picture.framing, {picture.width(), picture.height()});
    to_clip.row(0) *= picture.width() / (picture.width() + 2 * margin);
    const SceneView view{
        .viewport = {pixels(picture.min.x - margin), pixels(io.DisplaySize.y - picture.max.y),
                     pixels(picture.width() + 2 * margin), pixels(picture.height())},
        .to_clip = to_clip,
        .density = density,
        .flat = flat};
    scene_->draw(view, {rgba(colours.ground), rgba(colours.truth), rgba(colours.measured),
                        rgba(colours.found)});
  }

  // The interface, and the picture's curves at their place in it.
  void draw(const ImDrawData& data, const Area& picture) const {
    for (ImTextureData* texture : *data.Textures) update(*texture);
    const float density = data.FramebufferScale.x;
    const auto pixels = [density](float css) {
      return static_cast<int>(std::round(css * density));
    };
    const int width = pixels(data.DisplaySize.x), height = pixels(data.DisplaySize.y);
    const auto begin = [&] {
      overlay_->begin({data.DisplaySize.x, data.DisplaySize.y}, width, height);
    };
    begin();
    for (const ImDrawList* list : data.CmdLists) {
      static_assert(sizeof(ImDrawVert) == sizeof(OverlayVertex) && sizeof(ImDrawIdx) == 4);
      overlay_->upload({reinterpret_cast<const OverlayVertex*>(list->VtxBuffer.Data),
                        static_cast<std::size_t>(list->VtxBuffer.Size)},
                       {list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size)});
      for (const ImDrawCmd& command : list->CmdBuffer) {
        if (command.UserCallback == draw_curves_here) {
          draw_scene(picture);
          begin();
          continue;
        }
        const ImVec4& box = command.ClipRect;  // left, top, right, bottom
        const ClipBox clip{pixels(box.x), height - pixels(box.w), pixels(box.z - box.x),
                           pixels(box.w - box.y)};
        if (clip.width <= 0 || clip.height <= 0) continue;
        Overlay::draw(static_cast<std::uint32_t>(command.GetTexID()), clip, command.IdxOffset,
                      command.ElemCount);
      }
    }
  }

  // Does what ImGui wants done to a texture of glyphs.
  static void update(ImTextureData& texture) {
    const auto patch = [&](int x, int y, int width, int height) {
      Overlay::update_texture(static_cast<std::uint32_t>(texture.TexID),
                              {x, y, width, height, texture.GetPixelsAt(x, y), texture.Width});
    };
    if (texture.Status == ImTextureStatus_WantCreate) {
      texture.SetTexID(Overlay::create_texture(texture.Width, texture.Height));
      patch(0, 0, texture.Width, texture.Height);
      texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
      for (const ImTextureRect& r : texture.Updates) patch(r.x, r.y, r.w, r.h);
      texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
      Overlay::delete_texture(static_cast<std::uint32_t>(texture.TexID));
      texture.SetTexID(ImTextureID_Invalid);
      texture.SetStatus(ImTextureStatus_Destroyed);
    }
  }

  State state_;
  Experiment seen_;                   // as page.js last heard of it
  std::unique_ptr<Scene> scene_;      // null while graphics are lost
  std::unique_ptr<Overlay> overlay_;  // likewise
};

}  // namespace

EMSCRIPTEN_BINDINGS(lab) {
  emscripten::value_object<FrameReport>("FrameReport")
      .field("experiment_changed", &FrameReport::experiment_changed)
      .field("unfinished", &FrameReport::unfinished);
  emscripten::class_<Lab>("Lab")
      .constructor<std::string>()
      .function("lose_graphics", &Lab::lose_graphics)
      .function("restore_graphics", &Lab::restore_graphics)
      .function("set_font", &Lab::set_font)
      .function("set_theme", &Lab::set_theme)
      .function("set_embedded", &Lab::set_embedded)
      .function("set_link", &Lab::set_link)
      .function("link", &Lab::link)
      .function("system_name", &Lab::system_name)
      .function("show_answer", &Lab::show_answer)
      .function("resize", &Lab::resize)
      .function("pointer_move", &Lab::pointer_move)
      .function("pointer_button", &Lab::pointer_button)
      .function("pointer_leave", &Lab::pointer_leave)
      .function("wheel", &Lab::wheel)
      .function("key", &Lab::key)
      .function("focus", &Lab::focus)
      .function("frame", &Lab::frame)
      .function("cursor", &Lab::cursor)
      .function("layout", &Lab::layout);
}

}  // namespace sindy
