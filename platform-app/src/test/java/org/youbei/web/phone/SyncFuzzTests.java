package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Broken bodies, thousands of them from one seed: each is read or refused, and none is an error of ours. */
@PlatformTest
class SyncFuzzTests {
    private static final int READ = Integer.getInteger("youbei.fuzz.read", 20_000);
    private static final int SENT = Integer.getInteger("youbei.fuzz.sent", 150);
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "0.1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[[[[[[[[",
            "\"' or 1=1--\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "99999999999999999999",
            "\"FAIL\"",
            "\"🏠\"",
            "NaN");

    @Autowired
    MockMvcTester mvc;

    final PhoneRounds rounds;
    final StrictJson json = new StrictJson();
    final Random random = new Random(42);
    byte[] whole;

    @Autowired
    SyncFuzzTests(ApplicationContext context, TestClock clock) {
        clock.reset();
        rounds = new PhoneRounds(context);
    }

    @BeforeEach
    void writeAVisit() {
        whole = rounds.visit(rounds.point(), "wiring")
                .photo(1, Snapshot.jpeg(4, 4, 1), "wiring")
                .json();
    }

    @Test
    void readsOrRefusesWhateverComes() throws IOException {
        int read = 0;
        for (int i = 0; i < READ; i++) {
            var body = broken();
            try {
                VisitReading.report(json.visit(new ByteArrayInputStream(body)));
                read++;
            } catch (Malformed refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isBetween(1, READ - READ / 10);
    }

    @Test
    void answersWhateverComesAndNeverWithAnErrorOfOurs() {
        for (int i = 0; i < SENT; i++) {
            var body = broken();
            var answer = mvc.post()
                    .uri("/m/visits")
                    .with(SignedInAs.of(Cast.COMMUNITY))
                    .with(csrf())
                    .contentType("application/json")
                    .content(body)
                    .exchange();
            assertThat(answer.getResponse().getStatus())
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 201, 400, 409, 422);
        }
    }

    /** One to three faults: a byte turned, a piece cut out or doubled, a value put in the place of another. */
    private byte[] broken() {
        var body = whole;
        for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
            body = switch (random.nextInt(4)) {
                case 0 -> turned(body);
                case 1 -> joined(body, position(body), position(body));
                case 2 -> cut(body);
                default -> replaced(body);
            };
        }
        return body;
    }

    private int position(byte[] body) {
        return random.nextInt(body.length + 1);
    }

    private byte[] turned(byte[] body) {
        var other = body.clone();
        if (other.length > 0) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    private byte[] cut(byte[] body) {
        int from = position(body);
        return joined(body, from, Math.min(body.length, from + random.nextInt(40)));
    }

    /** The bytes up to one place and from another on. */
    private static byte[] joined(byte[] body, int end, int start) {
        var result = Arrays.copyOf(body, end + body.length - start);
        System.arraycopy(body, start, result, end, body.length - start);
        return result;
    }

    private byte[] replaced(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        if (colon < 0) {
            return body;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var value = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return (text.substring(0, colon + 1) + value + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
