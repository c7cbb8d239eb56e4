package org.youbei.partner;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredAgreements extends Repository<Agreement, UUID> {
    Agreement saveAndFlush(Agreement agreement);

    Optional<Agreement> findById(UUID id);

    @Query("""
        select a from Agreement a where a.other is not null and a.terms.ability = :ability and a.terms.startsOn <= :day and a.terms.endsOn >= :day
          and a.state in (org.youbei.partner.AgreementState.IN_FORCE, org.youbei.partner.AgreementState.CALLED,
            org.youbei.partner.AgreementState.RETURNED)
        order by a.terms.title, a.id limit 500\
        """)
    List<Agreement> callable(AbilityKind ability, LocalDate day);

    @Query("""
        select a from Agreement a where a.terms.ability = :ability and a.terms.startsOn <= :day and a.terms.endsOn >= :day
          and a.state in (org.youbei.partner.AgreementState.IN_FORCE, org.youbei.partner.AgreementState.CALLED,
            org.youbei.partner.AgreementState.RETURNED)
        order by a.terms.title, a.id limit 500\
        """)
    List<Agreement> inForce(AbilityKind ability, LocalDate day);

    @Query("select a from Agreement a where a.id in :ids order by a.terms.title, a.id")
    List<Agreement> all(Collection<UUID> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = :id")
    Optional<Agreement> locked(UUID id);
}
