package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartureTests {
    @TempDir
    Path root;

    private Departure departure;

    @BeforeEach
    void demonstrate() throws IOException {
        departure = new Departure(new DataDirectory(root));
        began("first");
    }

    private void began(String name) throws IOException {
        Files.createDirectories(root.resolve("pg"));
        Files.createDirectories(root.resolve("attachments"));
        Files.writeString(root.resolve("pg/PG_VERSION"), name);
        Files.writeString(root.resolve("attachments/photo"), name);
    }

    @Test
    void putsDatabaseAndAttachmentsAsideAndDeletesNothing() throws IOException {
        departure.want(true);
        departure.carryOut();

        assertThat(root.resolve("pg")).doesNotExist();
        assertThat(root.resolve("attachments")).doesNotExist();
        assertThat(root.resolve("demo-left-1/pg/PG_VERSION")).hasContent("first");
        assertThat(root.resolve("demo-left-1/attachments/photo")).hasContent("first");
        assertThat(departure.done()).isTrue();
        assertThat(departure.wanted()).isFalse();
    }

    @Test
    void leavesEverythingWhereNobodyWantedItOrChangedTheirMind() throws IOException {
        departure.carryOut();
        departure.want(true);
        departure.want(false);
        departure.carryOut();

        assertThat(root.resolve("pg/PG_VERSION")).hasContent("first");
        assertThat(departure.done()).isFalse();
    }

    @Test
    void goesOnWhereAKilledStartStopped() throws IOException {
        departure.want(true);
        Files.createDirectories(root.resolve("demo-left-1"));
        Files.move(root.resolve("pg"), root.resolve("demo-left-1/pg"));

        departure.carryOut();

        assertThat(root.resolve("demo-left-1/attachments/photo")).hasContent("first");
        assertThat(departure.done()).isTrue();
    }

    @Test
    void keepsAnEarlierOneBesideALaterOne() throws IOException {
        departure.want(true);
        departure.carryOut();
        began("second");
        departure.want(true);
        departure.carryOut();

        assertThat(root.resolve("demo-left-1/pg/PG_VERSION")).hasContent("first");
        assertThat(root.resolve("demo-left-2/pg/PG_VERSION")).hasContent("second");
    }

    @Test
    void refusesAFolderOutsideOfTheDataDirectory() throws IOException {
        Files.writeString(root.resolve("demo-leaves"), "../elsewhere");

        assertThatThrownBy(departure::carryOut).isInstanceOf(DatabaseRefusal.class);
        assertThat(root.resolve("pg")).isDirectory();
    }
}
