package org.youbei.web.result;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.community.ProfileFilter;
import org.youbei.community.ProfileList;
import org.youbei.model.Scope;

/** How many residents communities say they have, and streets by the sum of theirs. */
@Component
class Sizes {
    private static final int STREET = 9;
    private static final int MOST = 5_000;

    private final ProfileList profiles;

    Sizes(ProfileList profiles) {
        this.profiles = profiles;
    }

    /** By the code of the unit, in one statement; a unit of which nobody said it is missing. */
    Map<String, Long> residents(Scope scope) {
        var residents = new HashMap<String, Long>();
        profiles.first(scope, ProfileFilter.ALL, MOST).forEach(row -> {
            var said = row.residents();
            if (said != null) {
                var code = row.unit().value();
                residents.put(code, said);
                residents.merge(code.substring(0, STREET), said, Long::sum);
            }
        });
        return residents;
    }
}
