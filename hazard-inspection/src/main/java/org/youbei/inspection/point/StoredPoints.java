package org.youbei.inspection.point;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPoints extends Repository<Point, UUID> {
    Point saveAndFlush(Point point);

    Optional<Point> findById(UUID id);

    @Query("select p from Point p where p.code = :code")
    Optional<Point> coded(String code);

    @Query("select p from Point p where p.jurisdiction = :unit and p.name = :name and p.closedOn is null")
    Optional<Point> named(String unit, String name);

    /** Whoever files a visit of a point waits for the colleague who is filing one. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('inspection ' || :what, 0)) as text)",
            nativeQuery = true)
    String await(String what);
}
