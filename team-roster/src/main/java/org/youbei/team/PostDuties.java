package org.youbei.team;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;

/** What a unit has to do about its posts: fill the empty ones, relieve who holds several. */
@Component
class PostDuties {
    private final DutyBook book;
    private final Clock clock;

    PostDuties(DutyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    static Subject subject(JurisdictionCode unit) {
        return new Subject(
                "unit-posts", UUID.nameUUIDFromBytes(("unit-posts:" + unit).getBytes(StandardCharsets.UTF_8)));
    }

    void check(Actor actor, PostSum sum) {
        var vacant = sum.vacant().stream().map(post -> post.title().zh()).collect(Collectors.joining("、"));
        settle(actor, sum, ObligationKind.POST_VACANT, "post-vacant", "岗位未配齐：" + vacant, vacant.isEmpty());
        settle(
                actor,
                sum,
                ObligationKind.POST_DOUBLED,
                "post-doubled",
                "一人兼任多个主岗：" + sum.unitName(),
                sum.doubled() == 0);
    }

    private void settle(Actor actor, PostSum sum, ObligationKind kind, String rule, String title, boolean sound) {
        if (!sound) {
            book.open(actor, kind, subject(sum.unit()), title, sum.unit(), rule, ChinaTime.today(clock));
        } else if (book.open(subject(sum.unit()), kind).isPresent()) {
            book.end(actor, subject(sum.unit()), kind, "已配齐");
        }
    }
}
