package org.youbei.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youbei.plan.table.TableText.Line;
import org.youbei.plan.table.TableText.Tabled;

class TableTextTests {
    private static final TableGrid FORM = new TableGrid(
            List.of(1, 3),
            List.of(
                    List.of(TableCell.of("单位"), TableCell.of("")),
                    List.of(new TableCell("事件经过：\n无", 2, 1)),
                    List.of(new TableCell("伤亡", 1, 2), TableCell.of("")),
                    List.of(TableCell.of(""))));

    @Test
    void writesWhatPeopleCanReadAndEdit() {
        assertThat(TableText.write(FORM)).isEqualTo("【表 250 750】\n单位\t\n事件经过：↵无\t←\n伤亡\t\n↑\t\n【表完】");
    }

    @Test
    void readsPiecesInOrder() {
        assertThat(TableText.pieces("前\n" + TableText.write(FORM) + "\n\n后"))
                .containsExactly(new Line("前"), new Tabled(FORM), new Line(""), new Line("后"));
    }

    @Test
    void namesTheLinesThatBeginAPiece() {
        assertThat(TableText.beginnings("前\n" + TableText.write(FORM) + "\n后\na\tb\nc\td\n末"))
                .containsExactly(0, 1, 7, 8, 10);
    }

    @Test
    void readsLinesWithTabsAsATable() {
        assertThat(TableText.pieces("a\tb\n1\t\n后"))
                .containsExactly(new Tabled(TableGrid.of(List.of(List.of("a", "b"), List.of("1", "")))), new Line("后"));
    }

    @Test
    void keepsAFrameWithoutEndAsText() {
        assertThat(TableText.pieces("【表】\n甲\n乙")).containsExactly(new Line("【表】"), new Line("甲"), new Line("乙"));
        assertThat(TableText.pieces("【表】\n【表】\n甲\n【表完】"))
                .containsExactly(new Line("【表】"), new Tabled(TableGrid.of(List.of(List.of("甲")))));
        assertThat(TableText.pieces("【表完】")).containsExactly(new Line("【表完】"));
    }

    @Test
    void bendsMarksThatDoNotFit() {
        assertThat(TableText.pieces("【表】\n←\t↑\n↑\t←\n【表完】"))
                .containsExactly(new Tabled(new TableGrid(
                        List.of(),
                        List.of(List.of(TableCell.of(""), TableCell.of("")), List.of(new TableCell("", 2, 1))))));
    }

    @Test
    void comesBackAsItWas() {
        for (int seed = 0; seed < 5000; seed++) {
            TableGrid grid = RandomTables.of(new Random(seed));
            assertThat(TableText.pieces("前\n" + TableText.write(grid) + "\n后"))
                    .as("seed %d", seed)
                    .containsExactly(new Line("前"), new Tabled(grid), new Line("后"));
        }
    }

    @Test
    void survivesWhateverIsTyped() {
        String[] marks = {"【表】", "【表 1 2】", "【表完】", "\t", "\n", "←", "↑", "\\", "甲", "↵"};
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(marks[random.nextInt(marks.length)]);
            }
            for (TableText.Piece piece : TableText.pieces(text.toString())) {
                if (piece instanceof Tabled(TableGrid grid)) {
                    assertThat(TableText.pieces(TableText.write(grid)))
                            .as(text.toString())
                            .containsExactly(piece);
                }
            }
        }
    }
}
