package org.youbei.web.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.place.Outlines;
import org.youbei.resident.PublicFact;
import org.youbei.resident.PublicFacts;
import org.youbei.shelter.PublicShelters;
import org.youbei.shelter.PublicShelters.Published;
import org.youbei.shelter.site.Facility;
import org.youbei.web.kit.word.Words;

/** The shelters nearest to the middle of the unit, whoever keeps them: whether they are open, where they are, and in which direction. */
@Component
class NearestShelters implements PublicFacts {
    private static final int MOST = 4;
    private static final List<String> WINDS = List.of("n", "ne", "e", "se", "s", "sw", "w", "nw");
    private static final Set<Facility> WORTH_KNOWING = Set.of(
            Facility.WATER, Facility.POWER, Facility.MEDICAL_CORNER, Facility.ACCESSIBLE_WAYS, Facility.QUIET_ROOM);

    private final PublicShelters shelters;
    private final Outlines outlines;
    private final Words words;

    NearestShelters(PublicShelters shelters, Outlines outlines, Words words) {
        this.shelters = shelters;
        this.outlines = outlines;
        this.words = words;
    }

    @Override
    public int order() {
        return 15;
    }

    /** None where nobody knows where the unit lies: what is near can then not be said. */
    @Override
    public List<PublicFact> of(JurisdictionCode unit) {
        return outlines.middle(unit)
                .map(middle -> shelters.nearest(middle, MOST).stream()
                        .map(shelter -> fact(middle, shelter))
                        .toList())
                .orElse(List.of());
    }

    private PublicFact fact(GeoPoint middle, Published shelter) {
        var lines = new ArrayList<String>();
        lines.add(words.say(
                shelter.open() ? "resident.shelter.open" : "resident.shelter.ready",
                words.of("resident.shelter.stay.", shelter.stay())));
        lines.add(words.say(
                "resident.shelter.way",
                shelter.address(),
                words.say("resident.wind." + wind(middle, shelter.at())),
                tens(shelter.metres())));
        lines.add(details(shelter));
        return new PublicFact(PublicFact.Kind.SHELTER, shelter.name(), lines, null);
    }

    private String details(Published shelter) {
        var said = new ArrayList<String>();
        var room = shelter.room();
        if (room != null) {
            said.add(words.say("shelter.people", room));
        }
        if (shelter.night()) {
            said.add(words.say("shelter.form.night"));
        }
        shelter.facilities().stream()
                .filter(WORTH_KNOWING::contains)
                .forEach(facility -> said.add(words.of("shelter.facility.", facility)));
        shelter.hazards().forEach(hazard -> said.add(words.of("shelter.hazard.", hazard)));
        return String.join(" · ", said);
    }

    /** One of eight directions. */
    static String wind(GeoPoint from, GeoPoint to) {
        double north = to.latitude().subtract(from.latitude()).doubleValue();
        double east = to.longitude().subtract(from.longitude()).doubleValue()
                * Math.cos(Math.toRadians(from.latitude().doubleValue()));
        double eighths = Math.toDegrees(Math.atan2(east, north)) / 45;
        return WINDS.get(Math.floorMod(Math.round(eighths), WINDS.size()));
    }

    private static long tens(double metres) {
        return Math.max(10, Math.round(metres / 10) * 10);
    }
}
