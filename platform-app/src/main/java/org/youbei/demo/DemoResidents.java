package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.UuidV7;
import org.youbei.resident.Message;
import org.youbei.resident.Message.Verdict;
import org.youbei.resident.ResidentMessages;
import org.youbei.resident.ResidentPage;
import org.youbei.resident.ResidentPages;

/** The public pages of each street and its first two communities, and what residents wrote to some. Everything is invented. */
@Component
@Order(60)
class DemoResidents implements DemoPart {
    private final Jurisdictions jurisdictions;
    private final ResidentPages pages;
    private final ResidentMessages messages;
    private final Clock clock;

    DemoResidents(Jurisdictions jurisdictions, ResidentPages pages, ResidentMessages messages, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        int number = 0;
        for (var street : jurisdictions.children(district)) {
            show(street.code(), number++);
            for (var community :
                    jurisdictions.children(street.code()).stream().limit(2).toList()) {
                show(community.code(), number++);
            }
        }
    }

    private void show(JurisdictionCode unit, int number) {
        var worker =
                new Actor(new UUID(2, unit.value().hashCode()), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        var words = new ResidentPage.Words(
                "027-8888%04d".formatted(1000 + number),
                "027-8888%04d".formatted(3000 + number),
                "示例路" + (number + 1) + "号居民服务大厅",
                "周一至周五 8:30–17:30",
                "年满 18 周岁，到服务大厅报名（示例）",
                "");
        Hindsight.tell(
                Duration.ofDays(40),
                () -> pages.keep(worker, unit, 0, words, true, false).orElseThrow());
        if (number % 6 == 1) {
            wrote(worker, unit, Message.Kind.NEED, "三楼老人下雨天出不了门，需要有人送药（示例）", Verdict.TAKE, "网格员每天上门（示例）");
            wrote(worker, unit, Message.Kind.OFFER, "有一辆面包车，可以帮忙转移（示例）", null, "");
        }
    }

    private void wrote(
            Actor worker,
            JurisdictionCode unit,
            Message.Kind kind,
            String words,
            @Nullable Verdict verdict,
            String answer) {
        var id = UuidV7.next(clock);
        var said = new ResidentMessages.Writing(
                id, unit, kind, null, words, "", Secret.next().hash());
        Hindsight.tell(
                Duration.ofDays(2),
                () -> messages.receive(ResidentMessages.resident("居民", unit), said)
                        .orElseThrow());
        if (verdict != null) {
            Hindsight.tell(
                    Duration.ofDays(1),
                    () -> messages.review(worker, id, verdict, answer).orElseThrow());
        }
    }
}
