package org.youbei.web.planfiling;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.obligation.rule.Rules;
import org.youbei.plan.PlanBundles;
import org.youbei.plan.PlanKind;
import org.youbei.plan.filing.FilingInbox;
import org.youbei.plan.filing.ReceivedFiling;
import org.youbei.plan.filing.ReceivedFiling.Answer;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.obligation.ObligationWords;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;

/** What the unit in scope has received for filing; accepting and returning are steps of each plan. */
@Controller
class FilingController {
    private final FilingInbox inbox;
    private final PlanBundles bundles;
    private final Rules rules;
    private final PlanWords words;
    private final ObligationWords obligationWords;
    private final Clock clock;

    FilingController(
            FilingInbox inbox,
            PlanBundles bundles,
            Rules rules,
            PlanWords words,
            ObligationWords obligationWords,
            Clock clock) {
        this.obligationWords = obligationWords;
        this.inbox = inbox;
        this.bundles = bundles;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** A filing, ready to print. */
    record FilingLine(
            String id,
            String title,
            String href,
            String kind,
            String unit,
            String number,
            String sent,
            @Nullable State due,
            String answered,
            boolean again) {}

    /** A standing to choose, with how many there are. */
    record Choice(String value, String label, long count) {}

    @GetMapping("/plan-filings")
    String index(Actor actor, @RequestParam(defaultValue = "WAITING") String answer, Model model) {
        PlanAnswers.demandReader(actor);
        var wanted = Arrays.stream(Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst()
                .orElse(Answer.WAITING);
        var counts = inbox.counts(actor.scope());
        model.addAttribute(
                "filings",
                inbox.of(actor.scope(), wanted).stream().map(this::line).toList());
        model.addAttribute("choices", choices(counts));
        model.addAttribute("wanted", wanted.name());
        model.addAttribute("acting", wanted == Answer.WAITING && actor.works());
        model.addAttribute("request", UuidV7.next(clock));
        var rule = rules.pack().get("plan-filing-review");
        model.addAttribute(
                "period",
                obligationWords.period(rule.periods().getFirst().toString(), LocaleContextHolder.getLocale()));
        return "planfiling/index";
    }

    @PostMapping("/plan-filings/acceptances")
    String accept(
            Actor actor,
            @RequestParam(defaultValue = "") List<UUID> plan,
            @RequestParam Optional<UUID> request,
            RedirectAttributes redirect) {
        PlanAnswers.demandReader(actor);
        if (plan.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.warn("planfiling.accept.none"));
            return "redirect:/plan-filings";
        }
        var once = request.orElseGet(() -> UuidV7.next(clock));
        switch (bundles.accept(actor, plan, once, ChinaTime.today(clock))) {
            case Outcome.Done<Integer>(var count) ->
                redirect.addFlashAttribute("flash", Flash.done("planfiling.accepted", count));
            case Outcome.Refused<Integer>(var refusals) -> throw Answers.failed(refusals);
        }
        return "redirect:/plan-filings";
    }

    private List<Choice> choices(Map<Answer, Long> counts) {
        return Arrays.stream(Answer.values())
                .map(answer ->
                        new Choice(answer.name(), words.say("planfiling." + answer), counts.getOrDefault(answer, 0L)))
                .toList();
    }

    private FilingLine line(ReceivedFiling filing) {
        var answered = filing.acceptedOn() == null ? filing.returnedOn() : filing.acceptedOn();
        return new FilingLine(
                filing.plan().toString(),
                filing.title(),
                "/plans/" + filing.plan(),
                words.kind(PlanKind.valueOf(filing.kind()), null),
                filing.unitName(),
                filing.documentNumber(),
                words.day(filing.sentOn()),
                due(filing),
                words.day(answered),
                filing.answer() == Answer.WAITING && filing.returnedOn() != null);
    }

    private @Nullable State due(ReceivedFiling filing) {
        return Optional.ofNullable(filing.due())
                .map(due -> new State(
                        due.isBefore(ChinaTime.today(clock)) ? State.Kind.LATE : State.Kind.OPEN,
                        words.say("planfiling.due", due.toString())))
                .orElse(null);
    }
}
