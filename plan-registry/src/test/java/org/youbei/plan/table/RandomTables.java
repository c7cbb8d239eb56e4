package org.youbei.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables of any shape; the same for the same seed. */
public final class RandomTables {
    private static final String[] WORDS = {
        "",
        "",
        "单位",
        "事件经过：",
        "伤亡\n人数",
        "←",
        "↑",
        "a|b",
        "【表完】",
        "【表】",
        "\\",
        "↵",
        "1.5",
        "<td>&amp;</td>",
        "内一\t内二",
        "☑是 ☐否",
        "**重点**",
        "# 号",
        "[见](#x)",
        "—",
        "\\t",
        "0",
        "【图3：甲】",
        "`x`",
        "---"
    };

    private RandomTables() {}

    /** A table of at least two cells; a single one is a frame around text and no table. */
    public static TableGrid of(Random random) {
        int columns = 1 + random.nextInt(6);
        int rows = 1 + random.nextInt(6);
        if (columns * rows == 1) {
            columns = 2;
        }
        List<List<TableCell>> cells = new ArrayList<>();
        boolean merging = random.nextBoolean();
        boolean ragged = random.nextInt(4) == 0;
        for (int i = 0; i < rows; i++) {
            List<TableCell> row = new ArrayList<>();
            for (int left = ragged ? 1 + random.nextInt(columns) : columns; left > 0; ) {
                int across = merging && random.nextInt(3) == 0 ? 1 + random.nextInt(left) : 1;
                int down = merging && random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
                row.add(new TableCell(WORDS[random.nextInt(WORDS.length)], across, down));
                left -= across;
            }
            cells.add(row);
        }
        TableGrid grid = new TableGrid(List.of(), cells);
        if (grid.rows().size() == 1 && grid.rows().getFirst().size() == 1) {
            return of(random);
        }
        List<Integer> widths = random.nextBoolean()
                ? IntStream.range(0, grid.columns())
                        .mapToObj(i -> 200 + random.nextInt(5000))
                        .toList()
                : List.of();
        return new TableGrid(widths, grid.rows());
    }
}
