package org.youbei.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.Account;
import org.youbei.account.AccountFileList;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.account.Accounts;
import org.youbei.account.AuditorChange;
import org.youbei.account.AuditorChanges;
import org.youbei.account.HeldRole;
import org.youbei.account.Issued;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** The list of accounts, one account, and the form for a new one. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final AuditorChanges changes;
    private final UnitNames units;
    private final IssuedPasswords issued;
    private final Words words;
    private final Clock clock;
    private final Ledger<AccountFilter, AccountRow> ledger;
    private final Ledger<AccountFilter, AccountRow> table;

    AccountController(
            Accounts accounts,
            AuditorChanges changes,
            AccountList list,
            AccountFileList files,
            UnitNames units,
            IssuedPasswords issued,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.units = units;
        this.issued = issued;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(messages, "account", "/accounts", list, columns());
        table = new Ledger<>("account", "/accounts", files, List.of(columns()), messages);
    }

    @SuppressWarnings("unchecked")
    private Column<AccountRow>[] columns() {
        return new Column[] {
            Column.<AccountRow>link("account.name", row -> "/accounts/" + row.id(), AccountRow::name),
            Column.text("account.username", AccountRow::username),
            Column.<AccountRow>text(
                            "account.unit-code", row -> row.jurisdiction().value())
                    .inFiles(),
            Column.<AccountRow>text("account.unit", this::unit).onPage(),
            Column.<AccountRow>text("account.unit-name", this::unit).inFiles(),
            Column.cell("account.roles", this::roles),
            Column.<AccountRow>text("account.role", this::homeRoles).inFiles(),
            Column.<AccountRow>text(
                            "account.second-factor", row -> words.say("account.second-factor." + row.secondFactor()))
                    .wide(),
            Column.<AccountRow>text(
                            "account.signed-in", row -> row.signedInAt() == null ? "" : words.moment(row.signedInAt()))
                    .wide(),
            Column.<AccountRow>state("account.state", row -> state(row.disabled(), row.oneTimePassword()))
        };
    }

    private String homeRoles(AccountRow row) {
        return Arrays.stream(row.homeRoles().split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> words.say("role." + name))
                .collect(Collectors.joining("、"));
    }

    /** The same rows as a table, which comes in again by {@code /account-imports}; contacts do not go out. */
    @GetMapping("/accounts.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute AccountFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        requireReader(actor);
        table.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/accounts")
    String index(
            Actor actor,
            @ModelAttribute AccountFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        requireReader(actor);
        model.addAttribute("waiting", changes.all());
        return ledger.page(actor.scope(), filter, place, request)
                .act("position.title", "/positions")
                .same("account.export", "/accounts.xlsx")
                .act(actor.has(Role.ADMINISTRATOR), "account.import", "/account-imports")
                .act(actor.has(Role.ADMINISTRATOR), "slip.list", "/account-slips")
                .primary(actor.has(Role.ADMINISTRATOR), "account.new", "/accounts/new")
                .chip("state", AccountFilter.ACTIVE, "account.state.active")
                .chip("state", AccountFilter.DISABLED, "account.state.disabled")
                .chip("state", AccountFilter.NEW, "account.state.new")
                .chip("role", Role.ADMINISTRATOR.name(), "role.ADMINISTRATOR")
                .chip("role", Role.AUDITOR.name(), "role.AUDITOR")
                .find("q", "account.find")
                .show(model, "account/index");
    }

    private String unit(AccountRow row) {
        return row.jurisdiction().equals(HeldRole.WHOLE_TREE) ? units.wholeTree() : row.unitName();
    }

    private void roles(AccountRow row, Markup out) {
        Arrays.stream(row.roles().split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> out.span("yb-tag", words.say("role." + name)));
    }

    private State state(boolean disabled, boolean oneTime) {
        var kind = disabled ? State.Kind.ENDED : oneTime ? State.Kind.IDLE : State.Kind.DONE;
        return new State(kind, words.say("account.state." + (disabled ? "disabled" : oneTime ? "new" : "active")));
    }

    @GetMapping("/accounts/new")
    String fresh(Actor actor, Model model) {
        requireAdministrator(actor);
        var unit = actor.scope().unit().map(JurisdictionCode::value).orElse("*");
        model.addAttribute("form", AccountForm.empty(UuidV7.next(clock), unit));
        choices(actor, model);
        return "account/new";
    }

    @PostMapping("/accounts")
    ModelAndView create(
            Actor actor,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        requireAdministrator(actor);
        if (!errors.hasErrors() && !RoleForm.valid(form.unit())) {
            errors.rejectValue("unit", "account.unit.form");
        }
        if (!errors.hasErrors()) {
            switch (accounts.create(actor, form.account())) {
                case Outcome.Done<Optional<Issued>>(var made) -> {
                    made.ifPresent(password -> issued.remember(session, password));
                    return new ModelAndView("redirect:/accounts/" + form.id());
                }
                case Outcome.Refused<Optional<Issued>>(var refusals) -> Refusals.show(refusals, errors);
            }
        }
        choices(actor, model);
        return new ModelAndView("account/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/accounts/{id}")
    String show(Actor actor, @PathVariable UUID id, HttpSession session, Model model) {
        requireReader(actor);
        var account = accounts.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("state", state(account.disabled(), account.oneTimePassword()));
        model.addAttribute("unit", units.of(List.of(account.jurisdiction())).get(account.jurisdiction()));
        model.addAttribute("held", held(account));
        model.addAttribute("waiting", waiting(changes.of(actor, id)));
        model.addAttribute("mayConfirm", actor.has(Role.AUDITOR));
        model.addAttribute("issued", issued.recall(session, id).orElse(null));
        model.addAttribute(
                "mayChange", actor.has(Role.ADMINISTRATOR) && !actor.account().equals(id));
        choices(actor, model);
        return "account/show";
    }

    /** A role with its words: what the page shows and what its form sends back. */
    record HeldLine(String role, String scope, String roleName, String unitName) {}

    private List<HeldLine> held(Account account) {
        var names = units.of(
                account.held().stream().map(role -> role.jurisdiction()).toList());
        return account.held().stream()
                .map(role -> new HeldLine(
                        role.role().name(),
                        role.scope(),
                        words.say("role." + role.role()),
                        names.getOrDefault(role.jurisdiction(), role.scope())))
                .toList();
    }

    /** @param change its message key */
    record WaitingLine(UUID id, String change, @Nullable String unit, String askedBy, Instant askedAt) {}

    private List<WaitingLine> waiting(List<AuditorChange> found) {
        var names = units.of(found.stream()
                .flatMap(change -> Stream.ofNullable(change.scope()))
                .map(scope -> new Scope(scope).unit().orElse(HeldRole.WHOLE_TREE))
                .toList());
        return found.stream()
                .map(change -> new WaitingLine(
                        change.id(),
                        "account.change." + change.kind(),
                        change.scope() == null
                                ? null
                                : names.get(new Scope(change.scope()).unit().orElse(HeldRole.WHOLE_TREE)),
                        change.askedByName(),
                        change.askedAt()))
                .toList();
    }

    private void choices(Actor actor, Model model) {
        model.addAttribute("units", units.choices(actor));
        model.addAttribute("roles", roleNames());
    }

    private Map<String, String> roleNames() {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::name, role -> words.say("role." + role), (one, other) -> one, LinkedHashMap::new));
    }

    private static void requireReader(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("accounts");
        }
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("accounts");
        }
    }
}
