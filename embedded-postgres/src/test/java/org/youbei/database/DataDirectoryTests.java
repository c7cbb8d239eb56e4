package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertRefused(file, "storage", file.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAPlaceThatNobodyCanWrite() {
        assertRefused(Path.of("/proc/youbei"), "storage", "/proc/youbei");
    }

    @Test
    @EnabledIf("isRoot")
    void refusesFilesOfAnotherOwner() throws IOException {
        Files.setAttribute(Files.createDirectory(folder.resolve("pg")), "unix:uid", 54321);
        assertRefused(folder, "owner", "54321");
    }

    @Test
    void refusesAFullDisk() throws IOException {
        DataDirectory data = DataDirectory.open(folder);
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> data.requireSpace(Long.MAX_VALUE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("full"))
                .withMessageContaining("8796093022207 MB");
    }

    @Test
    void leavesNoTraceOfItsProbe() throws IOException {
        DataDirectory.open(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deletesOnlyWhatBearsThePrefix() throws IOException {
        DataDirectory data = DataDirectory.open(folder);
        Files.createFile(data.newFolder("pg-unpacking-").resolve("file"));
        Files.createDirectory(data.cluster());
        data.deleteAll("pg-unpacking-");
        assertThat(folder).isDirectoryNotContaining("glob:**/pg-unpacking-*").isDirectoryContaining("glob:**/pg");
    }

    @Test
    void replacesAFileAsOneStep() throws IOException {
        Path file = folder.resolve("port");
        OwnerOnly.write(file, "1");
        OwnerOnly.write(file, "22");
        assertThat(file).hasContent("22");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void refusesAMachineWithoutPrograms() {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> PostgresArchive.forMachine("Plan 9", "mips"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("platform"))
                .withMessageContaining("SPRING_DATASOURCE_URL");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void assertRefused(Path path, String code, String word) {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> EmbeddedDatabase.start(path))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .withMessageContaining(word);
    }
}
