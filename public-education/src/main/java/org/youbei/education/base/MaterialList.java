package org.youbei.education.base;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;

/** Reads the materials that a scope may use: its own and those of the units above. */
@Repository
public class MaterialList extends ListReader<MaterialFilter, Material> {
    private static final Listing<Material> MATERIALS = Listing.of(
            "select m.* from education.material m where true",
            "m.id",
            Materials::material,
            Sort.day("valid", "m.valid_until"),
            Sort.words("title", "m.title"));

    private final Clock clock;

    MaterialList(JdbcClient jdbc, Clock clock) {
        super(jdbc, MATERIALS);
        this.clock = clock;
    }

    @Override
    protected ListQuery where(Scope scope, MaterialFilter filter) {
        return new ListQuery()
                .equal("m.kind", filter.kind())
                .equal("m.topic", filter.topic())
                .and(
                        "m.withdrawn_on is null and m.valid_until < :today",
                        "today",
                        Boolean.TRUE.equals(filter.expired()) ? ChinaTime.today(clock) : null)
                .words(filter.q(), "m.title", "m.source", "m.hung");
    }
}
