package org.youbei.plan.extraction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.response.ResponseWords;
import org.youbei.plan.response.StepWords;
import org.youbei.plan.section.Section;

/** Something that the text seems to say. A person decides whether it does. */
public sealed interface Extract {
    /** Where it stands. */
    Section section();

    /** The words that it was taken from. */
    String sentence();

    /** The same as long as the section says the same, so that a page can name it. */
    UUID id();

    record OfLevel(Section section, String sentence, ResponseLevel level, ResponseWords words) implements Extract {
        @Override
        public UUID id() {
            return named(section, "level", level.name());
        }
    }

    record OfStep(Section section, String sentence, StepWords words) implements Extract {
        @Override
        public UUID id() {
            return named(section, "step", sentence);
        }
    }

    record OfContact(Section section, String sentence, ContactWords words) implements Extract {
        @Override
        public UUID id() {
            return named(section, "contact", sentence + words.phone());
        }
    }

    private static UUID named(Section section, String kind, String text) {
        var name = section.id() + "\n" + kind + "\n" + text;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
