package org.youbei.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.Drafting.Changed;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.plan.section.Sections;

/** Finds words all over the text of a draft and puts others in their place, section by section as a person chose. Inside a scope. */
@Component
@Transactional
public class PlanReplacement {
    /** Characters of what is looked for, and of what takes its place. */
    public static final int LONGEST = 200;

    private static final int AROUND = 20;

    private final Drafting drafting;
    private final Sections sections;

    PlanReplacement(Drafting drafting, Sections sections) {
        this.drafting = drafting;
        this.sections = sections;
    }

    /**
     * A section that says the words.
     *
     * @param times how often, in its title and its text
     * @param before what stands before the first of them
     * @param after what stands behind it
     */
    public record Found(UUID section, String label, int times, String before, String after) {}

    /** Where the draft says these words, letter for letter, in the order of the text; nothing for no words. */
    @Transactional(readOnly = true)
    public List<Found> find(UUID plan, String words) {
        var wanted = Wording.line(words);
        var found = new ArrayList<Found>();
        if (wanted.isEmpty()) {
            return found;
        }
        drafting.working(plan)
                .ifPresent(draft -> sections.of(draft.getId()).forEach(section -> {
                    var text = section.title() + "\n" + section.body();
                    int first = text.indexOf(wanted);
                    if (first >= 0) {
                        found.add(found(section, text, wanted, first));
                    }
                }));
        return found;
    }

    private static Found found(Section section, String text, String wanted, int first) {
        int end = first + wanted.length();
        var before = text.substring(Math.max(0, first - AROUND), first);
        var after = text.substring(end, Math.min(text.length(), end + AROUND));
        var label = (section.number() + " " + section.title()).strip();
        return new Found(section.id(), label, times(text, wanted), lastLine(before), firstLine(after));
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static int times(String text, String wanted) {
        int times = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            times++;
        }
        return times;
    }

    /** Replaces the words in the sections that were chosen; answers how many sections changed. */
    public Outcome<Integer> replace(Actor actor, UUID plan, String words, String by, Set<UUID> chosen) {
        var wanted = Wording.line(words);
        var other = Wording.line(by);
        return drafting.change(actor, plan, "plan.words-replaced", draft -> {
            var changed = sections.of(draft.getId()).stream()
                    .filter(section -> chosen.contains(section.id()))
                    .map(section -> replaced(section, wanted, other))
                    .filter(section -> !section.isUnchanged())
                    .map(Rewritten::now)
                    .toList();
            var found = objections(wanted, other, changed);
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            sections.rephrase(changed);
            return Outcome.done(new Changed<>(
                    changed.size(), Map.of("find", wanted), Map.of("replacement", other, "changed", changed.size())));
        });
    }

    private record Rewritten(Section before, Section now) {
        boolean isUnchanged() {
            return before.equals(now);
        }
    }

    private static Rewritten replaced(Section section, String wanted, String other) {
        if (wanted.isEmpty()) {
            return new Rewritten(section, section);
        }
        var now = new Section(
                section.id(),
                section.version(),
                section.parent(),
                section.position(),
                section.depth(),
                section.number(),
                section.title().replace(wanted, other),
                section.body().replace(wanted, other),
                section.revision());
        return new Rewritten(section, now);
    }

    private static List<Refusal> objections(String wanted, String other, List<Section> changed) {
        var found = new ArrayList<Refusal>();
        if (wanted.isEmpty()) {
            found.add(PlanRefusal.MISSING.at("find"));
        }
        if (wanted.length() > LONGEST) {
            found.add(PlanRefusal.TOO_LONG.at("find", LONGEST));
        }
        if (other.length() > LONGEST) {
            found.add(PlanRefusal.TOO_LONG.at("by", LONGEST));
        }
        if (found.isEmpty() && changed.isEmpty()) {
            found.add(PlanRefusal.NOTHING_REPLACED.at("find"));
        }
        if (changed.stream().anyMatch(section -> section.title().length() > Passage.LONGEST_TITLE)) {
            found.add(PlanRefusal.TOO_LONG.at("by", Passage.LONGEST_TITLE));
        }
        if (changed.stream().anyMatch(section -> section.body().length() > Passage.LONGEST_BODY)) {
            found.add(PlanRefusal.TOO_LONG.at("by", Passage.LONGEST_BODY));
        }
        return found;
    }
}
