package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityStep;
import org.youbei.education.activity.Audience;
import org.youbei.education.activity.Entry;
import org.youbei.education.activity.Step;
import org.youbei.education.quiz.Topic;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;

/** Activities of the community 420106001001; each has a place of its own. */
class ActivitySamples implements RouteSamples {
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Activities activities;
    private final Clock clock;

    ActivitySamples(ApplicationContext context) {
        activities = context.getBean(Activities.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /activities", () -> {
            var start = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE).plusDays(2);
            return Sample.none()
                    .with("unit", Cast.JIYUQIAO_COMMUNITY)
                    .with("title", "示例活动")
                    .with("form", "LECTURE")
                    .with("topic", "FIRST_AID")
                    .with("audience", "EVERYBODY")
                    .with("place", "示例" + PLACES.incrementAndGet())
                    .with("startsAt", start)
                    .with("endsAt", start.plusHours(1))
                    .with("capacity", "30")
                    .with("cost", "0");
        });
        for (var page : java.util.List.of("", "/posters", "/proof")) {
            samples.put(
                    "GET /activities/{id}" + page, () -> Sample.at(activity().getId()));
        }
        samples.put(
                "POST /activities/{id}/proof",
                () -> Sample.at(activity().getId()).upload("picture", "示例.txt", "no picture"));
        samples.put("GET /activities/{id}/{noun}", () -> Sample.at(activity().getId(), "announcement"));
        samples.put("POST /activities/{id}/{noun}", () -> Sample.at(activity().getId(), "announcement"));
        samples.put(
                "POST /education-buildings",
                () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY).with("names", "示例1栋"));
        samples.put("GET /checkin/{code}", () -> Sample.at(open().codes().checkin()));
        samples.put(
                "POST /checkin/{code}",
                () -> Sample.at(open().codes().checkin()).with("name", "示例").with("digits", "1234"));
        samples.put("GET /quiz/{code}", () -> Sample.at(open().codes().before()));
        samples.put("POST /quiz/{code}", () -> {
            var sample = Sample.at(open().codes().before()).with("sheet", UUID.randomUUID());
            for (int at = 0; at < Activities.QUESTIONS; at++) {
                sample = sample.with("q" + at, "0");
            }
            return sample;
        });
    }

    private Activity activity() {
        return plan(Duration.ofDays(2));
    }

    /** Begins in an hour, so that its doors are open. */
    private Activity open() {
        var activity = plan(Duration.ofHours(1));
        Scopes.run(
                Cast.COMMUNITY.scope(),
                () -> activities
                        .take(
                                Cast.COMMUNITY,
                                activity.getId(),
                                UUID.randomUUID(),
                                new Step.Plain(ActivityStep.ANNOUNCEMENT, ""))
                        .orElseThrow());
        return activity;
    }

    private Activity plan(Duration ahead) {
        var start = clock.instant().plus(ahead);
        var entry = new Entry(
                "示例活动",
                ActivityForm.LECTURE,
                Topic.FIRST_AID,
                Audience.EVERYBODY,
                "示例" + PLACES.incrementAndGet(),
                "",
                start,
                start.plus(Duration.ofHours(1)),
                30,
                BigDecimal.ZERO,
                "",
                "");
        return Scopes.in(
                        Cast.COMMUNITY.scope(),
                        () -> activities.plan(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry))
                .orElseThrow();
    }
}
