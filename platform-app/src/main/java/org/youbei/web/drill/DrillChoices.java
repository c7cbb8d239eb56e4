package org.youbei.web.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.account.AccountFilter;
import org.youbei.account.AccountList;
import org.youbei.account.AccountRow;
import org.youbei.account.Assessors;
import org.youbei.account.Assessors.Assessor;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.RequirementDesk;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Preparation;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.VersionState;
import org.youbei.plan.section.Section;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.plan.shelf.PlanSort;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.unit.UnitPicker;

/** What the forms of a drill offer to choose from. */
@Component
class DrillChoices {

    private static final int NAMESAKES = 50;

    private final UnitPicker units;
    private final PlanShelf shelf;
    private final PlanDossiers dossiers;
    private final RequirementDesk requirements;
    private final AccountList accounts;
    private final Assessors assessors;
    private final DrillWords words;

    DrillChoices(
            UnitPicker units,
            PlanShelf shelf,
            PlanDossiers dossiers,
            RequirementDesk requirements,
            AccountList accounts,
            Assessors assessors,
            DrillWords words) {
        this.units = units;
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.accounts = accounts;
        this.assessors = assessors;
        this.words = words;
    }

    /** The units whose drills the person keeps, by code. */
    Map<String, String> units(Actor actor) {
        return actor.scope()
                .unit()
                .filter(top -> DrillAuthority.keeps(actor, top))
                .map(this::below)
                .orElseGet(Map::of);
    }

    Map<String, String> below(JurisdictionCode top) {
        return units.choices(top, unit -> true);
    }

    /** What a drill of the unit may cover: plans in force, then requirements, as {@code plan:id} and {@code drill-requirement:id}. */
    Map<String, String> covers(Actor actor, Drill drill, @Nullable String sought) {
        var covers = new LinkedHashMap<String, String>();
        var filter = new PlanFilter(
                null, null, drill.unit(), VersionState.ISSUED, false, words(sought), PlanSort.UNIT, false);
        shelf.page(actor.scope(), filter, null, FormField.SHOWN)
                .rows()
                .forEach(plan -> covers.put(
                        Cover.PLAN + ":" + plan.id(), words.say("drill.cover.choice", plan.title(), plan.unitName())));
        requirements
                .inForce(drill.unit(), words(sought), FormField.SHOWN)
                .forEach(one -> covers.put(
                        Cover.REQUIREMENT + ":" + one.id(),
                        words.say("drill.cover.choice", one.name(), words.unit(one.unit()))));
        return covers;
    }

    /** The sections of the plans covered, as {@code plan:section}. */
    Map<String, String> sections(Preparation ready) {
        var sections = new LinkedHashMap<String, String>();
        for (var cover : ready.covers()) {
            if (cover.isPlan()) {
                var plan = cover.subject().id();
                sections(cover)
                        .forEach(section -> sections.put(
                                plan + ":" + section.id(), (section.number() + " " + section.title()).strip()));
            }
        }
        return sections;
    }

    /** None of a plan that the reader may not open: an evaluator from a unit below. */
    private List<Section> sections(Cover cover) {
        try {
            return dossiers.open(cover.subject().id(), Optional.ofNullable(cover.versionNumber()))
                    .sections();
        } catch (NotFound outside) {
            return List.of();
        }
    }

    /** Accounts at home in the scope, by id. */
    Map<String, String> people(@Nullable String sought) {
        var people = new LinkedHashMap<String, String>();
        accounts.first(new AccountFilter(sought, null, null, null), FormField.SHOWN).stream()
                .filter(account -> !account.disabled() && !account.roles().equals("ADMINISTRATOR"))
                .forEach(account -> people.put(
                        account.id().toString(),
                        words.say("drill.person.choice", account.name(), words.unit(account.jurisdiction()))));
        return people;
    }

    private static String words(@Nullable String sought) {
        return sought == null ? "" : sought;
    }

    Optional<AccountRow> person(UUID account) {
        return accounts.find(account);
    }

    /** Whoever may evaluate a drill of the unit: people of the scope, and assessors of the units above. */
    Map<String, String> evaluators(JurisdictionCode unit, @Nullable String sought) {
        var evaluators = people(sought);
        assessors.above(unit).stream()
                .filter(one -> one.name().contains(words(sought)))
                .limit(FormField.SHOWN)
                .forEach(one -> evaluators.putIfAbsent(
                        one.account().toString(), words.say("drill.person.above", one.name(), words.unit(one.unit()))));
        return evaluators;
    }

    Optional<Assessor> evaluator(JurisdictionCode unit, UUID account) {
        return person(account)
                .map(row -> new Assessor(account, row.name(), row.jurisdiction()))
                .or(() -> assessors.above(unit).stream()
                        .filter(one -> one.account().equals(account))
                        .findFirst());
    }

    /** The one account of that name that may sign in; nothing where there is none or more than one. */
    Optional<AccountRow> named(String name) {
        var found = accounts.first(new AccountFilter(name, null, null, AccountFilter.ACTIVE), NAMESAKES).stream()
                .filter(account -> account.name().equals(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** By name: somebody of the scope, or an assessor of the units above. */
    Optional<Assessor> judge(JurisdictionCode unit, String name) {
        return named(name)
                .map(row -> new Assessor(row.id(), row.name(), row.jurisdiction()))
                .or(() -> assessors.above(unit).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
    }
}
