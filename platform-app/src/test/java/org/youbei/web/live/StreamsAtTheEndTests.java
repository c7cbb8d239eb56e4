package org.youbei.web.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.account.Sessions;
import org.youbei.web.kit.layout.Language;

class StreamsAtTheEndTests {
    private final LiveWatchers watchers = new LiveWatchers(mock(Sessions.class), mock(LiveNodes.class));

    @Test
    void endsEveryStreamWhenTheNodeEnds() {
        var first = stream("incident-1");
        var second = stream("incident-2");

        watchers.end();

        assertEnded(first);
        assertEnded(second);
    }

    @Test
    void letsWhoeverStillComesConnectAgainElsewhere() {
        watchers.end();

        assertEnded(stream("incident-1"));
    }

    private SseEmitter stream(String topic) {
        return watchers.watch(topic, "session-of-" + topic, Language.CHINESE).orElseThrow();
    }

    private static void assertEnded(SseEmitter stream) {
        assertThatThrownBy(() -> stream.send("more")).isInstanceOf(IllegalStateException.class);
    }
}
