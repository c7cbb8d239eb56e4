package org.youbei.web.resident;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.access.OpenAddresses;

/** Behind the code on a poster: published facts, and forms that limit by themselves what they take. */
@Component
class ResidentAddresses implements OpenAddresses {
    @Override
    public List<String> patterns() {
        return List.of("/c/**");
    }
}
