package org.youbei.model;

import java.util.Map;

/**
 * A figure about units that a module knows by itself, such as how many plans are in force, offered to assessments. Each module that owns the rows behind
 * the figure has a bean of it. Called inside a transaction inside a scope; what is outside of the scope does not exist.
 */
public interface EvidenceSource {
    /** Never changed once it is used: {@code plans-in-force}. The name is the text {@code evidence.<id>}, in both languages. */
    String id();

    /** What its values count. */
    EvidenceMeasure measure();

    /**
     * The figure of each unit, with what lies below it, in a number of statements that does not depend on how many units are asked for. A unit that is
     * missing from the answer has no figure: that is not the same as 0.
     */
    Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question);
}
