package org.youbei.web.activity;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.LEARNING;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Activities, and what is open behind their printed codes. */
@Component
class ActivityEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(LEARNING, 20, "activities", "/activities", "calendar-event", READERS)
                        .withDuties("EDUCATION_ACTIVITY"),
                AreaEntry.of(LEARNING, 40, "quiz-items", "/quiz-items", "checklist", READERS),
                AreaEntry.of(LEARNING, 50, "education-buildings", "/education-buildings", "building", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                LEARNING,
                10,
                "activity-new",
                "/activities/new",
                "plus",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }

    /** Behind a printed code; each limits by itself what it takes. */
    @Bean
    static OpenAddresses activityAddresses() {
        return () -> List.of("/checkin/**", "/quiz/**");
    }
}
