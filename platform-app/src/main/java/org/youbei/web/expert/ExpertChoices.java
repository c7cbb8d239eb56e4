package org.youbei.web.expert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.expert.Expert;
import org.youbei.expert.Experts;
import org.youbei.expert.Work;
import org.youbei.model.JurisdictionCode;

/** Experts whom a form offers, because they can be asked today about the work of a unit. */
@Component
public class ExpertChoices {
    private final Experts experts;
    private final ExpertWords words;

    ExpertChoices(Experts experts, ExpertWords words) {
        this.experts = experts;
        this.words = words;
    }

    /** An expert by name and employer, as they stand in minutes. */
    public record Named(String name, String employer) {
        /** One line of a form in which people are typed. */
        public String line() {
            return name + "，" + employer;
        }
    }

    /** By id: the name, the employer, the fields. */
    public Map<String, String> about(JurisdictionCode unit) {
        var offered = new LinkedHashMap<String, String>();
        experts.fit(new Work(unit, Set.of()))
                .forEach(expert -> offered.put(expert.id().toString(), label(expert)));
        return offered;
    }

    private String label(Expert expert) {
        return named(expert).line() + " · " + words.fields(expert);
    }

    /** Who was chosen; nobody where the text is no id of an expert. */
    public Optional<Named> chosen(String id) {
        try {
            return Optional.of(named(experts.find(UUID.fromString(id.strip()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Named named(Expert expert) {
        return new Named(expert.entry().name(), expert.entry().employer());
    }
}
