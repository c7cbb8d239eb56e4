package org.youbei.route;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.ExpertInvitations;
import org.youbei.expert.ExpertSheet;
import org.youbei.expert.Experts;
import org.youbei.expert.InvitationEntry;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;

/** Experts whom the community 420106001001 keeps. */
class ExpertSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Experts experts;
    private final ExpertInvitations invitations;
    private final ExpertSheet sheet;
    private final SheetUploads uploads;
    private final Clock clock;

    ExpertSamples(ApplicationContext context) {
        experts = context.getBean(Experts.class);
        invitations = context.getBean(ExpertInvitations.class);
        sheet = context.getBean(ExpertSheet.class);
        uploads = context.getBean(SheetUploads.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /experts",
                () -> entry(Sample.none()).with("unit", Cast.JIYUQIAO_COMMUNITY).with("phone", "13900000003"));
        for (var page : List.of("", "/edit", "/conflicts", "/ending")) {
            samples.put("GET /experts/{id}" + page, () -> Sample.at(expert()));
        }
        samples.put("POST /experts/{id}/edit", () -> entry(Sample.at(expert())).with("revision", 0));
        samples.put(
                "POST /experts/{id}/conflicts",
                () -> Sample.at(expert()).with("party", "示例公司").with("reason", "示例"));
        samples.put("POST /experts/{id}/ending", () -> Sample.at(expert()).with("reason", "示例"));
        invitations(samples);
        CommunitySamples.addImport(uploads, samples, "/expert-imports", sheet);
        for (var method : List.of("GET", "POST")) {
            samples.put(method + " /experts/{id}/conflicts/{conflict}", this::conflict);
        }
    }

    private void invitations(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /experts/{id}/invitations", () -> Sample.at(expert()));
        samples.put(
                "POST /experts/{id}/invitations",
                () -> Sample.at(expert())
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("kind", "OTHER")
                        .with("matter", "示例评审")
                        .with("place", "示例会议室")
                        .with("heldAt", ChinaTime.today(clock).plusDays(5) + "T09:00")
                        .with("answerBy", ChinaTime.today(clock).plusDays(2)));
        samples.put("GET /expert-invitations/{id}/outcome", () -> Sample.at(accepted()));
        for (var page : List.of("", "/link", "/answer", "/withdrawal")) {
            samples.put("GET /expert-invitations/{id}" + page, () -> Sample.at(invitation()));
        }
        samples.put("POST /expert-invitations/{id}/link", () -> Sample.at(invitation()));
        samples.put(
                "POST /expert-invitations/{id}/answer",
                () -> Sample.at(invitation()).with("answer", "ACCEPTED"));
        samples.put(
                "POST /expert-invitations/{id}/outcome",
                () -> Sample.at(accepted()).with("coming", "CAME").with("opinion", "示例"));
        samples.put(
                "POST /expert-invitations/{id}/withdrawal",
                () -> Sample.at(invitation()).with("reason", "示例"));
        samples.put("GET /invited/{secret}", () -> Sample.at(link()));
        samples.put("POST /invited/{secret}", () -> Sample.at(link()).with("answer", "ACCEPTED"));
    }

    private UUID accepted() {
        var invitation = invitation(Duration.ofMinutes(20), 0);
        as(() -> invitations.answer(Cast.COMMUNITY, invitation, true, ""));
        return invitation;
    }

    private UUID invitation() {
        return invitation(Duration.ofDays(5), 2);
    }

    private UUID invitation(Duration ahead, int days) {
        var expert = expert();
        var said = new InvitationEntry(
                Cast.JIYUQIAO_COMMUNITY,
                InvitationEntry.Kind.OTHER,
                "示例评审",
                Set.of(),
                "示例会议室",
                clock.instant().plus(ahead),
                ChinaTime.today(clock).plusDays(days));
        return as(() -> invitations.invite(Cast.COMMUNITY, UUID.randomUUID(), expert, said));
    }

    private String link() {
        var invitation = invitation();
        return as(() -> invitations.link(Cast.COMMUNITY, invitation));
    }

    private Sample conflict() {
        var expert = expert();
        var conflict = UUID.randomUUID();
        as(() -> experts.declare(Cast.COMMUNITY, conflict, expert, null, "示例公司", "示例"));
        return Sample.at(expert, conflict);
    }

    private Sample entry(Sample sample) {
        var today = ChinaTime.today(clock);
        return sample.with("name", name())
                .with("employer", "示例学院")
                .with("field_FLOOD", "true")
                .with("qualification", "示例")
                .with("from", today)
                .with("until", today.plusYears(1));
    }

    private UUID expert() {
        var today = ChinaTime.today(clock);
        var said = new ExpertEntry(
                Cast.JIYUQIAO_COMMUNITY,
                name(),
                "示例学院",
                "",
                Set.of(ExpertField.FLOOD),
                "示例",
                today,
                today.plusYears(1));
        return as(() -> experts.appoint(Cast.COMMUNITY, UUID.randomUUID(), said, "13900000003"));
    }

    private static String name() {
        return "示例" + (char) ('一' + NUMBERS.getAndIncrement());
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
