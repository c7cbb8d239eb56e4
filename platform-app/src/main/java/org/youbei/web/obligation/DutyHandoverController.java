package org.youbei.web.obligation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.account.Position;
import org.youbei.account.Positions;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.Right;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** Hands one duty, or all that were ticked, to another post of their unit. */
@Controller
@RequestMapping("/obligation-handovers")
class DutyHandoverController {
    private static final int POST = 120;
    private static final int REASON = 340;

    private final ChosenDuties chosen;
    private final ObligationLedger ledger;
    private final Positions positions;
    private final ObligationWords words;
    private final StepPages pages;

    DutyHandoverController(
            ChosenDuties chosen, ObligationLedger ledger, Positions positions, ObligationWords words, StepPages pages) {
        this.chosen = chosen;
        this.ledger = ledger;
        this.positions = positions;
        this.words = words;
        this.pages = pages;
    }

    @PostMapping("/choice")
    String choose(@RequestParam("row") Optional<List<UUID>> rows, RedirectAttributes redirect) {
        return chosen.lead(rows, "/obligation-handovers", redirect);
    }

    @GetMapping
    ModelAndView form(Actor actor, @RequestParam(value = "duty", defaultValue = "") List<UUID> duties) {
        return pages.show(form(workable(actor, duties)));
    }

    /** Where they go, as far as it is read. */
    private record Said(String post, String reason) {}

    @PostMapping
    ModelAndView take(Actor actor, @RequestParam(value = "duty", defaultValue = "") List<UUID> duties, Sent sent) {
        return pages.take(
                form(workable(actor, duties)),
                sent,
                typed -> new Said(typed.demanded("post", POST), typed.demanded("reason", REASON)),
                (request, said) -> ledger.handOver(actor, duties, said.post, said.reason));
    }

    private List<ObligationRow> workable(Actor actor, List<UUID> duties) {
        var rows = chosen.find(actor, duties);
        if (!rows.stream().allMatch(row -> Right.WORK.isHeldBy(actor, row.jurisdiction()))) {
            throw new AccessDeniedException("not allowed to hand over");
        }
        return rows;
    }

    private StepForm form(List<ObligationRow> rows) {
        var first = rows.getFirst();
        var one = rows.size() == 1;
        var ids = rows.stream().map(ObligationRow::id).toArray();
        var action = UriComponentsBuilder.fromPath("/obligation-handovers")
                .queryParam("duty", ids)
                .build()
                .toUriString();
        var page = new FormPages.Form(
                "obligation.handover",
                "obligation.field",
                one
                        ? first.title() + " · " + first.unitName()
                        : words.text("obligation.handover.many", locale(), rows.size()),
                words.text("obligation.handover.hint", locale()),
                action,
                one ? "/obligations/" + first.id() : "/obligations");
        var known =
                positions.of(first.jurisdiction()).stream().map(Position::name).toList();
        return StepForm.of(
                page,
                List.of(
                        FormField.text("post", POST)
                                .with("list", known)
                                .hint(words.text("obligation.field.post.hint", locale())),
                        FormField.area("reason", REASON).with("rows", 3)));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
