package org.youbei.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.Account;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.account.Accounts;
import org.youbei.account.Issued;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.UuidV7;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;
import org.youbei.web.part.Refusals;
import org.youbei.web.part.State;

/** The list of accounts, one account, and the form for a new one. */
@Controller
@RequestMapping("/accounts")
class AccountController {
    private static final int PAGE = 50;

    private final Accounts accounts;
    private final AccountList list;
    private final UnitNames units;
    private final IssuedPasswords issued;
    private final MessageSource texts;
    private final Clock clock;

    AccountController(
            Accounts accounts,
            AccountList list,
            UnitNames units,
            IssuedPasswords issued,
            MessageSource texts,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.units = units;
        this.issued = issued;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String index(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            HttpServletRequest request,
            Locale language,
            Model model) {
        requireReader(actor);
        var address = ListAddress.of("/accounts", request.getParameterMap(), "q", "unit", "role", "state");
        var found = list.after(new AccountFilter(text(q), code(unit), role, disabled(state)), text(after), PAGE + 1);
        var rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var next = found.size() > PAGE ? address.after(rows.getLast().username()) : null;
        model.addAttribute("list", address);
        model.addAttribute("links", new PageLinks(after == null ? null : address.first(), null, next));
        model.addAttribute("rows", lines(rows, language));
        model.addAttribute("mayChange", actor.has(Role.ADMINISTRATOR));
        return "account/index";
    }

    private List<AccountLine> lines(List<AccountRow> rows, Locale language) {
        var names = units.of(rows.stream().map(AccountRow::jurisdiction).toList());
        return rows.stream()
                .map(row -> new AccountLine(
                        row.id(),
                        row.username(),
                        row.name(),
                        names.getOrDefault(
                                row.jurisdiction(), row.jurisdiction().value()),
                        roles(row.roles(), language),
                        state(row.disabled(), row.oneTimePassword(), language),
                        row.secondFactor(),
                        row.signedInAt()))
                .toList();
    }

    private List<String> roles(String names, Locale language) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> texts.getMessage("role." + name, null, language))
                .toList();
    }

    private State state(boolean disabled, boolean oneTime, Locale language) {
        var kind = disabled ? State.Kind.ENDED : oneTime ? State.Kind.IDLE : State.Kind.DONE;
        var key = disabled ? "account.state.disabled" : oneTime ? "account.state.new" : "account.state.active";
        return new State(kind, texts.getMessage(key, null, language));
    }

    @GetMapping("/new")
    String fresh(Actor actor, Model model) {
        requireAdministrator(actor);
        var unit = actor.scope().unit().map(JurisdictionCode::value).orElse("*");
        model.addAttribute("form", AccountForm.empty(UuidV7.next(clock), unit));
        choices(actor, model);
        return "account/new";
    }

    @PostMapping
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

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, HttpSession session, Locale language, Model model) {
        requireReader(actor);
        var account = accounts.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("state", state(account.disabled(), account.oneTimePassword(), language));
        model.addAttribute("unit", units.of(List.of(account.jurisdiction())).get(account.jurisdiction()));
        model.addAttribute("held", held(account, language));
        model.addAttribute("issued", issued.recall(session, id).orElse(null));
        model.addAttribute(
                "mayChange", actor.has(Role.ADMINISTRATOR) && !actor.account().equals(id));
        choices(actor, model);
        return "account/show";
    }

    /** A role with its words: what the page shows and what its form sends back. */
    record HeldLine(String role, String scope, String roleName, String unitName) {}

    private List<HeldLine> held(Account account, Locale language) {
        var names = units.of(
                account.held().stream().map(role -> role.jurisdiction()).toList());
        return account.held().stream()
                .map(role -> new HeldLine(
                        role.role().name(),
                        role.scope(),
                        texts.getMessage("role." + role.role(), null, language),
                        names.getOrDefault(role.jurisdiction(), role.scope())))
                .toList();
    }

    private void choices(Actor actor, Model model) {
        model.addAttribute("units", units.choices(actor));
        model.addAttribute("roles", roleNames());
    }

    private Map<String, String> roleNames() {
        var language = LocaleContextHolder.getLocale();
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(
                        Role::name,
                        role -> texts.getMessage("role." + role, null, language),
                        (one, other) -> one,
                        LinkedHashMap::new));
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

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable JurisdictionCode code(@Nullable String unit) {
        return unit == null ? null : JurisdictionCode.parse(unit).orElse(null);
    }

    private static @Nullable Boolean disabled(@Nullable String state) {
        return state == null
                ? null
                : state.equals("disabled") ? Boolean.TRUE : state.equals("active") ? Boolean.FALSE : null;
    }
}
