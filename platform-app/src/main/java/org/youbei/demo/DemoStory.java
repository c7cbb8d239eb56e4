package org.youbei.demo;

import java.util.Random;

/** What has become of a demo plan. The shares make a district in which most is in order and something of everything is not. */
enum DemoStory {
    IN_FORCE(46),
    EVALUATION_LATE(6),
    EVALUATION_SOON(6),
    EVALUATED(6),
    FILING_LATE(5),
    FILING_UNDER_REVIEW(5),
    FILING_RETURNED(3),
    PUBLICATION_LATE(5),
    JUST_ISSUED(4),
    REVISED(4),
    IN_REVISION(3),
    DRAFT(3),
    SUBMITTED(2),
    APPROVED(1),
    ABOLISHED(1);

    private final int share;

    DemoStory(int share) {
        this.share = share;
    }

    static DemoStory any(Random random) {
        var point = random.nextInt(100);
        for (var story : values()) {
            point -= story.share;
            if (point < 0) {
                return story;
            }
        }
        return IN_FORCE;
    }
}
