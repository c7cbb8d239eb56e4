package org.youbei.shelter;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.Refusal;
import org.youbei.place.Mark;
import org.youbei.place.Places;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.stay.Openings;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a shelter needs to know, and what it brings. */
@Component
class ShelterWay implements StepRule<Shelter, Step> {
    /** What shelters are called among the places. */
    private static final String MARK = "shelter";

    private final StoredShelters stored;
    private final Openings openings;
    private final ShelterDuties duties;
    private final Places places;
    private final Norms norms;
    private final Chronicle chronicle;

    ShelterWay(
            StoredShelters stored,
            Openings openings,
            ShelterDuties duties,
            Places places,
            Norms norms,
            JdbcClient jdbc,
            Clock clock) {
        this.stored = stored;
        this.openings = openings;
        this.duties = duties;
        this.places = places;
        this.norms = norms;
        this.chronicle = new Chronicle(jdbc, clock, "shelter.shelter_fact", "shelter");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    /** Puts a shelter that has a point among the places of its unit, and takes any other out of them. */
    void place(Shelter shelter) {
        var point = shelter.entry().point();
        if (point != null && shelter.state() != ShelterState.RETIRED) {
            places.put(new Mark(
                    MARK, shelter.getId(), shelter.unit(), shelter.entry().name(), point));
        } else {
            places.remove(MARK, shelter.getId());
        }
    }

    @Override
    public List<Refusal> objections(StepRequest<Shelter> asked, Step step) {
        return asked.thing().objections(asked, step, inside(asked.thing()), norms);
    }

    private int inside(Shelter shelter) {
        var opening = shelter.opening();
        return opening == null ? 0 : openings.inside(opening);
    }

    @Override
    public StepRecord apply(StepRequest<Shelter> asked, Step step) {
        var shelter = asked.thing();
        var before = shelter.opening();
        if (step instanceof Step.Opening opening) {
            var entry = shelter.entry();
            openings.open(
                    new Openings.Begun(
                            asked.id(),
                            shelter.getId(),
                            shelter.unit(),
                            opening.occasion().name(),
                            opening.reference().strip(),
                            opening.hazard(),
                            entry.areas().room(norms, entry.stay())),
                    asked.actor().name());
        }
        var taken = shelter.take(asked, step, inside(shelter), norms).orElseThrow();
        if (before != null && shelter.opening() == null) {
            openings.close(before);
        }
        stored.saveAndFlush(shelter);
        switch (step.kind()) {
            case COMMISSIONING -> duties.begin(asked.actor(), shelter, asked.today());
            case CHECK -> duties.checked(asked.actor(), shelter, step.remark(), asked.today());
            case RETIREMENT -> {
                place(shelter);
                duties.end(asked.actor(), shelter, step.remark());
            }
            default -> {}
        }
        return taken.telling(
                new BindableThingChanged(BindableKind.SHELTER, shelter.getId().toString(), shelter.unit()));
    }
}
