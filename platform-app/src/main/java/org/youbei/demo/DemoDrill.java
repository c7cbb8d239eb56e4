package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.demo.DemoDrillRows.DrilledPlan;
import org.youbei.demo.DemoDrillRows.Section;
import org.youbei.demo.DemoDrillRows.Sheet;
import org.youbei.demo.DemoDrillTale.Told;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.UuidV7;

/**
 * One demo drill while it is written: who leads and judges it, and when it happens.
 *
 * @param sheet takes the rows
 * @param before the drill of the same plan that was told before
 * @param sections of the plan by their numbers
 */
record DemoDrill(
        Sheet sheet,
        DemoDrillTexts texts,
        DemoDrillStory story,
        DrilledPlan plan,
        @Nullable Told before,
        Map<String, Section> sections,
        UUID id,
        Instant start,
        Clock clock) {
    /** Minutes. */
    static final int RUNNING_SINCE = 22;

    private static final long SEED = 20_261_013;

    static DemoDrill of(
            Sheet sheet,
            DemoDrillTexts texts,
            DemoDrillStory story,
            DrilledPlan plan,
            @Nullable Told before,
            Map<String, Section> sections,
            Clock clock) {
        return new DemoDrill(
                sheet, texts, story, plan, before, sections, UuidV7.next(clock), start(story, clock), clock);
    }

    /** The same for every run of the demo. */
    Random random() {
        return new Random(SEED + story.days());
    }

    boolean runs() {
        return runs(story);
    }

    private static boolean runs(DemoDrillStory story) {
        return story.state() == DrillState.RUNNING && !story.ended();
    }

    boolean over() {
        return story.isStarted() && story.ended();
    }

    private static Instant start(DemoDrillStory story, Clock clock) {
        return runs(story)
                ? clock.instant().minus(Duration.ofMinutes(RUNNING_SINCE))
                : ChinaTime.today(clock)
                        .minusDays(story.days())
                        .atTime(LocalTime.of(9, 30))
                        .atZone(ChinaTime.ZONE)
                        .toInstant();
    }

    Instant end() {
        return start.plus(Duration.ofMinutes(66 + random().nextInt(12)));
    }

    /** So many days after it. */
    Instant days(int days) {
        return start.plus(Duration.ofDays(days));
    }

    LocalDate day(int days) {
        return ChinaTime.day(days(days));
    }

    String title() {
        return plan.title().replace("专项应急预案", "") + (story.form() == DrillForm.LIVE ? "实战演练" : "桌面推演");
    }

    UUID objective(int position) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1 + position);
    }

    String district() {
        return unit().district();
    }

    Actor keeper() {
        var role = plan.unit().length() > 6 ? Role.STREET_STAFF : Role.DISTRICT_SUPERVISOR;
        return DemoDrills.people("吴示例", role, unit());
    }

    Actor evaluator() {
        return DemoDrills.people(
                "周示例",
                Role.DISTRICT_SUPERVISOR,
                new JurisdictionCode(plan.unit().substring(0, 6)));
    }

    Actor second() {
        return new Actor(new UUID(2, plan.unit().hashCode() + 1L), "钱示例", Set.of(Role.ASSESSOR), keeper().scope());
    }

    private JurisdictionCode unit() {
        return new JurisdictionCode(plan.unit());
    }
}
