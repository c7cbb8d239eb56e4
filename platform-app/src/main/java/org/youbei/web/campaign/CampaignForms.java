package org.youbei.web.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.assessment.system.SystemFilter;
import org.youbei.assessment.system.SystemList;
import org.youbei.assessment.system.SystemState;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;

/** The fields of the forms about campaigns. */
@Component
class CampaignForms {
    private static final int USUAL_APPEAL_DAYS = 5;

    private final SystemList systems;
    private final SystemDesk desk;
    private final CampaignWords words;
    private final Clock clock;

    private final EventChoices events;

    CampaignForms(SystemList systems, SystemDesk desk, EventChoices events, CampaignWords words, Clock clock) {
        this.systems = systems;
        this.events = events;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    List<FormField> entry(Actor actor, @Nullable Campaign known) {
        var entry = Optional.ofNullable(known).map(Campaign::entry);
        var today = ChinaTime.today(clock);
        var system = entry.map(one -> one.system().toString()).orElse("");
        var year = today.getYear();
        var event = entry.map(CampaignEntry::event).orElse(null);
        var fields = new ArrayList<>(List.of(
                FormField.text("title", 200)
                        .initial(entry.map(CampaignEntry::title)
                                .orElseGet(() -> words.say("campaign.title.usual", String.valueOf(year)))),
                FormField.chosen("system", standing(known), sought -> frozen(actor, sought), system)
                        .hint(words.say("campaign.form.system.hint")),
                choice(
                        "levels",
                        CampaignEntry.Levels.values(),
                        entry.map(one -> one.levels().name()).orElse("BOTH")),
                choice(
                                "method",
                                CampaignEntry.Method.values(),
                                entry.map(one -> one.method().name()).orElse("WEIGHTED_SUM"))
                        .hint(words.say("campaign.form.method.hint")),
                choice(
                                "grading",
                                CampaignEntry.Grading.values(),
                                entry.map(one -> one.grading().name()).orElse("BANDS"))
                        .hint(words.say("campaign.form.grading.hint")),
                day("from", entry.map(CampaignEntry::from).orElse(LocalDate.of(year, 1, 1))),
                day("to", entry.map(CampaignEntry::to).orElse(today)),
                day("answersDue", entry.map(CampaignEntry::answersDue).orElse(today.plusDays(14)))
                        .hint(words.say("campaign.form.due.hint")),
                day("checkDue", entry.map(CampaignEntry::checkDue).orElse(today.plusDays(21))),
                day("assessDue", entry.map(CampaignEntry::assessDue).orElse(today.plusDays(28)))
                        .optional()
                        .hint(words.say("campaign.form.assessDue.hint")),
                day("reviewDue", entry.map(CampaignEntry::reviewDue).orElse(today.plusDays(35))),
                FormField.number("appealDays", 2)
                        .initial(String.valueOf(
                                entry.map(CampaignEntry::appealDays).orElse(USUAL_APPEAL_DAYS))),
                FormField.hidden("revision", known == null ? "" : String.valueOf(known.revision()))));
        fields.addAll(events.fields(actor, event));
        return fields;
    }

    private static FormField day(String name, LocalDate day) {
        return FormField.date(name, day.toString());
    }

    private <E extends Enum<E>> FormField choice(String name, E[] constants, String initial) {
        return FormField.select(name, words.choices("campaign." + name + ".", constants), initial);
    }

    static CampaignEntry read(Typed typed) {
        return new CampaignEntry(
                typed.words("title"),
                typed.idIfAny("system").orElse(new UUID(0, 0)),
                typed.choice("levels", CampaignEntry.Levels.class),
                typed.choice("method", CampaignEntry.Method.class),
                typed.choice("grading", CampaignEntry.Grading.class),
                typed.day("from"),
                typed.day("to"),
                typed.day("answersDue"),
                typed.day("checkDue"),
                typed.dayIfAny("assessDue").orElseGet(() -> typed.day("reviewDue")),
                typed.day("reviewDue"),
                typed.number("appealDays"),
                EventChoices.read(typed));
    }

    /** The system that the campaign has, wherever it stands among the others. */
    private Map<String, String> standing(@Nullable Campaign known) {
        return Optional.ofNullable(known)
                .map(campaign -> desk.find(campaign.entry().system()))
                .map(system -> Map.of(
                        system.getId().toString(),
                        words.say("campaign.system.choice", system.title(), system.version())))
                .orElseGet(Map::of);
    }

    private Map<String, String> frozen(Actor actor, @Nullable String sought) {
        var found = new LinkedHashMap<String, String>();
        systems.first(actor.scope(), new SystemFilter(SystemState.FROZEN, null, sought), FormField.SHOWN)
                .forEach(row -> found.put(
                        row.id().toString(), words.say("campaign.system.choice", row.title(), row.version())));
        return found;
    }
}
