package org.youbei.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class BeginTests {
    @Test
    void refusesATakenPortInBothLanguages() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> Begin.requireFree("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(StartRefusal.class)
                    .message()
                    .satisfies(message -> assertThat(message.lines())
                            .containsExactly(
                                    "端口 %d 已被其他程序占用。请先停止那个程序，或用 SERVER_PORT 指定另一个端口。".formatted(other.getLocalPort()),
                                    "Port %d is in use by another program. Stop that program, or name another port with SERVER_PORT."
                                            .formatted(other.getLocalPort())));
        }
    }

    @Test
    void takesAFreePortAndLeavesItFree() throws IOException {
        int port;
        try (var gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        assertThatCode(() -> {
                    Begin.requireFree(null, port);
                    Begin.requireFree("127.0.0.1", port);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        var chinese = ResourceBundle.getBundle("messages.start", Locale.ROOT);
        var english = ResourceBundle.getBundle("messages.start", Locale.ENGLISH);

        assertThat(chinese.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(6);
    }
}
