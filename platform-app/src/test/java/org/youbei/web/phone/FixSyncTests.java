package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Hazards put right, as a phone reports them when it has a network again, and signatures drawn on it. */
@PlatformTest
class FixSyncTests {
    private static final byte[] PICTURE = Snapshot.jpeg(64, 48, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private final PhoneRounds rounds;

    @Autowired
    FixSyncTests(ApplicationContext context) {
        rounds = new PhoneRounds(context);
    }

    @BeforeEach
    void start() {
        clock.reset();
    }

    @Test
    void takesPhotosThenWordsAndSendingAgainChangesNothing() {
        var hazard = rounds.noticed();
        var request = UUID.randomUUID();
        assertThat(submit(Cast.COMMUNITY, hazard, request, "{\"note\":\"已清空\"}"))
                .as("no photo of after yet")
                .hasStatus(422)
                .bodyText()
                .contains("hazard.");
        assertThat(photo(Cast.COMMUNITY, hazard, SentVisit.sha256(PICTURE), PICTURE))
                .hasStatus(201);
        assertThat(photo(Cast.COMMUNITY, hazard, SentVisit.sha256(PICTURE), PICTURE))
                .hasStatusOk()
                .bodyText()
                .contains("\"repeated\":true");
        assertThat(rounds.after(hazard)).hasSize(1);
        assertThat(submit(Cast.COMMUNITY, hazard, request, "{\"note\":\"已清空\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("SUBMITTED");
        assertThat(submit(Cast.COMMUNITY, hazard, request, "{\"note\":\"已清空\"}"))
                .hasStatusOk();
        assertThat(rounds.hazard(hazard).state()).isEqualTo(HazardState.SUBMITTED);
        assertThat(submit(Cast.COMMUNITY, hazard, UUID.randomUUID(), "{\"note\":\"再报\"}"))
                .as("another report of what is submitted already")
                .hasStatus(422);
    }

    @Test
    void refusesWhatIsNotTheirsNotThePhotoNamedOrNotOfTheForm() {
        var hazard = rounds.noticed();
        var hash = SentVisit.sha256(PICTURE);
        assertThat(photo(Cast.SIBLING_STREET, hazard, hash, PICTURE))
                .hasStatus(422)
                .bodyText()
                .contains("hazard.unknown");
        assertThat(photo(Cast.AUDITOR, hazard, hash, PICTURE))
                .hasStatus(422)
                .bodyText()
                .contains("hazard.not-yours");
        assertThat(photo(Cast.COMMUNITY, hazard, "0".repeat(64), PICTURE))
                .hasStatus(422)
                .bodyText()
                .contains("photo.hash");
        var text = "这不是照片".getBytes(StandardCharsets.UTF_8);
        assertThat(photo(Cast.COMMUNITY, hazard, SentVisit.sha256(text), text))
                .hasStatus(422)
                .bodyText()
                .contains("photo.kind");
        assertThat(photo(Cast.COMMUNITY, hazard, hash, Snapshot.heic()))
                .hasStatus(422)
                .bodyText()
                .contains("photo.heic");
        for (var body : new String[] {"{\"note\":1}", "{\"notes\":\"x\"}", "null", "{"}) {
            assertThat(submit(Cast.COMMUNITY, hazard, UUID.randomUUID(), body))
                    .as(body)
                    .hasStatus(400);
        }
        assertThat(submit(Cast.COMMUNITY, hazard, UUID.randomUUID(), "{\"note\":\"" + "x".repeat(20_000) + "\"}"))
                .hasStatus(413);
        assertThat(submit(Cast.COMMUNITY, UUID.randomUUID(), UUID.randomUUID(), "{\"note\":\"x\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("hazard.unknown");
    }

    @Test
    void showsADrawnSignatureOnTheRecordAndNotAmongThePhotos() throws Exception {
        var drawn = Snapshot.png(60, 24, 3);
        var visit = rounds.visit(rounds.point()).photo(1, PICTURE, null).photo(2, drawn, "signature");
        rounds.file(Cast.COMMUNITY, visit);
        var page = shown(visit.id());
        assertThat(page.select("img.yb-signature"))
                .as("its bytes have not come")
                .isEmpty();
        assertThat(mvc.put()
                        .uri("/m/visits/{visit}/photos/2", visit.id())
                        .contentType("image/png")
                        .content(drawn)
                        .with(SignedInAs.of(Cast.COMMUNITY))
                        .with(csrf()))
                .hasStatus(201);
        page = shown(visit.id());
        assertThat(page.select("img.yb-signature")).hasSize(1);
        assertThat(page.select("img.yb-signature").attr("alt")).contains("店主");
        assertThat(page.select("ul.yb-photos li"))
                .as("the photo, without the signature")
                .hasSize(1);
    }

    @Test
    void takesOneSignatureOnly() {
        var visit = rounds.visit(rounds.point())
                .photo(1, PICTURE, "signature")
                .photo(2, Snapshot.png(60, 24, 3), "signature");
        assertThat(mvc.post()
                        .uri("/m/visits")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(visit.json())
                        .with(SignedInAs.of(Cast.COMMUNITY))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("visit.signatures");
    }

    private org.jsoup.nodes.Document shown(UUID visit) throws Exception {
        var answer = mvc.get()
                .uri("/visits/{id}", visit)
                .locale(java.util.Locale.SIMPLIFIED_CHINESE)
                .with(SignedInAs.of(Cast.COMMUNITY))
                .exchange();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private MvcTestResult photo(Actor actor, UUID hazard, String sha256, byte[] bytes) {
        return mvc.put()
                .uri("/m/hazards/{hazard}/after-photos/{sha256}", hazard, sha256)
                .contentType("image/jpeg")
                .content(bytes)
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult submit(Actor actor, UUID hazard, UUID request, String body) {
        return mvc.put()
                .uri("/m/hazards/{hazard}/rectifications/{request}", hazard, request)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }
}
