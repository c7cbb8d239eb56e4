package org.youbei.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** A list of experts taken in: new ones, known ones, what a cell may say, and what is sealed. */
@PostgresTest
class ExpertSheetTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.STREET;

    @Autowired
    ExpertSheet sheet;

    @Autowired
    Experts experts;

    private final String employer = "示例所" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void takesNewOnesInAndKnowsThemAgain() {
        var line = line("导入示例", "13912340001", TODAY.plusYears(2));
        assertThat(save(line)).containsExactly(List.of());
        var known = in(WORKER, () -> sheet.known(WORKER, List.of(key(line))));
        assertThat(known)
                .as("with the number, so that the same list again changes nothing")
                .containsEntry(key(line), line);
        assertThat(in(Cast.SIBLING_STREET, () -> sheet.known(Cast.SIBLING_STREET, List.of(key(line))))
                        .get(key(line)))
                .as("another street learns no number")
                .extracting(ExpertLine::phone)
                .isEqualTo("");
    }

    @Test
    void changesWhatTheListSaysOtherwise() {
        var line = line("改期示例", "13912340002", TODAY.plusYears(2));
        save(line);
        var longer = line("改期示例", "13912340099", TODAY.plusYears(3));
        assertThat(in(WORKER, () -> sheet.save(WORKER, List.of(new SheetChange<>(1, key(longer), longer, line)))))
                .containsExactly(List.of());
        assertThat(in(WORKER, () -> sheet.known(WORKER, List.of(key(line))))).containsEntry(key(line), longer);
        var silent = line("改期示例", "", TODAY.plusYears(3));
        assertThat(in(WORKER, () -> sheet.save(WORKER, List.of(new SheetChange<>(1, key(silent), silent, longer)))))
                .containsExactly(List.of());
        assertThat(in(WORKER, () -> sheet.known(WORKER, List.of(key(line)))))
                .as("a list without the column keeps the number")
                .containsEntry(key(line), longer);
    }

    @Test
    void saysWhatIsWrongWithARow() {
        assertThat(against(line("无号示例", "", TODAY.plusYears(1)), null)).containsExactly("person.missing");
        assertThat(against(line("短号示例", "110", TODAY.plusYears(1)), null)).containsExactly("person.phone");
        var known = line("已知示例", "13912340003", TODAY.plusYears(1));
        assertThat(against(line("已知示例", "", TODAY.plusYears(1)), known)).isEmpty();
        assertThat(against(line("过期示例", "13912340004", TODAY.minusDays(1)), null))
                .containsExactly("expert.term");
        var other = new ExpertLine(
                new ExpertEntry(
                        new JurisdictionCode("420106002"),
                        "别街示例",
                        employer,
                        "",
                        Set.of(ExpertField.LAW),
                        "示例",
                        TODAY,
                        TODAY.plusYears(1)),
                "13912340005");
        assertThat(save(other).getFirst()).extracting(Refusal::code).containsExactly("expert.not-yours");
    }

    @Test
    void readsSeveralFieldsInOneCell() {
        var cell = new ExpertFields();
        assertThat(read(cell, "消防、 防汛抗旱，Law"))
                .isEqualTo(Outcome.done(Set.of(ExpertField.FIRE, ExpertField.FLOOD, ExpertField.LAW)));
        assertThat(read(cell, "消防；")).isEqualTo(Outcome.done(Set.of(ExpertField.FIRE)));
        assertThat(((Outcome.Refused<?>) read(cell, "消防、占星")).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("占星"));
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var all = Set.of(ExpertField.values());
            assertThat(read(cell, cell.show(all, locale)))
                    .as("its own words in " + locale)
                    .isEqualTo(Outcome.done(all));
        }
    }

    private static Outcome<Set<ExpertField>> read(ExpertFields cell, String said) {
        return cell.read(said, HeadUnit.ONE);
    }

    private List<String> against(ExpertLine line, @org.jspecify.annotations.Nullable ExpertLine known) {
        return sheet.objections(WORKER, line, known).stream().map(Refusal::code).toList();
    }

    private List<List<Refusal>> save(ExpertLine... lines) {
        var changes = new ArrayList<SheetChange<ExpertLine>>();
        for (var line : lines) {
            changes.add(new SheetChange<>(1, key(line), line, null));
        }
        return in(WORKER, () -> sheet.save(WORKER, changes));
    }

    private static List<String> key(ExpertLine line) {
        return List.of(
                line.entry().unit().value(), line.entry().name(), line.entry().employer());
    }

    private ExpertLine line(String name, String phone, LocalDate until) {
        return new ExpertLine(
                new ExpertEntry(Cast.JIYUQIAO, name, employer, "教授", Set.of(ExpertField.FLOOD), "示例资格", TODAY, until),
                phone);
    }
}
