package org.youbei.library.regime;

import java.time.LocalDate;
import java.util.List;

/** A step of a regime with all that a person says about it. */
public sealed interface Step {
    RegimeStep kind();

    /** What the timeline keeps of it. */
    String remark();

    /**
     * Issues it.
     *
     * @param posts who has to read it
     * @param readBy the day by which it is read
     * @param below whether each unit directly below has to read it too
     */
    record Issue(String number, LocalDate on, List<String> posts, LocalDate readBy, boolean below, String remark)
            implements Step {
        public Issue {
            number = number.strip();
            posts = posts.stream()
                    .map(String::strip)
                    .filter(post -> !post.isEmpty())
                    .distinct()
                    .toList();
        }

        @Override
        public RegimeStep kind() {
            return RegimeStep.ISSUE;
        }
    }

    /** Every step about which there is nothing to say but a remark: who was asked, where it was filed, what the review found, why it ends. */
    record Plain(RegimeStep kind, String remark) implements Step {}
}
