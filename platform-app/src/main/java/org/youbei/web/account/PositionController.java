package org.youbei.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.Position;
import org.youbei.account.Positions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;

/** The posts of a unit and who holds them. */
@Controller
@RequestMapping("/positions")
class PositionController {
    private static final int CANDIDATES = 500;

    private final Positions positions;
    private final AccountList accounts;
    private final UnitNames units;

    PositionController(Positions positions, AccountList accounts, UnitNames units) {
        this.positions = positions;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping
    String index(Actor actor, @RequestParam @Nullable String unit, Model model) {
        if (!actor.has(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("positions");
        }
        var choices = units.choices(actor);
        var chosen = JurisdictionCode.parse(unit == null ? "" : unit)
                .or(() -> actor.scope().unit());
        var rows = chosen.map(positions::of).orElse(List.of());
        model.addAttribute("units", choices);
        model.addAttribute("unit", chosen.map(JurisdictionCode::value).orElse(""));
        model.addAttribute(
                "unitName",
                chosen.map(code -> units.of(List.of(code)).get(code)).orElse(units.wholeTree()));
        model.addAttribute("rows", rows);
        model.addAttribute("candidates", chosen.map(this::candidates).orElse(Map.of()));
        model.addAttribute("mayChange", actor.has(Role.ADMINISTRATOR));
        return "position/index";
    }

    /** Whoever is at home in the unit or below. */
    private Map<String, String> candidates(JurisdictionCode unit) {
        var found = new LinkedHashMap<String, String>();
        accounts.first(AccountFilter.active(unit, null), CANDIDATES)
                .forEach(row -> found.put(row.id().toString(), row.name() + " " + row.username()));
        return found;
    }

    @PostMapping
    String create(Actor actor, @RequestParam String unit, @RequestParam String name, RedirectAttributes redirect) {
        var code = JurisdictionCode.parse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(positions.create(actor, code, name), "position.flash.created", code.value(), redirect);
    }

    @PostMapping("/{id}/holder")
    String appoint(
            Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID holder, RedirectAttributes redirect) {
        var unit = known(id).jurisdiction().value();
        return answer(positions.appoint(actor, id, holder), "position.flash.appointed", unit, redirect);
    }

    @PostMapping("/{id}/closure")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        var unit = known(id).jurisdiction().value();
        return answer(positions.close(actor, id), "position.flash.closed", unit, redirect);
    }

    private Position known(UUID id) {
        return positions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String answer(Outcome<Position> outcome, String key, String unit, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                switch (outcome) {
                    case Outcome.Done<Position>(var position) -> Flash.done(key, position.name());
                    case Outcome.Refused<Position>(var refusals) -> {
                        Answers.demandRight(refusals);
                        yield Flash.refused(refusals.getFirst());
                    }
                });
        redirect.addAttribute("unit", unit);
        return "redirect:/positions";
    }
}
