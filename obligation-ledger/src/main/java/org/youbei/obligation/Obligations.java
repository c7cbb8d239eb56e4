package org.youbei.obligation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Duties by id and subject, locked for the transaction that is going to change them. */
interface Obligations extends Repository<Obligation, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.id = :id")
    Optional<Obligation> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select o from Obligation o
        where o.subjectType = :type and o.subjectId = :id and o.closedAs is null order by o.id\
        """)
    List<Obligation> lockOpen(String type, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select o from Obligation o
        where o.subjectType = :type and o.subjectId in :ids and o.kind = :kind and o.closedAs is null order by o.id\
        """)
    List<Obligation> lockOpen(String type, Collection<UUID> ids, String kind);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.ruleId = :rule and o.closedAs is null and o.jurisdiction like :below"
            + " order by o.id")
    List<Obligation> lockOpenUnder(String rule, String below);

    void flush();
}
