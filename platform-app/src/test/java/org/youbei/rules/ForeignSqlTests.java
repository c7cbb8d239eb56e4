package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No module names a table of another in its SQL, be it in Java or in a migration. What others may read stands in two published models: the tree
 * of units, and the view of duties. Foreign keys may follow the arrows between modules, so that the database keeps what they promise.
 */
class ForeignSqlTests {
    private static final Set<String> PUBLISHED = Set.of("jurisdiction.unit", "obligation.duty");

    /** Names outside of a module that are right where they are. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "V1__inspection.sql obligation.obligation", "an old migration; V7__due_by_event.sql takes the trigger away",
            "V7__due_by_event.sql obligation.obligation", "takes the trigger away");

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|table|on)\\s+([a-z]+\\.[a-z_]+)\\b");

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void namesNoForeignTable() throws IOException {
        var owners = owners();
        assertThat(owners).as("schemas and their modules").hasSizeGreaterThan(8);
        var offences = new ArrayList<String>();
        for (var file : sources()) {
            var module = ROOT.relativize(file).getName(0).toString();
            for (var table : tables(Files.readString(file))) {
                var owner = owners.get(table.substring(0, table.indexOf('.')));
                var place = file.getFileName() + " " + table;
                if (owner != null
                        && !owner.equals(module)
                        && !PUBLISHED.contains(table)
                        && !EXCEPTIONS.containsKey(place)) {
                    offences.add(place);
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "select * from plan.plan p where true, plan.plan",
        "left join obligation.obligation o on true, obligation.obligation",
        "create trigger t after update on obligation.obligation, obligation.obligation",
        "insert into drill.event (id) values (1), drill.event",
        "update  inspection.point set a = b, inspection.point"
    })
    void findsTheTableInAStatement(String sql, String table) {
        assertThat(tables(sql)).contains(table);
    }

    private static List<String> tables(String text) {
        return TABLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** A module owns the schemas that it has a folder of migrations for. */
    private static Map<String, String> owners() throws IOException {
        var owners = new HashMap<String, String>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.map(path -> path.resolve("src/main/resources/db/migration"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var schemas = Files.list(module)) {
                    schemas.forEach(schema -> owners.put(
                            schema.getFileName().toString(),
                            ROOT.relativize(module).getName(0).toString()));
                }
            }
        }
        return owners;
    }

    /** The demo lays its district down table by table, until it goes through the facades like everybody. */
    private static List<Path> sources() throws IOException {
        try (var files = Files.find(ROOT, 20, (path, about) -> about.isRegularFile())) {
            return files.filter(path -> path.toString().contains("/src/main/"))
                    .filter(path ->
                            path.toString().endsWith(".java") || path.toString().endsWith(".sql"))
                    .filter(path -> !path.toString().contains("/org/youbei/demo/"))
                    .toList();
        }
    }
}
