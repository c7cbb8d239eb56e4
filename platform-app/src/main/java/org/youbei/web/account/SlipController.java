package org.youbei.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.account.Issued;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.word.Words;

/** Slips with one-time passwords for people who have never signed in, to be cut apart and handed out. */
@Controller
@RequestMapping("/account-slips")
class SlipController {
    private final Accounts accounts;
    private final AccountList list;
    private final UnitNames units;
    private final IssuedPasswords issued;
    private final Words words;
    private final Ledger<AccountFilter, AccountRow> ledger;

    SlipController(
            Accounts accounts,
            AccountList list,
            UnitNames units,
            IssuedPasswords issued,
            Words words,
            MessageSource messages) {
        this.accounts = accounts;
        this.list = list;
        this.units = units;
        this.issued = issued;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "slip",
                "/account-slips",
                list,
                Column.<AccountRow>cell("slip.choose", this::box),
                Column.link("account.name", row -> "/accounts/" + row.id(), AccountRow::name),
                Column.text("account.username", AccountRow::username),
                Column.text("account.unit", this::unit),
                Column.cell("account.roles", this::roles));
    }

    @GetMapping
    String index(
            Actor actor,
            @ModelAttribute AccountFilter asked,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        demandAdministrator(actor);
        var filter = new AccountFilter(asked.q(), asked.unit(), asked.role(), AccountFilter.NEW);
        return ledger.page(actor.scope(), filter, asked, place, request)
                .sub(Accounts.MOST_SLIPS)
                .bulk(true, "slip.make", "/account-slips")
                .find("q", "account.find")
                .finishedWhenEmpty()
                .show(model);
    }

    private void box(AccountRow row, Markup out) {
        if (!Arrays.asList(row.roles().split(" ")).contains(Role.AUDITOR.name())) {
            out.box(row.id().toString(), words.say("slip.choose.one", row.name()));
        }
    }

    private String unit(AccountRow row) {
        return row.jurisdiction().equals(HeldRole.WHOLE_TREE) ? units.wholeTree() : row.unitName();
    }

    private void roles(AccountRow row, Markup out) {
        Arrays.stream(row.roles().split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> out.span("yb-tag", words.say("role." + name)));
    }

    /** Makes the passwords and leads to the page that tells them. */
    @PostMapping
    String make(
            Actor actor,
            @RequestParam("row") Optional<List<UUID>> rows,
            HttpSession session,
            RedirectAttributes redirect) {
        demandAdministrator(actor);
        return switch (accounts.issueSlips(actor, rows.orElse(List.of()))) {
            case Outcome.Done<List<Issued>>(var made) -> {
                issued.rememberAll(session, made);
                yield "redirect:/account-slips/sheet";
            }
            case Outcome.Refused<List<Issued>>(var refusals) -> {
                Answers.demandRight(refusals);
                redirect.addFlashAttribute("flash", Flash.refused(refusals.getFirst()));
                yield "redirect:/account-slips";
            }
        };
    }

    /** One slip. */
    record Slip(String name, String unit, String username, String password) {}

    /** For two minutes, in the session that made them. */
    @GetMapping("/sheet")
    String sheet(Actor actor, HttpSession session, Model model) {
        demandAdministrator(actor);
        var passwords = issued.recallAll(session);
        var slips = new ArrayList<Slip>();
        for (var row : passwords.isEmpty() ? List.<AccountRow>of() : list.of(passwords.keySet())) {
            slips.add(new Slip(row.name(), unit(row), row.username(), passwords.getOrDefault(row.id(), "")));
        }
        model.addAttribute("slips", slips);
        model.addAttribute(
                "address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "account/slips";
    }

    private static void demandAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("slips of accounts");
        }
    }
}
