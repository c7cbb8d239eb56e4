package org.youbei.route;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.testing.Cast;
import org.youbei.web.phone.PhoneRounds;
import org.youbei.web.phone.SentVisit;
import org.youbei.web.phone.Snapshot;

/** What a phone of the street 420106001 sends about a point in one of its communities. */
class PhoneSamples implements RouteSamples {
    private final PhoneRounds rounds;

    PhoneSamples(ApplicationContext context) {
        rounds = new PhoneRounds(context);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /m/visits",
                () -> Sample.none()
                        .body("application/json", rounds.visit(rounds.point()).json()));
        samples.put("GET /q/{code}", () -> Sample.at(rounds.point().code()));
        samples.put("PUT /m/visits/{visit}/photos/{number}", this::photo);
        samples.put("DELETE /m/visits/{visit}/photos/{number}/announcement", this::photo);
        samples.put(
                "PUT /m/visits/{visit}/photos/{number}/announcement",
                () -> photo().body(
                                "application/json",
                                ("{\"sha256\":\"" + "0".repeat(64) + "\"}").getBytes(StandardCharsets.UTF_8)));
        samples.put("PUT /m/hazards/{hazard}/after-photos/{sha256}", () -> {
            var photo = Snapshot.jpeg(20, 20, 1);
            return Sample.at(rounds.noticed(), SentVisit.sha256(photo)).body("image/jpeg", photo);
        });
        samples.put("PUT /m/hazards/{hazard}/rectifications/{request}", () -> {
            var hazard = rounds.noticed();
            rounds.photographed(hazard);
            var note = "{\"note\":\"已清理\"}".getBytes(StandardCharsets.UTF_8);
            return Sample.at(hazard, UUID.randomUUID()).body("application/json", note);
        });
    }

    private Sample photo() {
        var photo = Snapshot.jpeg(20, 20, 1);
        var visit = rounds.visit(rounds.point()).photo(1, photo, null);
        rounds.file(Cast.STREET, visit);
        return Sample.at(visit.id(), 1).body("image/jpeg", photo);
    }
}
