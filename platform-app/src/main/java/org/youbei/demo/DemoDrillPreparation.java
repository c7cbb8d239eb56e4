package org.youbei.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.UuidV7;

/** What is made ready for a demo drill: what it covers and shows, what is let happen, who comes and who evaluates. */
final class DemoDrillPreparation {
    private final DemoDrill of;

    DemoDrillPreparation(DemoDrill of) {
        this.of = of;
    }

    void write() {
        cover();
        objectives();
        injects();
        tasks();
        people();
        evaluators();
    }

    private void cover() {
        of.sheet()
                .add(
                        "drill.cover (drill, subject_type, subject_id, jurisdiction, district, version, version_number, unit, title)",
                        of.id(),
                        "plan",
                        of.plan().id(),
                        of.plan().unit(),
                        of.district(),
                        of.plan().version(),
                        of.plan().number(),
                        of.plan().unit(),
                        of.plan().title());
    }

    private void objectives() {
        var objectives = of.texts().lines("objectives");
        for (int i = 0; i < objectives.size(); i++) {
            var one = objectives.get(i);
            var section = of.sections().get(one.get(2));
            of.sheet()
                    .add(
                            "drill.objective (id, drill, jurisdiction, district, position, capability, criterion, plan, section, section_label)",
                            of.objective(i),
                            of.id(),
                            of.plan().unit(),
                            of.district(),
                            i,
                            one.get(0),
                            one.get(1),
                            section == null ? null : of.plan().id(),
                            section == null ? null : section.id(),
                            section == null ? "" : section.label());
        }
    }

    private void injects() {
        for (var inject : of.texts().lines("injects")) {
            of.sheet()
                    .add(
                            "drill.inject (id, drill, jurisdiction, district, minute, text, receiver)",
                            UuidV7.next(of.clock()),
                            of.id(),
                            of.plan().unit(),
                            of.district(),
                            Integer.valueOf(inject.get(0)),
                            inject.get(1),
                            inject.get(2));
        }
    }

    private void tasks() {
        var tasks = of.texts().lines("tasks");
        for (int i = 0; i < tasks.size(); i++) {
            var done = of.story().isPrepared() || i == 0;
            of.sheet()
                    .add(
                            "drill.task (id, drill, jurisdiction, district, position, what, owner, due, done_on, done_by)",
                            UuidV7.next(of.clock()),
                            of.id(),
                            of.plan().unit(),
                            of.district(),
                            i,
                            tasks.get(i).get(0),
                            tasks.get(i).get(1),
                            of.day(-4 + i),
                            done ? of.day(-25 + i) : null,
                            done ? of.keeper().name() : "");
        }
    }

    private void people() {
        var posts = of.texts().words("posts");
        var names = List.of("李示例", "张示例", "刘示例", "陈示例", "杨示例");
        for (int i = 0; i < posts.size(); i++) {
            person(names.get(i), posts.get(i), of.plan().unit(), null, i != 3);
        }
        if (of.plan().unit().equals("420106001")) {
            var worker = DemoDrills.people("王示例", Role.COMMUNITY_WORKER, new JurisdictionCode("420106001002"));
            person(worker.name(), "社区网格员", "420106001002", worker.account(), true);
        }
    }

    private void evaluators() {
        for (var judge : List.of(of.evaluator(), of.second())) {
            var submitted = of.story().state().counts() || (of.over() && judge.equals(of.second()));
            of.sheet()
                    .add(
                            "drill.evaluator (drill, account, jurisdiction, district, name, submitted_at)",
                            of.id(),
                            judge.account(),
                            of.plan().unit(),
                            of.district(),
                            judge.name(),
                            submitted ? of.end().plusSeconds(3_600) : null);
        }
    }

    private void person(String name, String post, String unit, @Nullable UUID account, boolean comes) {
        var there = comes && (of.over() || of.runs());
        of.sheet()
                .add(
                        "drill.participant (id, drill, jurisdiction, district, name, post, team, unit, account, attended_at, noted_by, way)",
                        UuidV7.next(of.clock()),
                        of.id(),
                        of.plan().unit(),
                        of.district(),
                        name,
                        post,
                        "",
                        unit,
                        account,
                        there && account == null ? of.start().minusSeconds(900 - post.length() * 30L) : null,
                        there && account == null ? of.keeper().name() : "",
                        there && account == null ? "LIST" : null);
    }
}
