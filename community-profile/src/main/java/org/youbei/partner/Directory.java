package org.youbei.partner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * The names of units beside one's own. Names and codes of divisions are public; nothing else of another unit is read here.
 */
@Component
public class Directory {
    private static final int MOST = 3_000;

    private final Jurisdictions units;
    private final TransactionTemplate own;

    Directory(Jurisdictions units, PlatformTransactionManager transactions) {
        this.units = units;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setReadOnly(true);
    }

    /** Empty where there is no such unit. */
    public Optional<String> name(JurisdictionCode unit) {
        return units.find(unit)
                .map(Jurisdiction::name)
                .or(() -> everywhere(() -> units.find(unit).map(Jurisdiction::name)));
    }

    /**
     * The units that one of these may be a neighbour of: of its level and in its district, those under the same superior first. One unit is
     * not beside itself; of several each is beside the others.
     */
    public Map<String, String> beside(Set<JurisdictionCode> own) {
        var districts = own.stream()
                .flatMap(unit -> unit.at(JurisdictionLevel.DISTRICT).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var levels = own.stream().map(JurisdictionCode::level).collect(Collectors.toSet());
        var superiors = own.stream().flatMap(unit -> unit.parent().stream()).toList();
        Predicate<JurisdictionCode> near = code -> superiors.stream().anyMatch(one -> one.contains(code));
        return districts.stream()
                .flatMap(district -> everywhere(() -> units.subtree(district, MOST)).stream())
                .filter(one -> levels.contains(one.code().level()))
                .filter(one -> own.size() > 1 || !own.contains(one.code()))
                .sorted(Comparator.comparing(one -> !near.test(one.code())))
                .collect(Collectors.toMap(
                        one -> one.code().value(), Jurisdiction::name, (first, again) -> first, LinkedHashMap::new));
    }

    private <T> T everywhere(Supplier<T> asked) {
        return Scopes.wholeTree(() -> java.util.Objects.requireNonNull(own.execute(status -> asked.get())));
    }
}
