package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.community.group.Ground;
import org.youbei.community.group.GroupKind;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.Means;
import org.youbei.community.group.PersonEntry;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** The evacuation list that a phone takes along. */
@PlatformTest
class EvacuationTests {
    private static final Actor WORKER = new Actor(
            new UUID(1, 64), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(new JurisdictionCode("420106002006")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    GroupRegister register;

    @Test
    void givesTheListOfTheOwnCommunityForAReason() {
        listed();
        var taken = take(WORKER, "转移演练");
        assertThat(taken).hasStatusOk().hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(taken).bodyJson().extractingPath("$.people[0].name").isEqualTo("张示例");
        assertThat(taken).bodyJson().extractingPath("$.people[0].helperPhone").isEqualTo("13900000002");
        assertThat(taken).bodyText().doesNotContain("4201061940");
        assertThat(take(WORKER, " ")).hasStatus(422).bodyText().contains("原因");
    }

    @Test
    void givesItToNobodyWhoWorksElsewhereOrHigher() {
        for (var other : new Actor[] {Cast.STREET, Cast.SUPERVISOR, Cast.AUDITOR, Cast.ADMINISTRATOR}) {
            assertThat(take(other, "转移")).as(other.roles().toString()).hasStatus(403);
        }
        assertThat(mvc.post().uri("/m/evacuation-list").with(csrf())).hasStatus(401);
    }

    @Test
    void tellsOnlyPhonesOfACommunityThatTheyMayTakeIt() {
        assertThat(mvc.get().uri("/m/parcel").with(SignedInAs.of(WORKER)))
                .bodyJson()
                .extractingPath("$.community")
                .isEqualTo("420106002006");
        assertThat(mvc.get().uri("/m/parcel").with(SignedInAs.of(Cast.STREET)))
                .bodyText()
                .doesNotContain("\"community\"");
    }

    private MvcTestResult take(Actor actor, String reason) {
        return mvc.post()
                .uri("/m/evacuation-list")
                .param("reason", reason)
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    private void listed() {
        var number = ResidentId.completed("42010619400102777").value();
        var entry = new PersonEntry(
                WORKER.scope().unit().orElseThrow(),
                "张示例",
                number,
                "",
                "3 栋",
                "501",
                "",
                Set.of(GroupKind.LIVES_ALONE),
                Means.WALKS,
                1,
                "李示例",
                "13900000002",
                "赵示例",
                "13900000003",
                Ground.LEGAL_DUTY,
                LocalDate.of(2026, 1, 1),
                null);
        Scopes.in(WORKER.scope(), () -> register.list(WORKER, UUID.randomUUID(), entry))
                .orElseThrow();
    }
}
