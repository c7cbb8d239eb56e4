package org.youbei.assessment.spot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.youbei.model.JurisdictionCode;

/**
 * A sample, stratified by street: of the communities of each street, and of the streets themselves, the share that is asked for, rounded up, so that at
 * least one of each is drawn. The same units, share and seed draw the same on every machine: the units are taken in the order of their codes, and each
 * stratum is drawn without putting back by the 48-bit linear congruential generator that {@link Random} documents, seeded with the seed plus the
 * stratum's code.
 */
public record Drawing(int percent, long seed, List<Stratum> strata) {
    private static final int HUNDRED = 100;

    public Drawing {
        strata = List.copyOf(strata);
    }

    /**
     * @param code of the street, or of the district for its streets
     * @param size how many it was drawn from
     * @param drawn in the order of their codes
     */
    public record Stratum(String code, int size, List<JurisdictionCode> drawn) {
        public Stratum {
            drawn = List.copyOf(drawn);
        }
    }

    /** @param percent from 1 to 100 */
    public static Drawing of(Collection<JurisdictionCode> units, int percent, long seed) {
        if (percent < 1 || percent > HUNDRED) {
            throw new IllegalArgumentException("percent: " + percent);
        }
        var byStratum = new TreeMap<String, List<JurisdictionCode>>();
        units.stream()
                .distinct()
                .sorted()
                .forEach(unit -> byStratum
                        .computeIfAbsent(stratum(unit), none -> new ArrayList<>())
                        .add(unit));
        var strata = new ArrayList<Stratum>();
        byStratum.forEach((code, all) -> strata.add(drawn(code, all, percent, seed)));
        return new Drawing(percent, seed, strata);
    }

    /** The street of a community; the district of a street. */
    public static String stratum(JurisdictionCode unit) {
        var code = unit.value();
        return code.substring(0, code.length() > 9 ? 9 : 6);
    }

    private static Stratum drawn(String code, List<JurisdictionCode> all, int percent, long seed) {
        int wanted = (all.size() * percent + HUNDRED - 1) / HUNDRED;
        var urn = new ArrayList<>(all);
        var random = new Random(seed + Long.parseLong(code));
        for (int k = 0; k < wanted; k++) {
            Collections.swap(urn, k, k + random.nextInt(urn.size() - k));
        }
        return new Stratum(
                code, all.size(), urn.subList(0, wanted).stream().sorted().toList());
    }

    public List<JurisdictionCode> units() {
        return strata.stream().flatMap(one -> one.drawn().stream()).toList();
    }
}
