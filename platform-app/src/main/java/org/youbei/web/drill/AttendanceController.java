package org.youbei.web.drill;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.account.totp.Picture;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.RunDesk;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** Who was there: ticked in the list, checked in by the code on site, or added by hand. */
@Controller
@RequestMapping("/drills/{id}")
class AttendanceController {
    private final DrillCalendar calendar;
    private final RunDesk run;
    private final Clock clock;

    AttendanceController(DrillCalendar calendar, RunDesk run, Clock clock) {
        this.calendar = calendar;
        this.run = run;
        this.clock = clock;
    }

    @PostMapping("/attendances/{participant}")
    String attend(Actor actor, @PathVariable UUID id, @PathVariable UUID participant, RedirectAttributes redirect) {
        return back(id, run.attend(actor, id, participant), redirect);
    }

    @PostMapping("/attendances/{participant}/removal")
    String absent(Actor actor, @PathVariable UUID id, @PathVariable UUID participant, RedirectAttributes redirect) {
        return back(id, run.absent(actor, id, participant), redirect);
    }

    @PostMapping("/attendances")
    String byHand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            RedirectAttributes redirect) {
        return back(id, run.attendByHand(actor, id, UuidV7.next(clock), name, post), redirect);
    }

    /** Where the code on site leads: one button. */
    @GetMapping("/check-in")
    String checkIn(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code, Model model) {
        DrillAnswers.demandReader(actor);
        model.addAttribute("drill", id);
        model.addAttribute("drillTitle", calendar.find(id).title());
        model.addAttribute("code", code);
        return "drill/check-in";
    }

    @PostMapping("/check-in")
    String checkedIn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes redirect) {
        return back(id, run.checkIn(actor, id, code), redirect);
    }

    /** The code to hang up on site. */
    @GetMapping("/check-in.svg")
    ResponseEntity<String> picture(Actor actor, @PathVariable UUID id) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/drills/" + id
                + "/check-in?code=" + drill.attendanceCode();
        var picture = Picture.of(address);
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
                        .formatted(picture.size(), picture.path());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(svg);
    }

    private String back(UUID id, Outcome<UUID> outcome, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            throw Answers.failed(refusals);
        }
        redirect.addFlashAttribute("flash", Flash.done("drill.attendance.done"));
        return "redirect:/drills/" + id + "/run-sheet#attendance";
    }
}
