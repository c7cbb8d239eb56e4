package org.youbei.web.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youbei.model.Actor;
import tools.jackson.databind.JsonNode;

/** A phone with an outbox, sending as {@code send.js} does: text first, photos after, again and again until all is answered. */
class SimulatedPhone implements Runnable {
    private static final int MOST_ROUNDS = 400;

    private final Actor actor;
    private final BadNetwork network;
    private final Random random;
    private final List<Entry> outbox = new ArrayList<>();

    SimulatedPhone(Actor actor, BadNetwork network, Random random) {
        this.actor = actor;
        this.network = network;
        this.random = random;
    }

    /** A visit in the outbox with the photos that have not been answered for yet. */
    private static final class Entry {
        final SentVisit visit;
        final Map<Integer, byte[]> photos;
        boolean filed;

        Entry(SentVisit visit, Map<Integer, byte[]> photos) {
            this.visit = visit;
            this.photos = new LinkedHashMap<>(photos);
        }

        boolean isDone() {
            return filed && photos.isEmpty();
        }
    }

    void save(SentVisit visit, Map<Integer, byte[]> photos) {
        outbox.add(new Entry(visit, photos));
    }

    @Override
    public void run() {
        for (int round = 0; !outbox.stream().allMatch(Entry::isDone); round++) {
            if (round > MOST_ROUNDS) {
                throw new AssertionError("never comes to an end");
            }
            var entry = outbox.get(random.nextInt(outbox.size()));
            if (!entry.filed || random.nextInt(5) == 0) {
                network.text(actor, entry.visit.json()).ifPresent(answer -> text(entry, answer));
            } else if (!entry.photos.isEmpty()) {
                photo(entry);
            }
        }
    }

    private static void text(Entry entry, MockHttpServletResponse answer) {
        var body = SentVisit.JSON.readTree(answer.getContentAsByteArray());
        switch (answer.getStatus()) {
            case 200, 201 -> entry.filed = true;
            case 409 -> acknowledge(entry, body);
            default -> throw new AssertionError("refused: " + answer.getStatus() + " " + body);
        }
    }

    private static void acknowledge(Entry entry, JsonNode conflict) {
        var visits = conflict.get("visits")
                .valueStream()
                .map(visit -> visit.get("id").asString())
                .toList();
        entry.visit.with("acknowledged", Map.of("visits", visits));
    }

    private void photo(Entry entry) {
        var number = List.copyOf(entry.photos.keySet()).get(random.nextInt(entry.photos.size()));
        network.photo(actor, entry.visit, number, entry.photos.get(number)).ifPresent(answer -> {
            if (answer.getStatus() != 200 && answer.getStatus() != 201) {
                throw new AssertionError("photo refused: " + answer.getStatus());
            }
            entry.photos.remove(number);
        });
    }
}
