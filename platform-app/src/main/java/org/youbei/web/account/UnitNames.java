package org.youbei.web.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.HeldRole;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** Names of units for the pages of accounts; a unit that cannot be seen is called by its code. */
@Component
class UnitNames {
    private static final int CHOICES = 2_000;

    private final Jurisdictions jurisdictions;
    private final MessageSource texts;

    UnitNames(Jurisdictions jurisdictions, MessageSource texts) {
        this.jurisdictions = jurisdictions;
        this.texts = texts;
    }

    Map<JurisdictionCode, String> of(Collection<JurisdictionCode> codes) {
        var names = jurisdictions.names(codes);
        return codes.stream().distinct().collect(Collectors.toMap(code -> code, code -> name(code, names)));
    }

    private String name(JurisdictionCode code, Map<JurisdictionCode, String> names) {
        return code.equals(HeldRole.WHOLE_TREE)
                ? wholeTree()
                : Objects.requireNonNullElse(names.get(code), code.value());
    }

    /**
     * What an administrator may place a role at: the unit worked in and those below, by code; from the top where that is the whole tree. A unit
     * that the tree does not have yet is offered by its code.
     */
    Map<String, String> choices(Actor actor) {
        var choices = new TreeMap<String, String>();
        actor.scope().unit().ifPresentOrElse(unit -> below(unit, choices), () -> {
            choices.put("*", wholeTree());
            jurisdictions.roots().forEach(root -> below(root.code(), choices));
        });
        return choices;
    }

    private void below(JurisdictionCode top, Map<String, String> choices) {
        if (choices.size() >= CHOICES) {
            return;
        }
        choices.put(top.value(), top.value());
        var names = new HashMap<JurisdictionCode, String>();
        jurisdictions.subtree(top, CHOICES - choices.size() + 1).forEach(unit -> {
            names.put(unit.code(), unit.name());
            choices.put(unit.code().value(), unit.code().value() + " " + placed(unit, names));
        });
    }

    /** Two communities may have one name, so the street stands in front. */
    private static String placed(Jurisdiction unit, Map<JurisdictionCode, String> names) {
        var above = unit.code().level().compareTo(JurisdictionLevel.COMMUNITY) < 0
                ? Optional.<String>empty()
                : unit.code().parent().map(names::get);
        return above.map(street -> street + " › " + unit.name()).orElse(unit.name());
    }

    String wholeTree() {
        Locale language = LocaleContextHolder.getLocale();
        return texts.getMessage("session.whole-tree", null, language);
    }
}
