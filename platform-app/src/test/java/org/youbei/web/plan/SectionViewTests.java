package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youbei.web.plan.SectionView.TableView.Cell;

class SectionViewTests {
    @Test
    void showsMergedCellsWidthsAndBlanks() {
        var blocks = SectionView.blocks("前\n【表 250 750】\n单位\t\n经过\t←\n伤亡\t无\n↑\t\n【表完】\n后");
        assertThat(blocks).map(SectionView.Block::text).containsExactly("前", "", "后");
        var table = blocks.get(1).table();
        assertThat(table.widths()).containsExactly("25.0%", "75.0%");
        assertThat(table.headed()).isFalse();
        assertThat(table.rows())
                .containsExactly(
                        List.of(new Cell("单位", null, null), new Cell("", null, null)),
                        List.of(new Cell("经过", 2, null)),
                        List.of(new Cell("伤亡", null, 2), new Cell("无", null, null)),
                        List.of(new Cell("", null, null)));
    }

    @Test
    void takesTheFirstRowOfAPlainTableForItsHead() {
        assertThat(SectionView.blocks("姓名\t电话\n甲\t").getFirst().table().headed())
                .isTrue();
        assertThat(SectionView.blocks("姓名\t\n甲\t1").getFirst().table().headed()).isFalse();
    }
}
