package org.youbei.plan.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.youbei.model.PhoneNumber;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.section.Section;

/**
 * What the sections of a plan seem to say.
 *
 * @param levels the response levels, from the highest down, one of each at most
 * @param steps who does what, in the order of the text
 * @param contacts whom to call, in the order of the text
 */
public record Extraction(List<Extract.OfLevel> levels, List<Extract.OfStep> steps, List<Extract.OfContact> contacts) {
    /** Of each kind: who finds more than this in a plan reads no list of them. */
    public static final int MOST = 200;

    public Extraction {
        levels = List.copyOf(levels);
        steps = List.copyOf(steps);
        contacts = List.copyOf(contacts);
    }

    /** @param sections in the order of reading */
    public static Extraction of(List<Section> sections) {
        var levels = new LevelReader(sections);
        return new Extraction(
                levels.found(),
                new StepReader(levels).found(sections).stream().limit(MOST).toList(),
                ContactReader.found(sections).stream().limit(MOST).toList());
    }

    /** Without what the version says beside its text already. */
    public Extraction without(PlanStructure known) {
        return new Extraction(
                levels.stream()
                        .filter(one -> known.responses().stream().noneMatch(it -> it.level() == one.level()))
                        .toList(),
                steps.stream()
                        .filter(one -> known.steps().stream()
                                .noneMatch(it -> it.action().equals(one.words().action())))
                        .toList(),
                contacts.stream()
                        .filter(one -> known.contacts().stream().noneMatch(it -> same(it, one)))
                        .toList());
    }

    /** The person or post, because the number of a person that is kept cannot be read here. */
    private static boolean same(Contact known, Extract.OfContact found) {
        var words = found.words();
        return known.name().equals(words.name())
                && known.post().equals(words.post())
                && known.unit().equals(words.unit());
    }

    public List<Extract> all() {
        var all = new ArrayList<Extract>(levels);
        all.addAll(steps);
        all.addAll(contacts);
        return all;
    }

    public Optional<Extract> find(UUID id) {
        return Stream.of(levels, steps, contacts)
                .flatMap(List::stream)
                .map(Extract.class::cast)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** The number as pages may print it; empty without one. */
    public static String phone(ContactWords words) {
        var phone = words.phone();
        return phone == null
                ? ""
                : PhoneNumber.parse(phone).map(PhoneNumber::shown).orElse(phone);
    }

    /** The sentence as pages may print it: with the numbers of persons shortened. */
    public static String shown(Extract one) {
        return one instanceof Extract.OfContact(var section, var sentence, var words) && words.phone() != null
                ? sentence.replace(words.phone(), phone(words))
                : one.sentence();
    }
}
