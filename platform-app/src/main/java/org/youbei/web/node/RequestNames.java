package org.youbei.web.node;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Requests are counted by the noun that their address begins with: a thousand addresses would be ten thousand series. */
@Component
class RequestNames extends DefaultServerRequestObservationConvention {
    @Override
    protected KeyValue uri(ServerRequestObservationContext request) {
        var name = super.uri(request);
        return KeyValue.of(name.getKey(), noun(name.getValue()));
    }

    static String noun(String address) {
        int end = address.indexOf('/', 1);
        return address.startsWith("/") && end > 0 ? address.substring(0, end) : address;
    }
}
