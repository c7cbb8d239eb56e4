package org.youbei.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Faults found in one file: all are counted, the first few kept to be shown. */
class Faults {
    static final int SHOWN = 200;

    private final List<DivisionFault> first = new ArrayList<>();
    private long total;

    void add(DivisionFault fault) {
        total++;
        if (first.size() < SHOWN) {
            first.add(fault);
        }
    }

    boolean none() {
        return total == 0;
    }

    DivisionImport.Rejected rejected() {
        return new DivisionImport.Rejected(
                first.stream()
                        .sorted(Comparator.comparingLong(DivisionFault::line))
                        .toList(),
                total);
    }
}
