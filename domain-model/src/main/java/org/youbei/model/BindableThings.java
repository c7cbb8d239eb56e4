package org.youbei.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Offers the live things of one kind to plans and says how they stand. Each module that owns such things has a bean of it. Called inside
 * a transaction inside a scope; what is outside of the scope does not exist.
 */
public interface BindableThings {
    BindableKind kind();

    /**
     * What a plan of the unit may lean on.
     *
     * @param words part of the name, empty for all
     * @param most how many at most
     */
    List<BindableThing> offered(JurisdictionCode unit, String words, int most);

    /** How the things stand, by reference, in a constant number of statements. A reference that is not answered is gone. */
    Map<String, BindableState> states(Collection<String> references);
}
