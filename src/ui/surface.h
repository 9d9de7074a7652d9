// Surfaces: soft shadows, cards, and panels that hold other widgets.
#pragma once

#include "ui/frame.h"

#include <imgui.h>

namespace attune::ui {

struct SurfaceLook {
    ImU32 fill = 0;    ///< 0: the theme's surface
    ImU32 fill_to = 0; ///< towards the lower right corner; 0: one colour all over
    float corner_dp = radius::card;
    bool lifted = true;  ///< with a soft shadow
    ImU32 outline = 0;   ///< 0: none, but for high contrast
    bool dashed = false; ///< the outline as dashes: a place still to be filled
};

/// Shadow, ground and outline of a box. Nothing to press.
void draw_surface(Frame& f, ImDrawList& draw, ImVec2 min, ImVec2 max, const SurfaceLook& look = {});

/// A column of its own width at a place of its own: rows inside measure against it. In its lifetime.
class Column {
public:
    Column(ImVec2 pos, float width);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

private:
    float content_right_, work_right_;
};

/// A surface round what is drawn in its lifetime, as wide as the row and as high as its content.
class Panel {
public:
    Panel(Frame& f, const char* id, const SurfaceLook& look = {}, float padding_dp = space::xl);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

private:
    Frame& f_;
    SurfaceLook look_;
    float padding_;
    float width_;
    ImVec2 min_;
    ImU32 ground_before_;
    ImDrawListSplitter layers_;
    std::optional<Column> column_;
};

/// Free space down the page, in dp.
void gap(Frame& f, float height_dp);

} // namespace attune::ui
