package org.youbei.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.place.Outlines;

/**
 * The units beside one's own: names, codes and where they lie, which are public; nothing else of another unit is read here.
 */
@Component
public class Directory {
    private static final int MOST = 3_000;

    private final Jurisdictions units;
    private final Outlines outlines;
    private final TransactionTemplate own;

    Directory(Jurisdictions units, Outlines outlines, PlatformTransactionManager transactions) {
        this.units = units;
        this.outlines = outlines;
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
     * A unit that may be a neighbour.
     *
     * @param borders whether its boundary and that of one's own have an edge in common
     * @param metres from middle to middle; null where nobody knows where one of the two lies
     */
    public record Beside(
            JurisdictionCode unit,
            String name,
            boolean borders,
            @Nullable Long metres) {}

    /**
     * The units that one of these may be a neighbour of: of its level and in its district. Those that border on it come first, then by
     * distance, then those under the same superior. One unit is not beside itself; of several each is beside the others. Where units lie is
     * as public as their names; what is registered in them is not told.
     */
    public List<Beside> beside(Set<JurisdictionCode> own) {
        var found = new ArrayList<Beside>();
        own.stream()
                .flatMap(unit -> unit.at(JurisdictionLevel.DISTRICT).stream())
                .distinct()
                .forEach(district -> everywhere(() -> found.addAll(beside(own, district))));
        Predicate<Beside> sameSuperior = one -> own.stream()
                .flatMap(unit -> unit.parent().stream())
                .anyMatch(superior -> superior.contains(one.unit()));
        found.sort(Comparator.comparing((Beside one) -> !one.borders())
                .thenComparing(Beside::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> !sameSuperior.test(one))
                .thenComparing(one -> one.unit().value()));
        return found;
    }

    private List<Beside> beside(Set<JurisdictionCode> own, JurisdictionCode district) {
        var all = units.subtree(district, MOST);
        var found = new ArrayList<Beside>();
        for (var level : own.stream().map(JurisdictionCode::level).distinct().toList()) {
            var alike = all.stream().filter(one -> one.code().level() == level).toList();
            var seats = outlines.seats(
                    district, alike.stream().map(Jurisdiction::code).toList());
            alike.stream()
                    .filter(one -> own.size() > 1 || !own.contains(one.code()))
                    .forEach(one -> found.add(nearest(one, own, seats)));
        }
        return found;
    }

    private static Beside nearest(
            Jurisdiction one, Set<JurisdictionCode> own, Map<JurisdictionCode, Outlines.Seat> seats) {
        var seat = seats.get(one.code());
        var from = own.stream()
                .filter(unit -> !unit.equals(one.code()))
                .map(seats::get)
                .filter(Objects::nonNull)
                .toList();
        var metres = seat == null
                ? OptionalDouble.empty()
                : from.stream().mapToDouble(seat::metres).min();
        boolean borders = seat != null && from.stream().anyMatch(seat::borders);
        return new Beside(
                one.code(), one.name(), borders, metres.isPresent() ? Math.round(metres.getAsDouble()) : null);
    }

    private <T> T everywhere(Supplier<T> asked) {
        return Scopes.wholeTree(() -> Objects.requireNonNull(own.execute(status -> asked.get())));
    }
}
