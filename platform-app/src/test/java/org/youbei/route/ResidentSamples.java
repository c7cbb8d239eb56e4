package org.youbei.route;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.resident.Message;
import org.youbei.resident.ResidentMessages;
import org.youbei.resident.ResidentPage;
import org.youbei.resident.ResidentPages;
import org.youbei.testing.Cast;
import org.youbei.web.resident.SampleDrafts;

/** The page of the community 420106001001, messages to it, and a draft of it that the public is asked about. */
class ResidentSamples implements RouteSamples {
    private final ResidentPages pages;
    private final ResidentMessages messages;
    private final SampleDrafts drafts;
    private @Nullable UUID read;

    ResidentSamples(ApplicationContext context) {
        pages = context.getBean(ResidentPages.class);
        messages = context.getBean(ResidentMessages.class);
        drafts = new SampleDrafts(context, context.getBean(Clock.class));
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /c/{code}", () -> Sample.at(shown()));
        samples.put("GET /c/{code}/messages/{kind}", () -> Sample.at(shown(), "need"));
        samples.put(
                "POST /c/{code}/messages/{kind}",
                () -> Sample.at(shown(), "need").with("words", "示例"));
        samples.put("GET /c/{code}/drafts/{plan}", () -> Sample.at(shown(), drafts.open()));
        samples.put("GET /c/{code}/drafts/{plan}/comments", () -> Sample.at(shown(), drafts.open()));
        samples.put(
                "POST /c/{code}/drafts/{plan}/comments",
                () -> Sample.at(shown(), drafts.open()).with("words", "示例"));
        samples.put("GET /c/{code}/answers/{secret}", () -> {
            var secret = Secret.next();
            message(secret);
            return Sample.at(shown(), secret.text());
        });
        samples.put("GET /resident-pages/{code}", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put(
                "POST /resident-pages/{code}",
                () -> Sample.at(Cast.JIYUQIAO_COMMUNITY)
                        .with("revision", "0")
                        .with("phone", "027-88880001")
                        .with("office", "示例路1号")
                        .with("shown", "true"));
        samples.put("GET /resident-pages/{code}/poster", () -> Sample.at(Cast.JIYUQIAO_COMMUNITY));
        samples.put("GET /resident-messages/{id}", () -> Sample.at(kept()));
        samples.put("GET /resident-messages/{id}/phone", () -> Sample.at(kept()));
        samples.put(
                "POST /resident-messages/{id}/phone",
                () -> Sample.at(message(Secret.next())).with("reason", "示例"));
        samples.put("GET /resident-messages/{id}/{noun}", () -> Sample.at(kept(), "answer"));
        samples.put(
                "POST /resident-messages/{id}/{noun}",
                () -> Sample.at(message(Secret.next()), "answer").with("answer", "示例"));
    }

    private String shown() {
        var words = new ResidentPage.Words("027-88880001", "", "示例路1号", "", "", "");
        var unit = Cast.JIYUQIAO_COMMUNITY;
        Scopes.in(Cast.COMMUNITY.scope(), () -> {
                    int revision = pages.find(unit).map(ResidentPage::revision).orElse(0);
                    return pages.keep(Cast.COMMUNITY, unit, revision, words, true, false);
                })
                .orElseThrow();
        return unit.value();
    }

    /** One message for everybody who only reads: a unit takes no more than so many in a day. */
    private synchronized UUID kept() {
        var found = read;
        if (found == null) {
            found = message(Secret.next());
            read = found;
        }
        return found;
    }

    private UUID message(Secret secret) {
        var unit = Cast.JIYUQIAO_COMMUNITY;
        var said = new ResidentMessages.Writing(
                UUID.randomUUID(), unit, Message.Kind.NEED, null, "示例", "13800000001", secret.hash());
        var resident = ResidentMessages.resident("示例", unit);
        Outcome<UUID> outcome = Scopes.in(resident.scope(), () -> messages.receive(resident, said));
        return outcome.orElseThrow();
    }
}
