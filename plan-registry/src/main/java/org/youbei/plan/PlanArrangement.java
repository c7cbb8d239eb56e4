package org.youbei.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.Drafting.Changed;
import org.youbei.plan.binding.Bindings;
import org.youbei.plan.outline.HeadingLine;
import org.youbei.plan.response.ActionSteps;
import org.youbei.plan.section.CrossReference;
import org.youbei.plan.section.NumberStyle;
import org.youbei.plan.section.Numbering;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Place;
import org.youbei.plan.section.Section;
import org.youbei.plan.section.Sections;
import org.youbei.plan.section.UnplacedTexts;
import org.youbei.plan.table.TableText;

/** Puts the sections of a draft in order. The order of the words changes only where a person moves them, and no word is lost. */
@Component
@Transactional
public class PlanArrangement {
    private static final String SECTION = "section";

    private final Drafting drafting;
    private final Sections sections;
    private final UnplacedTexts unplaced;
    private final ActionSteps steps;
    private final Bindings bindings;

    PlanArrangement(
            Drafting drafting, Sections sections, UnplacedTexts unplaced, ActionSteps steps, Bindings bindings) {
        this.drafting = drafting;
        this.sections = sections;
        this.unplaced = unplaced;
        this.steps = steps;
        this.bindings = bindings;
    }

    /** Puts a section with everything below it at a place seen from another one. */
    public Outcome<UUID> place(Actor actor, UUID plan, UUID section, UUID target, Place place) {
        return drafting.change(actor, plan, "plan.section-placed", draft -> {
            require(draft, section);
            require(draft, target);
            sections.place(draft.getId(), section, target, place);
            return Changed.to(section, Map.of(SECTION, section, "target", target, "place", place.name()));
        });
    }

    /**
     * The paragraphs from {@code paragraph} on become a section of their own, directly behind.
     *
     * @param paragraph from 1, the second at least
     * @param below whether the new section stands inside the old one; otherwise it takes over what is below
     * @param heading whether the first of the paragraphs is the heading of the new section
     * @return the new section
     */
    public Outcome<UUID> split(
            Actor actor, UUID plan, UUID section, int revision, int paragraph, boolean below, boolean heading) {
        return drafting.change(actor, plan, "plan.section-split", draft -> {
            var known = require(draft, section);
            var lines = known.body().split("\n", -1);
            if (paragraph < 2 || !TableText.beginnings(known.body()).contains(paragraph - 1)) {
                return Outcome.refused(PlanRefusal.NO_PARAGRAPH.at("paragraph", lines.length));
            }
            var first = joined(List.of(lines).subList(0, paragraph - 1));
            var second = passage(known, List.of(lines).subList(paragraph - 1, lines.length), heading);
            if (!rewritten(draft, known, revision, first)) {
                return changedMeanwhile();
            }
            var added = sections.split(draft.getId(), draft.unit(), section, below, second);
            return Changed.to(added, Map.of(SECTION, section, "added", added, "paragraph", paragraph));
        });
    }

    /** The words of a section go to the end of the one in front of it, what is below it with them; answers with that one. */
    public Outcome<UUID> merge(Actor actor, UUID plan, UUID section, int revision) {
        return drafting.change(actor, plan, "plan.section-merged", draft -> {
            var known = require(draft, section);
            var before = sections.before(draft.getId(), section);
            if (known.revision() != revision) {
                return changedMeanwhile();
            }
            if (before.isEmpty()) {
                return Outcome.refused(PlanRefusal.NOTHING_BEFORE.refusal());
            }
            var body = joined(List.of(before.get().body(), heading(known), known.body()));
            if (body.length() > Passage.LONGEST_BODY) {
                return Outcome.refused(PlanRefusal.TOO_LONG.at("body", Passage.LONGEST_BODY));
            }
            rewritten(draft, before.get(), before.get().revision(), body);
            steps.transfer(section, before.get().id());
            bindings.transfer(section, before.get().id());
            sections.dissolve(draft.getId(), section);
            return Changed.to(
                    before.get().id(),
                    Map.of(SECTION, section, "into", before.get().id()));
        });
    }

    /**
     * Removes a section with everything below it.
     *
     * @param keep whether the words go to those that stand in no section, where they are dealt with later
     */
    public Outcome<UUID> remove(Actor actor, UUID plan, UUID section, boolean keep) {
        return drafting.change(actor, plan, "plan.section-removed", draft -> {
            var known = require(draft, section);
            var branch = sections.branch(draft.getId(), section);
            if (keep) {
                unplaced.append(draft.getId(), draft.unit(), texts(branch));
                draft.reopenUnplaced();
            }
            sections.remove(draft.getId(), section);
            var characters =
                    branch.stream().mapToInt(one -> one.body().length()).sum();
            return Outcome.done(new Changed<>(
                    section,
                    Map.of("number", known.number(), "title", known.title(), "characters", characters),
                    Map.of(SECTION, section, "sections", branch.size(), "kept", keep)));
        });
    }

    /** Numbers all sections anew; what the text says about sections by their number follows. */
    public Outcome<Integer> renumber(Actor actor, UUID plan, NumberStyle style) {
        return drafting.change(actor, plan, "plan.sections-numbered", draft -> {
            var all = sections.of(draft.getId());
            var numbers = Numbering.of(all, style);
            var renamed = new HashMap<String, String>();
            if (style == NumberStyle.DECIMAL) {
                all.forEach(section -> renamed.putIfAbsent(section.number(), numbers.get(section.id())));
            }
            var changed = all.stream()
                    .map(section -> numbered(section, numbers.getOrDefault(section.id(), ""), renamed))
                    .filter(section -> !all.contains(section))
                    .toList();
            sections.reword(changed);
            return Changed.to(changed.size(), Map.of("style", style.name(), "changed", changed.size()));
        });
    }

    /** A text that stood nowhere goes to the end of a section. */
    public Outcome<UUID> placeText(Actor actor, UUID plan, int position, UUID section) {
        return drafting.change(actor, plan, "plan.text-placed", draft -> {
            var known = require(draft, section);
            var text = unplaced.take(draft.getId(), position);
            if (text.isEmpty()) {
                return changedMeanwhile();
            }
            rewritten(draft, known, known.revision(), joined(List.of(known.body(), text.get())));
            return Changed.to(
                    section, Map.of(SECTION, section, "characters", text.get().length()));
        });
    }

    private Section require(PlanVersion draft, UUID section) {
        return sections.find(draft.getId(), section).orElseThrow(() -> new NotFound(section));
    }

    private boolean rewritten(PlanVersion draft, Section known, int revision, String body) {
        var words = new Passage(known.depth(), known.number(), known.title(), body);
        return sections.rewrite(draft.getId(), known.id(), revision, words);
    }

    private static Passage passage(Section first, List<String> lines, boolean heading) {
        var read = HeadingLine.of(lines.getFirst());
        var fits =
                read.title().length() <= Passage.LONGEST_TITLE && read.number().length() <= Passage.LONGEST_NUMBER;
        return heading && fits
                ? new Passage(first.depth(), read.number(), read.title(), joined(lines.subList(1, lines.size())))
                : new Passage(first.depth(), "", "", joined(lines));
    }

    private static Section numbered(Section section, String number, Map<String, String> renamed) {
        return new Section(
                section.id(),
                section.version(),
                section.parent(),
                section.position(),
                section.depth(),
                number,
                section.title(),
                CrossReference.renamed(section.body(), renamed),
                section.revision());
    }

    private static List<String> texts(List<Section> branch) {
        var texts = new ArrayList<String>();
        branch.forEach(section -> texts.add(joined(List.of(heading(section), section.body()))));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String heading(Section section) {
        return Stream.of(section.number(), section.title())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static <T> Outcome<T> changedMeanwhile() {
        return Outcome.refused(List.<Refusal>of(PlanRefusal.CHANGED_MEANWHILE.refusal()));
    }
}
