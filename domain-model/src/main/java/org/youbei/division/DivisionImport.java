package org.youbei.division;

import java.util.List;

/** What became of a division table: taken whole, or refused whole with every fault. */
public sealed interface DivisionImport {
    /**
     * @param rows units in the file
     * @param added units that were not in the tree
     * @param renamed units whose name changed
     * @param sha256 the hash of the file's bytes, in lower-case hexadecimal
     */
    record Loaded(long rows, long added, long renamed, String sha256) implements DivisionImport {
        public long unchanged() {
            return rows - added - renamed;
        }
    }

    /**
     * @param faults the first of them in order of lines
     * @param total how many there are
     */
    record Rejected(List<DivisionFault> faults, long total) implements DivisionImport {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
