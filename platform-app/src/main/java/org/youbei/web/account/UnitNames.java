package org.youbei.web.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.account.HeldRole;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

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

    /** What an administrator may place a role at: the unit worked in and those below, by code. */
    Map<String, String> choices(Actor actor) {
        var choices = new TreeMap<String, String>();
        actor.scope()
                .unit()
                .ifPresentOrElse(
                        unit -> jurisdictions
                                .subtree(unit, CHOICES)
                                .forEach(below -> choices.put(
                                        below.code().value(), below.code().value() + " " + below.name())),
                        () -> {
                            choices.put("*", wholeTree());
                            jurisdictions
                                    .roots()
                                    .forEach(root -> choices.put(
                                            root.code().value(), root.code().value() + " " + root.name()));
                        });
        return choices;
    }

    String wholeTree() {
        Locale language = LocaleContextHolder.getLocale();
        return texts.getMessage("session.whole-tree", null, language);
    }
}
