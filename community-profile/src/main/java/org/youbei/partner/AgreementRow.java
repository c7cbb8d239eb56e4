package org.youbei.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement as lists of both parties show it. */
public record AgreementRow(
        UUID id,
        String title,
        String unitName,
        String otherName,
        AbilityKind ability,
        String what,
        BigDecimal ceiling,
        String measure,
        LocalDate endsOn,
        AgreementState state) {}
