package org.youbei.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableGridTests {
    @Test
    void letsNoCellReachBelowTheLastRowOrIntoAnother() {
        var grid = new TableGrid(
                List.of(),
                List.of(
                        List.of(TableCell.of("a"), new TableCell("b", 1, 9)),
                        List.of(new TableCell("c", 3, 1), TableCell.of("d"))));
        assertThat(grid.rows())
                .containsExactly(
                        List.of(TableCell.of("a"), new TableCell("b", 1, 2)),
                        List.of(TableCell.of("c"), TableCell.of("d")));
        assertThat(grid.columns()).isEqualTo(3);
    }

    @Test
    void dropsRowsWithoutAnyCell() {
        var rows = List.of(List.<TableCell>of(), List.of(TableCell.of("a")), List.<TableCell>of());
        assertThat(new TableGrid(List.of(), rows).rows()).containsExactly(List.of(TableCell.of("a")));
    }

    @Test
    void fillsAGapBeforeACellFromAbove() {
        var grid = new TableGrid(
                List.of(),
                List.of(
                        List.of(TableCell.of("a"), TableCell.of("b"), new TableCell("c", 1, 2)),
                        List.of(TableCell.of("d"))));
        assertThat(grid.rows().getLast()).containsExactly(TableCell.of("d"), TableCell.of(""));
    }

    @Test
    void sharesWidthsInThousandthsUnlessAllAreEqual() {
        var rows = List.of(List.of("a", "b", "c"));
        assertThat(widths(List.of(100, 200, 300), rows)).containsExactly(167, 333, 500);
        assertThat(widths(List.of(2948, 2948, 2948), rows)).isEmpty();
        assertThat(widths(List.of(1, 2), rows)).as("of another table").isEmpty();
        assertThat(widths(List.of(0, 0, 0), rows)).isEmpty();
        assertThat(widths(List.of(-5, 5, 5), rows)).containsExactly(0, 500, 500);
    }

    @Test
    void staysTheSameWhenMadeAgain() {
        for (int seed = 0; seed < 2000; seed++) {
            var grid = RandomTables.of(new Random(seed));
            assertThat(new TableGrid(grid.widths(), grid.rows())).isEqualTo(grid);
        }
    }

    private static List<Integer> widths(List<Integer> widths, List<List<String>> rows) {
        return new TableGrid(widths, TableGrid.of(rows).rows()).widths();
    }
}
