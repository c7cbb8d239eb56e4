package org.youbei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.PlatformTest;

/**
 * The shape that lets districts be spread over several servers: each table of a district's work carries the district, each of its keys contains it,
 * and what it refers to is in the same district or the same everywhere. The question is that of {@code deploy/spread/distribute.sql} itself.
 *
 * <p>What does not have the shape yet is written down, and these lists may only become shorter: give a new table {@code primary key (district, id)}.
 */
@PlatformTest
class DistributionTests {
    /** Change it downwards only. */
    private static final int MOST_FAULTS = 618;

    private static final String SCRIPT = "deploy/spread/distribute.sql";
    private static final String BEGIN = "-- shape begins";
    private static final String END = "-- shape ends";

    @Autowired
    JdbcClient jdbc;

    record Shape(String name, boolean byDistrict, @Nullable String fault) {}

    @Test
    void carriesTheDistrictInEveryTableThatIsNotTheSameEverywhere() throws IOException {
        var reasons = lines("without-district.txt").stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one, TreeMap::new));

        assertThat(shapes().stream().filter(table -> !table.byDistrict()).map(Shape::name))
                .as("a table without the district stands in without-district.txt, with its reason")
                .containsExactlyInAnyOrderElementsOf(reasons.keySet());
        assertThat(reasons.values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void holdsTheDistrictInEveryKeyAndReferenceOrSaysThatItDoesNotYet() throws IOException {
        var found = shapes().stream()
                .filter(table -> table.fault() != null)
                .map(table -> table.name() + ": " + table.fault())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .as("not-yet.txt holds what there is; what was mended is taken out, nothing is put in")
                .containsExactlyElementsOf(new TreeSet<>(lines("not-yet.txt")));
        assertThat(found).hasSizeLessThanOrEqualTo(MOST_FAULTS);
    }

    @Test
    void noticesATableWithoutTheShape() throws IOException {
        var faults =
                shapes().stream().filter(table -> table.fault() != null).collect(Collectors.groupingBy(Shape::name));

        assertThat(shapes()).as("a rule that matches nothing proves nothing").hasSizeGreaterThan(100);
        assertThat(shapes().stream().filter(table -> table.byDistrict() && !faults.containsKey(table.name())))
                .as("tables that can be spread today")
                .isNotEmpty();
        assertThat(faults.keySet()).isSubsetOf(names());
    }

    @Test
    void copiesOnlyTablesToEveryWorkerThatAreTheSameEverywhere() throws IOException {
        var script = Repository.read(java.nio.file.Path.of(SCRIPT));

        for (Map.Entry<String, String> table : Map.of(
                        "obligation.calendar_day", "the calendar is the same in the whole country")
                .entrySet()) {
            assertThat(script).contains("'" + table.getKey() + "'");
            assertThat(lines("without-district.txt")).contains(table.getKey() + ": " + table.getValue());
        }
    }

    private List<String> names() throws IOException {
        return shapes().stream().map(Shape::name).toList();
    }

    private List<Shape> shapes() throws IOException {
        var script = Repository.read(java.nio.file.Path.of(SCRIPT));
        var question = script.substring(script.indexOf('\n', script.indexOf(BEGIN)), script.indexOf(END));
        return jdbc.sql(question).query(Shape.class).list();
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource("distribution/" + file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
