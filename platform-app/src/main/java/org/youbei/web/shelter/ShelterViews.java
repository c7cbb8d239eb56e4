package org.youbei.web.shelter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.shelter.Shelter;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterState;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.rule.Capacity;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.stay.Openings;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the page of a shelter. */
@Component
class ShelterViews {
    private final ShelterRegister register;
    private final Openings openings;
    private final ObligationIndex duties;
    private final UnitPicker units;
    private final ShelterWords words;

    ShelterViews(
            ShelterRegister register, Openings openings, ObligationIndex duties, UnitPicker units, ShelterWords words) {
        this.register = register;
        this.openings = openings;
        this.duties = duties;
        this.units = units;
        this.words = words;
    }

    ThingPage of(Actor actor, Shelter shelter) {
        var path = "/shelters/" + shelter.getId();
        var entry = shelter.entry();
        var opening = shelter.opening();
        var room = entry.areas().room(register.norms(), entry.stay());
        int inside = opening == null ? 0 : openings.inside(opening);
        var saturated = opening != null && room != null && register.norms().isSaturated(inside, room);
        var may = actor.works() && shelter.state() != ShelterState.RETIRED;
        var acts = new ArrayList<ThingLink>();
        if (opening != null) {
            acts.add(ThingLink.of("/occupancies/" + opening, words.say("shelter.occupancy")));
        }
        if (may) {
            acts.add(ThingLink.of(path + "/edit", words.say("shelter.edit")));
        }
        return new ThingPage(
                entry.name(),
                words.state(shelter.state(), saturated),
                words.of("shelter.grade.", entry.grade()) + " · " + words.of("shelter.stay.", entry.stay()) + " · "
                        + units.name(shelter.unit()),
                List.of(new Crumb(words.say("shelter.list"), "/shelters")),
                List.copyOf(acts),
                steps(actor, shelter, path),
                List.of(
                        ThingPart.facts(words.say("shelter.room"), room(entry)),
                        ThingPart.facts(words.say("shelter.facts"), facts(shelter)),
                        openings(shelter)),
                List.of(duties(shelter)),
                register.timeline(shelter.getId()).stream().map(this::entry).toList());
    }

    private List<ThingLink> steps(Actor actor, Shelter shelter, String path) {
        var possible = register.possible(actor, shelter);
        return possible.stream()
                .map(step -> new ThingLink(
                        path + "/" + Words.noun(step),
                        words.say("shelter.step." + Words.noun(step)),
                        step == leading(shelter.state()),
                        barred(actor, shelter, step)))
                .toList();
    }

    private List<String> barred(Actor actor, Shelter shelter, ShelterStep step) {
        Step said = step == ShelterStep.OPENING
                ? new Step.Opening(Step.Occasion.INCIDENT, "–", Hazard.FLOOD, "–")
                : new Step.Plain(step, "–");
        return words.reasons(register.objections(actor, shelter, said).stream()
                .filter(refusal -> refusal.field() == null)
                .toList());
    }

    private static @Nullable ShelterStep leading(ShelterState state) {
        return switch (state) {
            case PLANNED -> ShelterStep.COMMISSIONING;
            case READY -> ShelterStep.OPENING;
            case MAINTENANCE -> ShelterStep.MAINTENANCE_END;
            case OPEN -> ShelterStep.CLOSING;
            case PAUSED -> ShelterStep.RESUMPTION;
            case RESTORING -> ShelterStep.RESTORATION;
            case RETIRED -> null;
        };
    }

    /** The room beside where it comes from, and what its size asks for. */
    private Map<String, String> room(ShelterEntry entry) {
        var norms = register.norms();
        var facts = new LinkedHashMap<String, String>();
        var site = entry.areas().site(norms, entry.stay());
        var room = entry.areas().room(norms, entry.stay());
        put(facts, "room", words.people(room));
        if (site == null) {
            put(facts, "computed", words.say("shelter.unmeasured"));
        } else {
            computed(facts, entry, site);
        }
        var declared = entry.areas().declared();
        var computed = entry.areas().computed(norms, entry.stay());
        put(facts, "declared", declared == null ? "" : words.people(declared));
        if (declared != null && computed != null && declared > computed) {
            put(facts, "warning", words.say("refusal.shelter.declared-above", declared, computed));
        }
        if (room != null) {
            demands(facts, entry, room);
        }
        put(facts, "norms", words.source(norms.figures()));
        return facts;
    }

    private void computed(Map<String, String> facts, ShelterEntry entry, Capacity.Site site) {
        var norms = register.norms();
        put(
                facts,
                "computed",
                words.say(
                        "shelter.computed",
                        site.people(),
                        site.indoor(),
                        area(entry.areas().indoor()),
                        plain(norms.indoor(entry.stay())),
                        site.outdoor(),
                        plain(site.outdoorEffective()),
                        plain(norms.outdoor(entry.stay()))));
    }

    private void demands(Map<String, String> facts, ShelterEntry entry, int room) {
        put(
                facts,
                "point",
                words.say("shelter.management", plain(Capacity.managementPoint(room)), Capacity.units(room)));
        var gap = Capacity.gap(room);
        put(
                facts,
                "gap",
                gap.isPresent() ? words.say("shelter.metres", gap.getAsInt()) : words.say("shelter.gap.none"));
        int wanted = (room + register.norms().peoplePerToilet() - 1)
                / register.norms().peoplePerToilet();
        var toilets = entry.toilets();
        put(
                facts,
                "toilets",
                toilets == null
                        ? words.say("shelter.toilets.unrecorded", wanted)
                        : words.say(
                                toilets < wanted ? "shelter.toilets.short" : "shelter.toilets.enough",
                                toilets,
                                wanted));
    }

    private Map<String, String> facts(Shelter shelter) {
        var entry = shelter.entry();
        var facts = new LinkedHashMap<String, String>();
        put(facts, "address", entry.address());
        put(facts, "hazards", words.hazards(entry.served()));
        put(facts, "facilities", words.facilities(entry.equipment()));
        put(facts, "night", words.say(entry.night() ? "shelter.night.yes" : "shelter.night.no"));
        put(facts, "minutes", entry.minutes() == null ? "" : words.say("shelter.minutes", entry.minutes()));
        put(facts, "radius", words.say("shelter.metres", register.norms().radius(entry.stay())));
        if (entry.floods()) {
            put(facts, "flood", words.say("shelter.floods", area(entry.floodLevel()), area(entry.floorLevel())));
        }
        var keys = entry.keys();
        put(facts, "firstKey", key(keys.firstKey(), keys.firstStandIn()));
        put(facts, "secondKey", key(keys.secondKey(), keys.secondStandIn()));
        put(facts, "owner", entry.owner());
        put(facts, "agreementEnds", entry.agreementEnds() == null ? "" : words.day(entry.agreementEnds()));
        var point = entry.point();
        put(
                facts,
                "position",
                point == null
                        ? words.say("shelter.unrecorded")
                        : words.say(
                                "risk.position",
                                point.longitude().toPlainString(),
                                point.latitude().toPlainString(),
                                words.of("risk.datum.", point.datum())));
        put(facts, "checked", words.day(shelter.checkedOn()));
        return facts;
    }

    private String key(String post, String standIn) {
        if (post.isEmpty()) {
            return words.say("shelter.unrecorded");
        }
        return standIn.isEmpty() ? post : words.say("shelter.standIn", post, standIn);
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(words.say("shelter.fact." + key), value);
        }
    }

    private static String area(@Nullable BigDecimal area) {
        return area == null ? "0" : plain(area);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private ThingPart openings(Shelter shelter) {
        var rows = openings.of(shelter.getId()).stream()
                .map(opening -> List.of(
                        ThingCell.link(words.moment(opening.openedAt()), "/occupancies/" + opening.id()),
                        ThingCell.of(words.say("shelter.occasion." + opening.occasion()) + "：" + opening.reference()),
                        ThingCell.of(words.of("shelter.hazard.", opening.hazard())),
                        ThingCell.of(words.moment(opening.closedAt()))))
                .toList();
        return ThingPart.table(
                words.say("shelter.openings"),
                words.heads("opened", "occasion", "hazard", "closed"),
                rows,
                words.say("shelter.openings.none"));
    }

    private ThingPart duties(Shelter shelter) {
        var rows = duties.ofSubject(ShelterRegister.subject(shelter.getId())).stream()
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString()),
                        ThingCell.of(words.say("obligation.state." + duty.state()))))
                .toList();
        return ThingPart.table(
                words.say("shelter.duties"),
                words.heads("duty", "due", "state"),
                rows,
                words.say("shelter.duties.none"));
    }

    private TimelineEntry entry(Fact<ShelterState> fact) {
        return TimelineEntry.told(
                words,
                fact.at(),
                fact.name(),
                words.say("shelter.was." + Words.noun(fact.step())),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                fact.after() == ShelterState.RETIRED ? State.Kind.ENDED : State.Kind.OPEN);
    }
}
