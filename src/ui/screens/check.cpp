// Whether everything that was saved can be read, and what to do about what can't.
#include "core/keeping.h"
#include "core/words.h"
#include "ui/icons.h"
#include "ui/page.h"
#include "ui/screens/keeping_parts.h"
#include "ui/screens/screens.h"
#include "ui/surface.h"
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace attune::ui {
namespace {

constexpr std::size_t findings_shown = 20;

std::string title_of(const CheckFinding& finding) {
    const std::string_view where = finding.where;
    const std::string_view what = where.starts_with("photos/")    ? "A photo "
                                  : where.starts_with("backups/") ? "A backup "
                                  : where.starts_with("log/")     ? "Something you wrote: "
                                  : where == device_file_name     ? "What is set on this device "
                                                                  : "A folder ";
    return std::string{what} + finding.what;
}

void what_is_good(Frame& f, const CheckReport& report) {
    const auto line = [&](std::size_t count, std::string_view one, std::string_view many) {
        gap(f, space::s);
        list_line(f, icon::check_circle, counted(count, one, many));
    };
    line(report.records, "record can be read", "records can be read, as you left them");
    if (report.photos > 0) line(report.photos, "photo is whole", "photos are whole");
    if (report.backups > 0) line(report.backups, "backup is whole", "backups are whole");
    if (report.photos_missing > 0) {
        gap(f, space::s);
        list_line(f, icon::hourglass_empty,
                  counted(report.photos_missing, "photo is not here (yet)", "photos are not here (yet)"));
    }
    if (report.lines_aside > 0) {
        gap(f, space::s);
        list_line(f, icon::info,
                  counted(report.lines_aside, "line that can’t be read was set aside earlier",
                          "lines that can’t be read were set aside earlier"));
    }
}

void what_is_damaged(Frame& f, const CheckReport& report) {
    for (std::size_t i = 0; i < std::min(findings_shown, report.findings.size()); ++i) {
        const CheckFinding& finding = report.findings[i];
        gap(f, space::m);
        list_line(f, icon::warning, title_of(finding) + (finding.is_aside ? ". It was set aside." : "."));
        text(f, Type::Label, finding.where, {.colour = f.palette.text_quiet});
    }
    if (report.findings.size() <= findings_shown) return;
    gap(f, space::m);
    text(f, Type::Label, "And " + std::to_string(report.findings.size() - findings_shown) + " more",
         {.colour = f.palette.text_quiet});
}

/// What went aside already needs nothing more.
bool can_set_aside(const CheckReport& report) {
    return std::ranges::any_of(report.findings, [](const CheckFinding& one) { return !one.is_aside; });
}

void answer(Frame& f, const CheckReport& report) {
    gap(f, 22);
    {
        const Panel card(f, "answer");
        text(f, Type::Card, report.all_is_well() ? "All is well" : "Not all is well",
             {.align = Align::Start, .size_dp = 25, .heading = true});
        what_is_good(f, report);
        what_is_damaged(f, report);
    }
    if (!can_set_aside(report)) return;
    gap(f, space::m);
    text(f, Type::Label,
         "What is damaged can go aside, into the folder “quarantine” beside your words. Nothing is deleted, and what "
         "is good stays. A backup, or a device that you share with, may still have it whole.",
         {.colour = f.palette.text_quiet});
    gap(f, space::m);
    if (button(f, "Set it aside", {.kind = ButtonKind::Tonal, .enabled = !f.state.keeping.work}))
        f.act(action::CheckEverything{true});
}

} // namespace

void draw_check(Frame& f) {
    const Page page(f, {.title = "Check everything", .leading = PageLook::Leading::Back, .centred = true});
    text(f, Type::Body,
         "Attune reads all that it has saved, photos and backups too, and says whether it is as it was written. That "
         "changes nothing, and you can go on meanwhile.");
    gap(f, space::l);
    if (button(f, f.state.keeping.check ? "Check again" : "Check now",
               {.kind = ButtonKind::Tonal, .icon = icon::search, .enabled = !f.state.keeping.work, .id = "check"}))
        f.act(action::CheckEverything{});
    work_line(f);
    if (f.state.keeping.check) answer(f, *f.state.keeping.check);
}

} // namespace attune::ui
