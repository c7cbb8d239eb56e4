package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.FullDisk;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.inspection.visit.Filing;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class PhotoSyncTests {
    private static final byte[] FIRST = Snapshot.jpeg(64, 48, 1);
    private static final byte[] SECOND = Snapshot.png(64, 48, 2);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    final PhoneRounds rounds;
    SentVisit visit;

    @Autowired
    PhotoSyncTests(ApplicationContext context) {
        rounds = new PhoneRounds(context);
    }

    @BeforeEach
    void start() {
        clock.reset();
        visit = rounds.visit(rounds.point(), "wiring");
    }

    @Test
    void takesEachPhotoOnceInAnyOrder() {
        rounds.file(Cast.COMMUNITY, visit.photo(1, FIRST, "wiring").photo(2, SECOND, null));

        assertThat(put(Cast.COMMUNITY, 2, SECOND)).hasStatus(201);
        assertThat(put(Cast.COMMUNITY, 1, FIRST))
                .hasStatus(201)
                .bodyText()
                .isEqualTo("{\"number\":1,\"repeated\":false}");
        assertThat(put(Cast.COMMUNITY, 1, FIRST))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"number\":1,\"repeated\":true}");
    }

    @Test
    void refusesOtherBytesAnotherNumberAndAnotherPerson() {
        rounds.file(Cast.COMMUNITY, visit.photo(1, FIRST, null));

        assertThat(put(Cast.COMMUNITY, 1, SECOND)).hasStatus(422).bodyText().contains("photo.hash");
        assertThat(put(Cast.COMMUNITY, 7, FIRST)).hasStatus(422).bodyText().contains("photo.unknown");
        assertThat(put(Cast.STREET, 1, FIRST)).hasStatus(422).bodyText().contains("visit.unknown");
        assertThat(put(Cast.SIBLING_STREET, 1, FIRST)).hasStatus(422).bodyText().contains("visit.unknown");
    }

    @Test
    void saysWhatIsWrongWithWhatIsNoPhoto() {
        var text = "这不是照片".getBytes(StandardCharsets.UTF_8);
        var huge = Snapshot.claiming(10_000, 5_000);
        var broken = Arrays.copyOf(FIRST, 120);
        rounds.file(
                Cast.COMMUNITY,
                visit.photo(1, text, null)
                        .photo(2, Snapshot.heic(), null)
                        .photo(3, huge, null)
                        .photo(4, broken, null));

        assertThat(put(Cast.COMMUNITY, 1, text)).hasStatus(422).bodyText().contains("不是 JPEG 或 PNG 照片");
        assertThat(put(Cast.COMMUNITY, 2, Snapshot.heic()))
                .hasStatus(422)
                .bodyText()
                .contains("兼容性最佳（JPEG）");
        assertThat(put(Cast.COMMUNITY, 3, huge)).hasStatus(422).bodyText().contains("百万像素");
        assertThat(put(Cast.COMMUNITY, 4, broken)).hasStatus(422).bodyText().contains("图片已损坏");
    }

    @Test
    void takesAnotherPhotoInThePlaceOfARefusedOneOrNone() {
        var text = "这不是照片".getBytes(StandardCharsets.UTF_8);
        rounds.file(
                Cast.COMMUNITY, visit.photo(1, text, null).photo(2, text, null).photo(3, FIRST, null));
        assertThat(put(Cast.COMMUNITY, 1, text)).hasStatus(422);
        assertThat(put(Cast.COMMUNITY, 3, FIRST)).hasStatus(201);

        assertThat(announce(Cast.STREET, 1, SECOND)).hasStatus(422).bodyText().contains("visit.unknown");
        assertThat(announce(Cast.COMMUNITY, 1, SECOND)).hasStatusOk().bodyText().contains("\"repeated\":false");
        assertThat(announce(Cast.COMMUNITY, 1, SECOND)).hasStatusOk().bodyText().contains("\"repeated\":true");
        assertThat(put(Cast.COMMUNITY, 1, SECOND)).hasStatus(201);
        assertThat(announce(Cast.COMMUNITY, 3, SECOND))
                .hasStatus(422)
                .bodyText()
                .contains("photo.arrived");
        assertThat(announce(Cast.COMMUNITY, 9, SECOND))
                .hasStatus(422)
                .bodyText()
                .contains("photo.unknown");
        assertThat(send("PUT", Cast.COMMUNITY, 2, "{\"sha256\":\"x\"}")).hasStatus(422);
        assertThat(send("PUT", Cast.COMMUNITY, 2, "{\"colour\":1}")).hasStatus(400);
        assertThat(send("PUT", Cast.COMMUNITY, 2, " ".repeat(5_000))).hasStatus(413);

        assertThat(send("DELETE", Cast.STREET, 2, "")).hasStatus(422).bodyText().contains("visit.unknown");
        assertThat(send("DELETE", Cast.COMMUNITY, 2, ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"repeated\":false");
        assertThat(send("DELETE", Cast.COMMUNITY, 2, ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"repeated\":true");
        assertThat(send("DELETE", Cast.COMMUNITY, 1, ""))
                .hasStatus(422)
                .bodyText()
                .contains("photo.arrived");
        assertThat(put(Cast.COMMUNITY, 2, FIRST)).hasStatus(422).bodyText().contains("photo.unknown");
        assertThat(((Filing.AlreadyFiled) rounds.file(Cast.COMMUNITY, visit))
                        .receipt()
                        .photosMissing())
                .isEmpty();
    }

    @Test
    void doesNotTakeMoreThanTheLimit() {
        rounds.file(Cast.COMMUNITY, visit.photo(1, FIRST, null));

        assertThat(put(Cast.COMMUNITY, 1, new byte[21 << 20])).hasStatus(413);
        assertThat(put(Cast.COMMUNITY, 1, FIRST)).hasStatus(201);
    }

    @Test
    void tellsThePhoneToComeBackWhileTheDiskIsFull() throws IOException {
        rounds.file(Cast.COMMUNITY, visit.photo(1, FIRST, null));

        try (var full = FullDisk.begin()) {
            assertThat(put(Cast.COMMUNITY, 1, FIRST))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "300")
                    .bodyText()
                    .contains("attachment.disk", "存储空间不足");
        }
        assertThat(put(Cast.COMMUNITY, 1, FIRST)).hasStatus(201);
    }

    @Test
    void asksForASignInWithoutLosingTheWay() {
        var anonymous = mvc.put()
                .uri("/m/visits/{visit}/photos/1", UUID.randomUUID())
                .with(csrf())
                .content(FIRST);
        assertThat(anonymous).hasStatus(401);
        assertThat(mvc.get().uri("/m/parcel")).hasStatus(401);
    }

    private MvcTestResult announce(Actor actor, int number, byte[] photo) {
        return send("PUT", actor, number, "{\"sha256\":\"" + SentVisit.sha256(photo) + "\"}");
    }

    private MvcTestResult send(String method, Actor actor, int number, String body) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri("/m/visits/{visit}/photos/{number}/announcement", visit.id(), number)
                .with(SignedInAs.of(actor))
                .with(csrf())
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult put(Actor actor, int number, byte[] bytes) {
        return mvc.put()
                .uri("/m/visits/{visit}/photos/{number}", visit.id(), number)
                .with(SignedInAs.of(actor))
                .with(csrf())
                .contentType("image/jpeg")
                .content(bytes)
                .exchange();
    }
}
