package org.youbei.obligation.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youbei.model.JurisdictionLevel;

/**
 * Which of the required posts does what no post is named for.
 *
 * @param kinds of duties, by their codes; none means every kind that no other line names
 * @param posts the id of a required post by the level of the unit
 */
public record Responsible(List<String> kinds, Map<JurisdictionLevel, String> posts) {
    public Responsible {
        kinds = List.copyOf(kinds);
        posts = Map.copyOf(posts);
    }

    Optional<String> post(JurisdictionLevel level) {
        return Optional.ofNullable(posts.get(level));
    }
}
