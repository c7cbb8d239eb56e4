package org.youbei.web.drill;

import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillState;
import org.youbei.drill.RunDesk;
import org.youbei.drill.run.RunStep;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.live.LiveWatchers;

/** The run sheet: a page that works by itself and, with a script, follows what others stamp. */
@Controller
@RequestMapping("/drills/{id}/run-sheet")
class RunSheetController {
    /** No phone shows an earlier or a later time, however wrong it is; the database would not take some of them. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final DrillCalendar calendar;
    private final RunDesk run;
    private final SheetViews views;
    private final LiveWatchers watchers;
    private final DrillWords words;

    RunSheetController(DrillCalendar calendar, RunDesk run, SheetViews views, LiveWatchers watchers, DrillWords words) {
        this.calendar = calendar;
        this.run = run;
        this.views = views;
        this.watchers = watchers;
        this.words = words;
    }

    /** @return nothing but 304 to a script that brings the version it shows and would get the same again */
    @GetMapping
    @Nullable ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            WebRequest request) {
        DrillAnswers.demandReader(actor);
        return fragment != null && request.checkNotModified('"' + run.version(calendar.find(id)) + '"')
                ? null
                : page(actor, id, fragment, model, HttpStatus.OK, List.of());
    }

    @PostMapping("/{step}/stamp")
    Object stamp(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String phoneAt,
            @RequestParam(defaultValue = "") String remark,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            RedirectAttributes redirect) {
        DrillAnswers.demandReader(actor);
        return switch (run.stamp(actor, id, step, instant(phoneAt), remark)) {
            case Outcome.Done<RunStep>(var stamped) -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.stamped", stamped.action()));
                yield fragment == null
                        ? "redirect:/drills/" + id + "/run-sheet#step-" + step
                        : page(actor, id, fragment, model, HttpStatus.OK, List.of());
            }
            case Outcome.Refused<RunStep>(var refusals) ->
                page(actor, id, fragment, model, Answers.status(refusals), refusals);
        };
    }

    /** Sends each line that is stamped, and tells of any other change, after which whoever listens reads the sheet again. Where nothing can change any more, there is nothing to listen to. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(Actor actor, @PathVariable UUID id, HttpSession session, Locale locale) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        var changes = drill.state() == DrillState.PREPARED || (drill.state() == DrillState.RUNNING && !drill.isEnded());
        if (!changes) {
            return ResponseEntity.noContent().build();
        }
        return watchers.stream(SheetWatchers.topic(id), session, locale);
    }

    private ModelAndView page(
            Actor actor, UUID id, @Nullable String fragment, Model model, HttpStatus status, List<Refusal> refusals) {
        DrillAnswers.demandReader(actor);
        var sheet = views.of(calendar.find(id), actor);
        model.addAttribute("sheet", sheet);
        model.addAttribute("lines", sheet.lines());
        model.addAttribute("refused", words.reasons(refusals));
        return new ModelAndView(
                fragment == null ? "drill/run-sheet" : "drill/run-sheet :: sheet", model.asMap(), status);
    }

    /** A phone that tells no time, or nonsense, tells none. */
    private static @Nullable Instant instant(String text) {
        try {
            var told = text.isEmpty() ? null : Instant.parse(text);
            return told == null || told.isBefore(EARLIEST) || told.isAfter(LATEST) ? null : told;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
