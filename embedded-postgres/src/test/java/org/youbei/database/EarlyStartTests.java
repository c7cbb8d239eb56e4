package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

class EarlyStartTests {
    @TempDir
    Path data;

    /** An application that never comes to its database. */
    @Configuration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        Object fault(@Value("${youbei.data}") Path data) throws Exception {
            assertThat(Patience.eventually(() -> Files.exists(data.resolve("pg/postmaster.pid"))))
                    .isTrue();
            throw new IllegalStateException("示例故障");
        }
    }

    @Test
    void endsTheServerOfAnApplicationThatFailedBeforeTakingIt() throws Exception {
        Unpacked.into(data);

        var application = new SpringApplication(Broken.class);
        application.addListeners(new EarlyStart());

        assertThatThrownBy(() -> application.run("--youbei.data=" + data, "--spring.main.web-application-type=none"))
                .hasRootCauseMessage("示例故障");

        assertThat(Patience.eventually(() -> free(data))).isTrue();
    }

    /** A process whose locale has no Chinese reads such bytes as the sign for what cannot be read. */
    @Test
    void refusesANameThatThisLocaleCannotWrite() {
        var settings = new MockEnvironment().withProperty("youbei.data", "/srv/\0");

        assertThatThrownBy(() -> EarlyStart.started(settings))
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    private static boolean free(Path data) {
        try (var again = EmbeddedDatabase.start(data)) {
            return again.owner() != null;
        } catch (DatabaseRefusal held) {
            return false;
        }
    }
}
