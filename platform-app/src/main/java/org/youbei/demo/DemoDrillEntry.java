package org.youbei.demo;

import java.time.Duration;
import java.util.Locale;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.drill.DrillState;

/** The row of a demo drill itself. */
final class DemoDrillEntry {
    private final DemoDrill of;

    DemoDrillEntry(DemoDrill of) {
        this.of = of;
    }

    void write() {
        var counts = of.story().state().counts();
        var live = of.story().form() == DrillForm.LIVE;
        of.sheet()
                .add(
                        "drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site, controller,"
                                + " safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, held_seconds,"
                                + " ended_at, attendance_confirmed_at, attendance_confirmed_by, evaluated_at, overall, strengths, summary,"
                                + " report_approved_at, report_approved_by, closed_on, cancelled_on, cancelled_reason)",
                        of.id(),
                        of.plan().unit(),
                        of.district(),
                        0,
                        of.title(),
                        of.story().form(),
                        live ? DrillContent.COMBINED : DrillContent.SINGLE,
                        DrillPurpose.CHECK,
                        true,
                        of.texts()
                                .text("scenario")
                                .replace("{unit}", of.plan().unitName())
                                .replace(
                                        "{hazard}",
                                        of.plan()
                                                .title()
                                                .replace(of.plan().unitName(), "")
                                                .replace("专项应急预案", "突发事件")),
                        live ? of.plan().unitName() + "文化广场（示例）" : of.plan().unitName() + "应急会商室",
                        of.keeper().name(),
                        live ? "孙示例" : "",
                        "DEMO"
                                + Long.toUnsignedString(of.id().getLeastSignificantBits(), 36)
                                        .toUpperCase(Locale.ROOT)
                                        .substring(0, 6),
                        of.start(),
                        of.start().plus(Duration.ofMinutes(90)),
                        of.story().state(),
                        of.days(-35),
                        of.keeper().name(),
                        of.story().isStarted() ? of.start() : null,
                        0,
                        of.over() ? of.end() : null,
                        counts ? of.end().plusSeconds(600) : null,
                        counts ? of.keeper().name() : "",
                        counts ? of.days(2) : null,
                        counts ? of.story().grade() : null,
                        counts ? of.texts().text("strengths") : "",
                        counts ? of.texts().text("summary") : "",
                        of.story().isReported() ? of.days(6) : null,
                        of.story().isReported() ? of.keeper().name() : "",
                        of.story().state() == DrillState.CLOSED ? of.day(45) : null,
                        of.story().state() == DrillState.CANCELLED ? of.day(0) : null,
                        of.story().state() == DrillState.CANCELLED ? of.texts().text("cancelled") : "");
    }
}
