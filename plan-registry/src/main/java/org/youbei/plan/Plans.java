package org.youbei.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Plans extends Repository<Plan, UUID> {
    Plan save(Plan plan);

    Optional<Plan> findById(UUID id);

    /** Steps of one plan wait for each other, so that two people never take the same one twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> locked(UUID id);

    /** Makes the second of two that want the same wait until the first has ended its transaction. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('plan ' || :what, 0)) as text)",
            nativeQuery = true)
    String await(String what);

    /** Whether a plan stands above another one, or is it. */
    @Query(value = """
            with recursive up (id, superior) as (
              select p.id, p.superior from plan.plan p where p.id = :below
              union select p.id, p.superior from plan.plan p join up on p.id = up.superior)
            select exists (select from up where id = :above)""", nativeQuery = true)
    boolean isAbove(UUID above, UUID below);

    void flush();
}
