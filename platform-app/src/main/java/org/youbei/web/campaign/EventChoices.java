package org.youbei.web.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEvent;
import org.youbei.drill.listing.DrillFilter;
import org.youbei.drill.listing.DrillList;
import org.youbei.incident.Incident;
import org.youbei.incident.Incidents;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;

/** The event that a campaign assesses, in its form: an incident or a drill, which side of it, and the only units that take part. */
@Component
class EventChoices {
    private static final String INCIDENT = "incident";
    private static final String DRILL = "drill";
    private static final String BETWEEN = ":";
    /** What is no unit becomes it, so that a mistyped code is refused rather than left out. */
    private static final JurisdictionCode NONE = new JurisdictionCode("990000000000");

    private final CampaignDesk desk;
    private final Incidents incidents;
    private final DrillList drills;
    private final CampaignWords words;

    EventChoices(CampaignDesk desk, Incidents incidents, DrillList drills, CampaignWords words) {
        this.desk = desk;
        this.incidents = incidents;
        this.drills = drills;
        this.words = words;
    }

    List<FormField> fields(Actor actor, @Nullable CampaignEvent known) {
        var occasions = words.choices("campaign.occasion.", CampaignEvent.Occasion.values());
        var units = known == null
                ? ""
                : known.units().stream().map(JurisdictionCode::value).collect(Collectors.joining("\n"));
        return List.of(
                FormField.select(
                                "occasion",
                                occasions,
                                known == null ? "" : known.occasion().name())
                        .optional()
                        .with("required", false)
                        .hint(words.say("campaign.form.occasion.hint")),
                FormField.chosen(
                                "event",
                                standing(known),
                                sought -> found(actor, sought),
                                known == null ? "" : key(known.record()))
                        .optional()
                        .with("required", false),
                FormField.area("units", 4_000)
                        .with("rows", 3)
                        .optional()
                        .initial(units)
                        .hint(words.say("campaign.form.units.hint")));
    }

    private static String key(Subject record) {
        return record.type() + BETWEEN + record.id();
    }

    private Map<String, String> standing(@Nullable CampaignEvent known) {
        return Optional.ofNullable(known)
                .flatMap(event -> desk.event(event).map(named -> Map.of(key(event.record()), named.title())))
                .orElseGet(Map::of);
    }

    private Map<String, String> found(Actor actor, @Nullable String sought) {
        var found = new LinkedHashMap<String, String>();
        incidents.all().stream()
                .filter(one -> one.mergedInto() == null)
                .filter(one -> sought == null || one.title().contains(sought))
                .limit(FormField.SHOWN / 2)
                .forEach(one -> found.put(INCIDENT + BETWEEN + one.id(), label(one)));
        drills.first(actor.scope(), new DrillFilter(null, null, null, null, sought), FormField.SHOWN / 2)
                .forEach(row -> found.put(DRILL + BETWEEN + row.id(), words.say("campaign.event.drill", row.title())));
        return found;
    }

    private String label(Incident incident) {
        return words.say(
                "campaign.event.incident",
                incident.title(),
                incident.happenedAt().atZone(ChinaTime.ZONE).toLocalDate().toString());
    }

    /** Nothing where no side of an event is chosen. */
    static @Nullable CampaignEvent read(Typed typed) {
        if (typed.words("occasion").isEmpty()) {
            return null;
        }
        var units = typed.words("units")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> JurisdictionCode.parse(line).orElse(NONE))
                .toList();
        return new CampaignEvent(
                typed.choice("occasion", CampaignEvent.Occasion.class), record(typed.words("event")), units);
    }

    private static Subject record(String key) {
        int at = key.indexOf(BETWEEN);
        try {
            return new Subject(key.substring(0, Math.max(at, 0)), UUID.fromString(key.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return new Subject(INCIDENT, new UUID(0, 0));
        }
    }
}
