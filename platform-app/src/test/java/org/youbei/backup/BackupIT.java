package org.youbei.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.account.People;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.started.Client;
import org.youbei.started.StartedApplication;
import org.youbei.testing.Cast;

/** A backup of the platform with people on it, brought back by a process of its own into a new directory with its own database. */
@Tag("slow")
@PlatformTest
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BackupIT {
    private static final long LONGEST_MILLIS = 300_000;
    private static final int SEED = 20_261_201;

    @Autowired
    Backups backups;

    @Autowired
    Accounts accounts;

    @Autowired
    Attachments attachments;

    @TempDir
    Path folder;

    @Test
    void comesBackWithPeopleTheirNumbersAndTheAuditTrail() throws Exception {
        var person = People.opened(accounts, new HeldRole(Role.ADMINISTRATOR, Scope.ALL));
        var other = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var random = new byte[200_000];
        new Random(SEED).nextBytes(random);
        var content = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
        var stored = stored(content);
        var backup = folder.resolve("backup");
        assertThat(backups.make(backup))
                .get()
                .satisfies(made -> assertThat(made.rows()).isPositive());
        var data = folder.resolve("new");

        try (var restoring = StartedApplication.begin(data, Map.of(), "restore", backup.toString())) {
            assertThat(restoring.ends(LONGEST_MILLIS)).as(restoring.said()).isTrue();
            assertThat(restoring.exitCode()).as(restoring.said()).isZero();
            assertThat(restoring.said()).contains("恢复完成", "审计链完整");
        }
        try (var platform = StartedApplication.start(data, Map.of())) {
            var administrator = Client.signedIn(platform.address(), person.username(), People.PASSWORD);
            var page = administrator.get("/accounts/" + person.id());
            assertThat(platform.said())
                    .as("invented data over what was brought back")
                    .doesNotContain("示范区");
            assertThat(page.status()).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).text()).contains("138****0001").doesNotContain("无法用现有密钥打开");
            var theirs = "/accounts/" + other.id();
            assertThat(administrator
                            .post(theirs + "/contact-reveal", theirs, "what=phone&reason=x")
                            .status())
                    .isEqualTo(302);
            assertThat(Jsoup.parse(administrator.get(theirs).body()).text())
                    .as("the whole number, which only the keys of the backup open")
                    .contains("13800000001");
            assertThat(administrator.bytes("/attachments/" + stored.id()))
                    .as("the bytes of an attachment")
                    .isEqualTo(content);
        }
        var again = folder.resolve("again");
        try (var saving = StartedApplication.begin(data, Map.of(), "backup", again.toString())) {
            assertThat(saving.ends(LONGEST_MILLIS)).as(saving.said()).isTrue();
            assertThat(saving.exitCode()).as(saving.said()).isZero();
        }
        assertThat(again.resolve(Manifest.FILE)).isNotEmptyFile();
        assertThat(again.resolve("data/secrets/keys")).hasSameTextualContentAs(data.resolve("secrets/keys"));
        for (var command : List.of("backup", "restore")) {
            try (var occupied = StartedApplication.begin(data, Map.of(), command, again.toString())) {
                assertThat(occupied.ends(LONGEST_MILLIS)).as(occupied.said()).isTrue();
                assertThat(occupied.exitCode()).as(command).isNotZero();
                assertThat(occupied.said()).contains("不是空的").doesNotContain("\tat ");
            }
        }
        try (var stranger =
                StartedApplication.begin(data, Map.of("youbei.keys", "index:" + key(1) + ",k1:" + key(2)))) {
            assertThat(stranger.ends(LONGEST_MILLIS)).as(stranger.said()).isTrue();
            assertThat(stranger.exitCode()).isNotZero();
            assertThat(stranger.said())
                    .as("a node with other keys")
                    .contains("（密钥 ")
                    .doesNotContain("\tat ");
        }
        Files.delete(data.resolve("secrets/keys"));
        try (var without = StartedApplication.begin(data, Map.of())) {
            assertThat(without.ends(LONGEST_MILLIS)).as(without.said()).isTrue();
            assertThat(without.exitCode()).isNotZero();
            assertThat(without.said()).contains("不会生成新的密钥", "no new keys are made");
        }
        assertThat(data.resolve("secrets/keys")).doesNotExist();
    }

    private Stored stored(byte[] content) {
        return Scopes.in(
                        Cast.STREET.scope(),
                        () -> attachments.store(
                                Cast.STREET,
                                Cast.JIYUQIAO,
                                "现场.txt",
                                new ByteArrayInputStream(content),
                                Admitted.DOCUMENTS))
                .orElseThrow();
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
