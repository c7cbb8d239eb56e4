package org.youbei.web.training;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.TEAMS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Trainings and the plan of a year, and what opens behind the code at the place. */
@Component
class TrainingEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};
    private static final Role[] WORKERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TEAMS, 44, "trainings", "/trainings", "certificate", READERS)
                        .withDuties("TRAINING"),
                AreaEntry.of(TEAMS, 46, "training-plan", "/training-plan", "calendar", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(TEAMS, 40, "training-course-new", "/training-courses/new", "plus", WORKERS));
    }

    @Bean
    static OpenAddresses trainingsOpen() {
        return () -> List.of("/training-in/*");
    }
}
