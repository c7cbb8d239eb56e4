package org.youbei.assessment.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.ThingNames;

/** Incidents as another module names them. */
@Component
public class TestedEvents implements ThingNames {
    public static final UUID FLOOD = new UUID(6, 1);

    @Override
    public String type() {
        return "incident";
    }

    @Override
    public String address(UUID id) {
        return "/incidents/" + id;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        ids.stream().filter(FLOOD::equals).forEach(id -> names.put(id, "示例内涝"));
        return names;
    }
}
