package org.youbei.web.resident;

import java.util.List;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.resident.OpenDrafts;
import org.youbei.resident.PublicFact;
import org.youbei.resident.ResidentPage;

/** A unit as everybody may know it. */
record Neighbourhood(Jurisdiction unit, ResidentPage page, List<PublicFact> facts, List<OpenDrafts.Draft> drafts) {
    /** Those of a part of the page, in the order in which modules told them. */
    public List<PublicFact> of(String kind) {
        return facts.stream().filter(fact -> fact.kind().name().equals(kind)).toList();
    }
}
