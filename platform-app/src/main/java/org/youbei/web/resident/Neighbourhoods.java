package org.youbei.web.resident;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.resident.OpenDrafts;
import org.youbei.resident.PublicFacts;
import org.youbei.resident.ResidentPages;

/** Reads what everybody may know of a unit, in the scope of that unit and nothing more. A page that is off is as one that never was. */
@Component
class Neighbourhoods {
    private final ResidentPages pages;
    private final Jurisdictions jurisdictions;
    private final List<PublicFacts> sources;
    private final OpenDrafts drafts;

    Neighbourhoods(ResidentPages pages, Jurisdictions jurisdictions, List<PublicFacts> sources, OpenDrafts drafts) {
        this.pages = pages;
        this.jurisdictions = jurisdictions;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PublicFacts::order))
                .toList();
        this.drafts = drafts;
    }

    /** @throws ResponseStatusException 404 where the text is no code, there is no such unit, or its page is not shown */
    Neighbourhood open(String code) {
        return JurisdictionCode.parse(code)
                .filter(ResidentPages::mayHave)
                .flatMap(unit -> Scopes.in(Scope.of(unit), () -> read(unit)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Neighbourhood> read(JurisdictionCode unit) {
        return pages.shown(unit)
                .flatMap(page -> jurisdictions
                        .find(unit)
                        .map(known -> new Neighbourhood(
                                known,
                                page,
                                sources.stream()
                                        .flatMap(source -> source.of(unit).stream())
                                        .toList(),
                                drafts.of(unit))));
    }
}
