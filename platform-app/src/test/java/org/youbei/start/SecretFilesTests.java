package org.youbei.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTests {
    @TempDir
    Path folder;

    @Test
    void readsWhatAFileHoldsWithoutTheLineEnd() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret word\n");

        assertThat(SecretFiles.read(Map.of("SPRING_DATASOURCE_PASSWORD_FILE", file.toString())))
                .containsExactlyEntriesOf(Map.of("SPRING_DATASOURCE_PASSWORD", "s3cret word"));
    }

    @Test
    void isFoundUnderTheNameOfTheSetting() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "watch-me\n");
        var environment = of(Map.of("YOUBEI_METRICS_TOKEN_FILE", file.toString()));
        ConfigurationPropertySources.attach(environment);

        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("youbei.metrics.token")).isEqualTo("watch-me");
        assertThat(Binder.get(environment)
                        .bind("youbei.metrics.token", String.class)
                        .get())
                .isEqualTo("watch-me");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SecretFiles.read(
                        Map.of("YOUBEI_KEYS_FILE", folder.resolve("gone").toString())))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("YOUBEI_KEYS_FILE")
                .hasMessageContaining("gone");
    }

    @Test
    void refusesAValueThatStandsTwice() {
        assertThatThrownBy(() -> SecretFiles.read(Map.of("YOUBEI_KEYS", "index:…", "YOUBEI_KEYS_FILE", "keys")))
                .isInstanceOf(StartRefusal.class)
                .hasMessageContaining("YOUBEI_KEYS");
    }

    @Test
    void leavesEveryOtherFileAlone() {
        assertThat(SecretFiles.read(
                        Map.of("SSL_CERT_FILE", "ca.pem", "SPRING_PID_FILE", "youbei.pid", "HISTFILE", ".history")))
                .isEmpty();
    }

    @Test
    void measuresOnlyWhereATokenIsSet() {
        var without = of(Map.of());
        new MeasurementSwitch().postProcessEnvironment(without, new SpringApplication());
        assertThat(without.getProperty("management.endpoint.prometheus.access")).isNull();
        assertThat(without.getProperty("management.prometheus.metrics.export.enabled"))
                .isEqualTo("false");

        var with = of(Map.of("YOUBEI_METRICS_TOKEN", "watch-me"));
        new MeasurementSwitch().postProcessEnvironment(with, new SpringApplication());
        assertThat(with.getProperty("management.endpoint.prometheus.access")).isEqualTo("read-only");
    }

    private static StandardEnvironment of(Map<String, Object> variables) {
        return new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
    }
}
