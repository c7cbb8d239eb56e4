package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.TableText;

/**
 * What can be done with a section beside rewriting its words.
 *
 * @param paragraphs where it can be split, by the number of the paragraph that begins the second half
 * @param before what it can be merged into, nothing for the first section
 * @param targets the sections beside which it can be put, by id
 * @param below how many sections stand below it
 * @param characters of all of them
 * @param steps how many action steps come from them
 */
record SectionEditor(
        int revision,
        Map<String, String> paragraphs,
        @Nullable String before,
        Map<String, String> targets,
        int below,
        int characters,
        long steps,
        List<StructureView.BindingRow> bindings) {
    private static final int LONGEST_LABEL = 40;

    static SectionEditor of(PlanDossier draft, UUID id, PlanStructure structure, PlanWords words) {
        var all = draft.sections();
        var section = PlanDrafts.section(draft, id);
        int end = end(all, section);
        var branch = all.subList(section.position(), end);
        var ids = branch.stream().map(Section::id).toList();
        return new SectionEditor(
                section.revision(),
                paragraphs(section.body(), words),
                section.position() == 0 ? null : label(all.get(section.position() - 1)),
                targets(all, ids),
                branch.size() - 1,
                branch.stream().mapToInt(one -> one.body().length()).sum(),
                structure.steps().stream()
                        .filter(step -> step.section() != null && ids.contains(step.section()))
                        .count(),
                bindings(draft, structure, id, words));
    }

    private static int end(List<Section> all, Section section) {
        int end = section.position() + 1;
        while (end < all.size() && all.get(end).depth() > section.depth()) {
            end++;
        }
        return end;
    }

    private static Map<String, String> paragraphs(String body, PlanWords words) {
        var paragraphs = new LinkedHashMap<String, String>();
        var lines = body.split("\n", -1);
        for (int i : TableText.beginnings(body)) {
            if (i > 0) {
                paragraphs.put(Integer.toString(i + 1), words.say("plan.section.split.at", i + 1, cut(lines[i])));
            }
        }
        return paragraphs;
    }

    private static Map<String, String> targets(List<Section> all, List<UUID> own) {
        var targets = new LinkedHashMap<String, String>();
        all.stream()
                .filter(section -> !own.contains(section.id()))
                .forEach(section -> targets.put(
                        section.id().toString(),
                        "　".repeat(Math.min(section.depth(), Passage.DEEPEST) - 1) + label(section)));
        return targets;
    }

    private static List<StructureView.BindingRow> bindings(
            PlanDossier draft, PlanStructure structure, UUID id, PlanWords words) {
        var here = new PlanStructure(
                List.of(),
                List.of(),
                List.of(),
                structure.bindings().stream()
                        .filter(binding -> binding.anchor().equals(new Anchor(Anchor.Kind.SECTION, id)))
                        .toList(),
                List.of());
        return StructureView.of(draft, here, words).bindings();
    }

    /** What a choice calls a section. */
    static String label(Section section) {
        var name = (section.number() + " " + section.title()).strip();
        return cut(name.isEmpty() ? section.body().lines().findFirst().orElse("—") : name);
    }

    private static String cut(String text) {
        var words = text.strip();
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL) + "…";
    }
}
