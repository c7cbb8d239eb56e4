package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration that changes a table which is there already holds it for itself until its transaction ends. So it changes one such table and no rows:
 * who changes rows in the same transaction keeps every reader out for as long as that takes, and who holds two tables waits for the second with the
 * first in hand.
 */
class MigrationLocksTests {
    /** Published before this rule was written, on tables that were small; never to be edited. */
    private static final Set<String> BEFORE = Set.of(
            "assessment/V5__assessors.sql",
            "drill/V7__day_of_events.sql",
            "obligation/V4__statistics.sql",
            "plan/V60__separation.sql",
            "supply/V6__promises.sql",
            "volunteer/V4__shared_shifts.sql");

    private record Changes(Set<String> tables, Set<String> rows) {
        boolean holdTooMuch() {
            return tables.size() > 1 || !tables.isEmpty() && !rows.isEmpty();
        }
    }

    @Test
    void changeOneStandingTableAndNoRowsBesideIt() {
        var migrations = Repository.texts().stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/resources/db/migration/"))
                .toList();
        assertThat(migrations).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(100);

        var tooMuch = migrations.stream()
                .filter(file -> changes(read(file)).holdTooMuch())
                .map(file -> file.getParent().getFileName() + "/" + file.getFileName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tooMuch)
                .as("one table per migration that changes it, and its rows in batches by a job")
                .containsExactlyInAnyOrderElementsOf(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b add column c text; update a.b set c = 'x' where true;",
                "ALTER TABLE ONLY a.b ADD c text;\n-- then\nwith d as (select 1) update a.b set c = 'x';",
                "alter table a.b add c text; delete from a.d;",
                "alter table a.b add c text; alter table a.d add c text;",
                "do $$ begin execute 'alter table a.b add c text'; end $$; update a.b set c = 'x';"
            })
    void knowsWhatHoldsTooMuch(String migration) {
        assertThat(changes(migration).holdTooMuch()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table a.b add column c text default 'update a.b'; alter table a.b add d text;",
                "create table a.b (c text); alter table a.b add d text; update a.b set c = 'x'; alter table a.e add f"
                        + " text;",
                "alter table a.b add c text; create function a.f() returns void language sql as $$ update a.b set c ="
                        + " 'x' $$;",
                "update a.b set c = 'x'; update a.d set c = 'x';"
            })
    void passesOverWhatDoesNot(String migration) {
        assertThat(changes(migration).holdTooMuch()).isFalse();
    }

    private static Changes changes(String migration) {
        var statements = statements(migration);
        var made = new TreeSet<String>();
        var tables = new TreeSet<String>();
        var rows = new TreeSet<String>();
        for (var words : statements) {
            if (begins(words, "create") && words.contains("table")) {
                made.add(words.get(words.indexOf("table") + 1));
            }
            for (int at = 0; at + 2 < words.size(); at++) {
                var two = words.get(at) + " " + words.get(at + 1);
                if (two.equals("alter table")) {
                    tables.add(words.get(at + 2));
                } else if (two.equals("delete from") && !begins(words, "create", "grant", "revoke")) {
                    rows.add(words.get(at + 2));
                } else if (words.get(at).equals("update")
                        && words.get(at + 2).equals("set")
                        && !begins(words, "create", "grant", "revoke")) {
                    rows.add(words.get(at + 1));
                }
            }
        }
        tables.removeAll(made);
        rows.removeAll(made);
        return new Changes(tables, rows);
    }

    private static boolean begins(List<String> words, String... first) {
        return !words.isEmpty() && List.of(first).contains(words.getFirst());
    }

    /** The words of each statement, in lower case; bodies of functions and what stands in quotes are left out, blocks that are done at once are not. */
    private static List<List<String>> statements(String migration) {
        var text = new StringBuilder();
        for (var line : migration.toLowerCase(Locale.ROOT).split("\n", -1)) {
            int comment = line.indexOf("--");
            text.append(comment < 0 ? line : line.substring(0, comment)).append('\n');
        }
        var parts = text.toString().split("\\$\\w*\\$", -1);
        var kept = new StringBuilder();
        for (int at = 0; at < parts.length; at++) {
            boolean done = at % 2 == 1 && parts[at - 1].stripTrailing().endsWith("do");
            kept.append(at % 2 == 0 ? unquoted(parts[at]) : done ? "; " + parts[at].replace("'", " ") + "; " : " ");
        }
        return Arrays.stream(kept.toString().split(";"))
                .map(statement -> Arrays.stream(statement.split("[\\s(),]+"))
                        .filter(word -> !word.isEmpty()
                                && !Set.of("if", "not", "exists", "only").contains(word))
                        .toList())
                .toList();
    }

    private static String unquoted(String text) {
        var parts = text.split("'", -1);
        var kept = new StringBuilder();
        for (int at = 0; at < parts.length; at += 2) {
            kept.append(parts[at]).append(" ");
        }
        return kept.toString();
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(Repository.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
