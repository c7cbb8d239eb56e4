package org.youbei.sheet.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.sheet.file.Books.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youbei.sheet.file.Books;

class TableSearchTests {
    private record Thing(String code, String name, String address) {}

    private static final SheetColumns<Thing> COLUMNS = SheetColumns.of(
            SheetColumn.<Thing>text("code", Thing::code).named("代码|编号", "Code").must(),
            SheetColumn.<Thing>text("name", Thing::name)
                    .named("名称|单位名称", "Name")
                    .must(),
            SheetColumn.<Thing>text("address", Thing::address).named("地址|详细地址", "Address"));

    private static TableSearch.Table find(byte[] file) {
        return TableSearch.in(Books.read(file), COLUMNS).orElseThrow();
    }

    @Test
    void findsTheHeadsBelowTitlesAndTheColumnsByName() {
        var table = find(Books.table(
                row("某区单位一览表（2026 年）"),
                row("填报单位：示例街道", "", "单位：个"),
                row("序号", "*详细地址", "单位名称（全称）", "编号"),
                row("1", "示例路1号", "示例店", "A1"),
                row("合计", "", "", "")));
        assertThat(table.headLine()).isEqualTo(3);
        assertThat(table.heads().places(COLUMNS)).isEqualTo(Map.of("address", 1, "name", 2, "code", 3));
        assertThat(table.rows()).hasSize(1);
        assertThat(table.totals()).hasSize(1);
    }

    @Test
    void findsHeadsOfTwoLines() {
        var table = find(Books.table(row("代码", "单位情况", ""), row("", "名称", "地址"), row("A1", "示例店", "示例路1号")));
        assertThat(table.headLine()).isEqualTo(2);
        assertThat(table.heads().places(COLUMNS)).isEqualTo(Map.of("code", 0, "name", 1, "address", 2));
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void findsTheTableOnWhicheverSheetAndJoinsSheetsOfOneForm() {
        var table = find(Books.of(book -> {
            Books.fill(book, "说明", row("请如实填写"));
            Books.fill(book, "一街道", row("代码", "名称"), row("A1", "一店"));
            Books.fill(book, "二街道", row("代码", "名称"), row("B1", "二店"));
            Books.fill(book, "旧", row("代码", "名称"), row("C1", "旧店"));
            book.setSheetHidden(3, true);
        }));
        assertThat(table.rows()).extracting(TableSearch.Row::sheet).containsExactly("一街道", "二街道");
        assertThat(table.unread()).containsExactly("说明");
        assertThat(table.hidden()).containsExactly("旧");
    }

    @Test
    void leavesHeadsThatAPageRepeats() {
        assertThat(find(Books.table(row("代码", "名称"), row("A1", "一店"), row("代码", "名称"), row("A2", "二店")))
                        .rows())
                .hasSize(2);
    }

    @Test
    void leavesANameThatStandsTwiceToThePerson() {
        var heads = new Heads(List.of("代码", "名称", "名称"));
        assertThat(heads.places(COLUMNS)).isEqualTo(Map.of("code", 0));
    }

    @Test
    void proposesAHeadThatHoldsTheName() {
        var heads = new Heads(List.of("点位编号", "被检查单位名称", "电话"));
        assertThat(heads.places(COLUMNS)).isEmpty();
        assertThat(heads.likely(COLUMNS.all().get(0), Set.of())).contains(0);
        assertThat(heads.likely(COLUMNS.all().get(1), Set.of(0))).contains(1);
        assertThat(heads.likely(COLUMNS.all().get(2), Set.of(0, 1))).isEmpty();
    }

    @Test
    void takesTheWidestLineForTheHeadsWhereNoNameIsKnown() {
        var table = find(Books.table(row("一览表"), row("甲", "乙", "丙"), row("1", "2", "3")));
        assertThat(table.headLine()).isEqualTo(2);
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void knowsTheSameFormAgainWhateverItsWidth() {
        assertThat(new Heads(List.of("编号（必填）", "名称 ")).signature())
                .isEqualTo(new Heads(List.of("编号", "名称")).signature())
                .isNotEqualTo(new Heads(List.of("名称", "编号")).signature());
    }
}
