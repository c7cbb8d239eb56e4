package org.youbei.web.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.web.kit.layout.UnitChoice;

/** The units that a person may work in: those they hold a role at, and everything below. */
@Component
class WorkingUnits {
    private final Jurisdictions jurisdictions;
    private final MessageSource texts;

    WorkingUnits(Jurisdictions jurisdictions, MessageSource texts) {
        this.jurisdictions = jurisdictions;
        this.texts = texts;
    }

    /** The scope behind what a form sent; nothing for a unit that is not theirs or that does not exist. */
    Optional<Scope> chosen(SignedIn person, String code) {
        if (code.equals(Scope.ALL.value())) {
            return person.mayWorkEverywhere() ? Optional.of(Scope.ALL) : Optional.empty();
        }
        return JurisdictionCode.parse(code)
                .filter(person::mayWorkAt)
                .filter(unit -> holds(person, unit) || in(Scope.of(unit), unit).isPresent())
                .map(Scope::of);
    }

    private static boolean holds(SignedIn person, JurisdictionCode unit) {
        return person.held().stream().anyMatch(role -> role.scope().equals(unit.value()));
    }

    /** The name of the unit worked in: one of the choices, or further below. */
    String name(SignedIn person, List<UnitChoice> choices) {
        return choices.stream()
                .filter(UnitChoice::current)
                .findFirst()
                .map(UnitChoice::name)
                .orElseGet(() -> name(new Scope(person.scope())));
    }

    private String name(Scope scope) {
        return scope.unit()
                .map(unit -> in(scope, unit).map(Jurisdiction::name).orElse(unit.value()))
                .orElseGet(this::wholeTree);
    }

    private String wholeTree() {
        Locale language = LocaleContextHolder.getLocale();
        return texts.getMessage("session.whole-tree", null, language);
    }

    /** Each unit of a role with those directly below it; below the one worked in, also its own. */
    List<UnitChoice> choices(SignedIn person) {
        var own = new LinkedHashSet<Scope>();
        person.held().forEach(role -> own.add(role.at()));
        var choices = new ArrayList<UnitChoice>();
        own.stream()
                .filter(scope -> own.stream().noneMatch(other -> !other.equals(scope) && other.contains(scope)))
                .forEach(scope -> add(choices, scope, new Scope(person.scope())));
        return choices;
    }

    private void add(List<UnitChoice> choices, Scope own, Scope current) {
        var family = family(own);
        choices.add(choice(own, head(own, family), 0, current));
        for (Jurisdiction child : below(own, family)) {
            var scope = Scope.of(child.code());
            choices.add(choice(scope, child.name(), 1, current));
            if (scope.contains(current)) {
                below(scope, family(scope))
                        .forEach(grandchild ->
                                choices.add(choice(Scope.of(grandchild.code()), grandchild.name(), 2, current)));
            }
        }
    }

    private String head(Scope scope, List<Jurisdiction> family) {
        return scope.unit()
                .map(unit -> family.stream()
                        .filter(known -> known.code().equals(unit))
                        .findFirst()
                        .map(Jurisdiction::name)
                        .orElse(unit.value()))
                .orElseGet(this::wholeTree);
    }

    private static List<Jurisdiction> below(Scope scope, List<Jurisdiction> family) {
        return family.stream()
                .filter(known -> scope.unit().filter(known.code()::equals).isEmpty())
                .toList();
    }

    /** A unit and those below it in one statement; of the whole tree its roots. */
    private List<Jurisdiction> family(Scope scope) {
        return Scopes.in(scope, () -> scope.unit().map(jurisdictions::family).orElseGet(jurisdictions::roots));
    }

    private Optional<Jurisdiction> in(Scope scope, JurisdictionCode unit) {
        return Scopes.in(scope, () -> jurisdictions.find(unit));
    }

    private static UnitChoice choice(Scope scope, String name, int depth, Scope current) {
        return new UnitChoice(scope.value(), name, depth, scope.equals(current));
    }
}
