package org.youbei.web.sweep;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.obligation.sweep.SweepList;
import org.youbei.obligation.sweep.SweepRun;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** The runs of the sweep, and one more now. */
@Controller
class SweepController {
    private final Sweeps sweeps;
    private final Words words;
    private final Ledger<SweepList.Every, SweepRun> ledger;

    SweepController(Sweeps sweeps, SweepList runs, Words words, MessageSource messages) {
        this.sweeps = sweeps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "sweep",
                "/sweeps",
                runs,
                Column.<SweepRun>text("sweep.started", run -> words.moment(run.startedAt()))
                        .looking("main"),
                Column.state("sweep.state", run -> new State(look(run.state()), words.of("sweep.state.", run.state()))),
                Column.text("sweep.took", this::took).num(),
                Column.text("sweep.by", this::by),
                Column.number("sweep.overdue", SweepRun::overdue),
                Column.number("sweep.reminded", SweepRun::reminded),
                Column.number("sweep.escalated", SweepRun::escalated),
                Column.number("sweep.messages", SweepRun::messages));
    }

    @GetMapping("/sweeps")
    String index(Actor actor, @ModelAttribute Place place, HttpServletRequest request, Model model) {
        demand(actor, Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);
        var mayRun = actor.has(Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR);
        return ledger.page(actor.scope(), new SweepList.Every(), place, request)
                .send(mayRun, "sweep.run", "/sweeps", "btn-primary")
                .show(model);
    }

    @PostMapping("/sweeps")
    String create(Actor actor, RedirectAttributes redirect) {
        demand(actor, Role.DISTRICT_SUPERVISOR, Role.ADMINISTRATOR);
        if (sweeps.runNow(actor) instanceof Outcome.Done<UUID>(var id)) {
            var run = sweeps.find(id).orElseThrow();
            redirect.addFlashAttribute(
                    "flash", Flash.done("sweep.done", run.overdue(), run.reminded(), run.escalated()));
        }
        return "redirect:/sweeps";
    }

    private String took(SweepRun run) {
        var end = run.finishedAt();
        return end == null
                ? ""
                : words.say(
                        "sweep.seconds",
                        "%.1f".formatted(Duration.between(run.startedAt(), end).toMillis() / 1000.0));
    }

    private String by(SweepRun run) {
        return run.startedBy().equals(Actor.platform().name()) ? words.say("sweep.schedule") : run.startedBy();
    }

    private static State.Kind look(SweepRun.State state) {
        return switch (state) {
            case RUNNING -> State.Kind.OPEN;
            case DONE -> State.Kind.DONE;
            case FAILED -> State.Kind.LATE;
            case INTERRUPTED -> State.Kind.PAUSED;
        };
    }

    private static void demand(Actor actor, Role... roles) {
        if (!actor.has(roles)) {
            throw new AccessDeniedException("sweeps belong to supervisors and administrators");
        }
    }
}
