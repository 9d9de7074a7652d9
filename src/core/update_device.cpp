// Settings, notices, the machine.
#include "core/text.h"
#include "core/update_parts.h"
#include "core/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune {

namespace {

float bounded(float value, float least, float most, float otherwise) {
    return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
}

void let_notice_pass(Work& work) {
    auto& notice = work.state.notice;
    if (notice && work.now.instant >= notice->until) notice.reset();
}

void seat_again(State& state, const RecordId& id, std::size_t at) {
    if (state.here.size() >= seats_max) return;
    const auto place = std::min(at, state.here.size());
    state.here.insert(state.here.begin() + static_cast<std::ptrdiff_t>(place), id);
}

} // namespace

void carry_out(Work& work, const action::ChangeSettings& change) {
    auto settings = change.settings;
    const Settings usual;
    settings.text_scale = bounded(settings.text_scale, text_scale_min, text_scale_max, usual.text_scale);
    settings.volume = bounded(settings.volume, 0, 1, usual.volume);
    if (settings == work.state.settings) return;
    work.state.settings = settings;
    work.save_device();
}

void carry_out(Work& work, const action::TestSound&) {
    const auto& settings = work.state.settings;
    if (settings.sound == Sound::None) return;
    work.add(effect::Play{settings.sound, Cue::End, settings.volume});
}

void carry_out(Work& work, const action::Restore&) {
    auto& state = work.state;
    if (!state.notice || !state.notice->can_undo()) return;
    const auto notice = *std::exchange(state.notice, std::nullopt);
    if (notice.retract) {
        work.drop(*notice.retract);
        give_back_draft(work, *notice.retract);
    }
    if (notice.thrown) {
        lay_aside_note(work);
        work.drafts.note = *notice.thrown;
        lay_on_top(state, {Screen::Compose, {}});
        work.save_device();
    }
    if (notice.put_away) take_up_again(work, *notice.put_away);
    if (notice.undoes_keeping) carry_out(work, action::UndoKeeping{});
    if (!notice.restore) return;
    work.keep(*notice.restore);
    for (const auto& body : notice.restore_too) work.keep(body);
    if (notice.here_at) {
        seat_again(state, id_of(*notice.restore), *notice.here_at);
        work.save_device();
    }
}

void carry_out(Work& work, const action::DismissNotice&) { work.state.notice.reset(); }

void carry_out(Work& work, const action::SeenLoadReport&) { work.state.load_report_seen = true; }

void carry_out(Work& work, const action::OpenDataFolder&) { work.add(effect::OpenFolder{}); }

void carry_out(Work& work, const action::ToggleFullScreen&) {
    work.state.full_screen = !work.state.full_screen;
    work.state.full_screen_for_stage = false;
    work.add(effect::FullScreen{work.state.full_screen});
}

void carry_out(Work& work, const action::Quit&) {
    work.save_device();
    work.add(effect::Quit{});
}

void carry_out(Work& work, const action::Tick&) {
    let_notice_pass(work);
    let_stage_pass(work);
    empty_overdue_bin(work);
}

void carry_out(Work& work, const action::DiskFailed& failed) { work.state.trouble = failed.trouble; }

void carry_out(Work& work, const action::DiskWell&) {
    if (!work.state.trouble) return;
    work.state.trouble.reset();
    work.say("Saving works again. Nothing was lost.");
}

void carry_out(Work& work, const action::SavingChanged& changed) {
    auto& saving = work.state.saving;
    if (!changed.saving) {
        saving.reset();
    } else if (!saving) {
        saving = work.now.instant;
    }
}

void carry_out(Work& work, const action::WindowMoved& moved) {
    if (work.state.window == moved.window) return;
    work.state.window = moved.window;
    work.save_device();
}

void carry_out(Work& work, const action::SoundMissing& sound) { work.state.sound_missing = sound.missing; }

void carry_out(Work& work, const action::FileSaved& saved) {
    if (saved.ok) {
        const auto missing = saved.photos_missing == 0
                                 ? std::string{}
                                 : "\n" + counted(saved.photos_missing, "photo is", "photos are") +
                                       " missing here or damaged, and not in it.";
        work.say("Saved in the folder with your words:\n" + std::string{file_of(saved.path)} + missing);
        work.state.notice->in_folder = true;
    } else {
        const std::string why = saved.why.empty() ? "" : " " + saved.why;
        work.say("“" + std::string{file_of(saved.path)} + "” could not be saved." + why +
                 " Nothing was lost; try again in a moment.");
    }
}

void carry_out(Work& work, const action::Say& say) { work.say(say.words); }

} // namespace attune
