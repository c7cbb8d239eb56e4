package org.youbei.education.activity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredActivities extends Repository<Activity, UUID> {
    Activity saveAndFlush(Activity activity);

    Optional<Activity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Activity a where a.id = :id")
    Optional<Activity> locked(UUID id);

    /** What is on at some moment between two; the end of one may be the beginning of the next. */
    @Query("""
        select a from Activity a where a.district = :district and a.state <> org.youbei.education.activity.ActivityState.CANCELLED
        and a.entry.startsAt < :to and a.entry.endsAt > :from\
        """)
    List<Activity> during(String district, Instant from, Instant to);

    @Query("select a from Activity a where a.checkinCode = :code or a.beforeCode = :code or a.afterCode = :code")
    Optional<Activity> behind(String code);
}
