package org.youbei.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;

/** How many people of which unit may do something on a day: numbers for maps and sums, nobody by name. */
@Repository
@Transactional(readOnly = true)
public class Holders {
    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People of the scope with a valid certificate that allows it, each once, by the unit that keeps them.
     *
     * @param qualification of the catalogue, such as {@code first_aid}
     */
    public Map<JurisdictionCode, Long> of(String qualification, LocalDate day) {
        var kinds = CertificateCatalogue.SHIPPED.kinds().values().stream()
                .filter(kind -> kind.allows().contains(qualification))
                .map(CertificateCatalogue.CertificateKind::code)
                .toArray(String[]::new);
        var holders = new TreeMap<JurisdictionCode, Long>(java.util.Comparator.comparing(JurisdictionCode::value));
        jdbc.sql("""
            select jurisdiction, count(distinct person) as people from person.certificate
            where kind = any (?) and withdrawn_on is null and issued <= ? and (until is null or until >= ?) group by jurisdiction\
            """).params(kinds, day, day).query(row -> {
            holders.put(new JurisdictionCode(row.getString("jurisdiction")), row.getLong("people"));
        });
        return holders;
    }
}
