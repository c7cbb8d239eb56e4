package org.youbei.supply.draw;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.partner.Agreement;
import org.youbei.partner.AgreementUse;
import org.youbei.supply.SupplyRefusal;

/** An agreement does not end while draws under it are asked for or out: the unit that drew withdraws them or gives back first. */
@Component
class DrawsOpen implements AgreementUse {
    private final JdbcClient jdbc;

    DrawsOpen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(int draws, BigDecimal out) {}

    @Override
    public List<Refusal> open(Agreement agreement) {
        var open = jdbc.sql("""
            select count(*) as draws, coalesce(sum(handed - returned), 0) as out from supply.draw
            where agreement = ? and state in ('ASKED', 'OUT')\
            """)
                .param(agreement.getId())
                .query((row, n) -> new Open(row.getInt("draws"), row.getBigDecimal("out")))
                .single();
        return open.draws() == 0
                ? List.of()
                : List.of(SupplyRefusal.DRAWS_OPEN.refusal(
                        open.draws(),
                        open.out().stripTrailingZeros().toPlainString(),
                        agreement.terms().unit(),
                        agreement.unitName()));
    }
}
