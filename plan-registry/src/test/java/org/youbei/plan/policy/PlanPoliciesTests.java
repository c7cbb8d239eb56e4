package org.youbei.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.policy.Version.COMMUNITY;
import static org.youbei.plan.policy.Version.DISTRICT;
import static org.youbei.plan.policy.Version.STREET;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;

class PlanPoliciesTests {
    private static final UUID SUPERIOR = new UUID(9, 9);

    @Test
    void asksASpecialPlanForItsCategory() {
        var special = Version.of(STREET, PlanKind.SPECIAL);
        assertThat(found(new SpecialPlanHasCategory(), special)).singleElement().satisfies(finding -> {
            assertThat(finding.blocker()).isTrue();
            assertThat(finding.article()).isEqualTo(9);
            assertThat(finding.spot().kind()).isEqualTo(Spot.Kind.DESCRIPTION);
        });
        assertThat(found(new SpecialPlanHasCategory(), special.about(HazardCategory.NATURAL_DISASTER)))
                .isEmpty();
        assertThat(found(new SpecialPlanHasCategory(), Version.of(STREET, PlanKind.GENERAL)))
                .isEmpty();
    }

    @Test
    void asksForSectionsAndText() {
        var empty = Version.of(STREET, PlanKind.GENERAL);
        assertThat(found(new HasSections(), empty)).allMatch(Finding::blocker).hasSize(1);
        assertThat(found(new HasText(), empty)).allMatch(Finding::blocker).hasSize(1);
        var written = empty.text("有内容");
        assertThat(found(new HasSections(), written)).isEmpty();
        assertThat(found(new HasText(), written)).isEmpty();
    }

    @Test
    void asksToDealWithWhatStandsNowhere() {
        assertThat(found(new UnplacedTextIsDealtWith(), general().unplaced(3, false)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly(3));
        assertThat(found(new UnplacedTextIsDealtWith(), general().unplaced(3, true)))
                .isEmpty();
    }

    @Test
    void advisesAgainstEmptySectionsWithNothingBelow() {
        var version =
                general().section(1, "1", "总则", "").section(2, "1.1", "目的", "").section(1, "2", "响应", "有");
        assertThat(found(new NoSectionIsEmpty(), version))
                .map(finding -> finding.spot().label())
                .containsExactly("1.1 目的");
    }

    @Test
    void asksForAPostAndAdvisesOnMinutes() {
        assertThat(found(new StepsNameAPost(), general().step("", 5)))
                .allMatch(Finding::blocker)
                .hasSize(1);
        assertThat(found(new StepsNameAPost(), general().step("值班员", null))).isEmpty();
        assertThat(found(new StepsSayHowSoon(), general().step("值班员", null)))
                .noneMatch(Finding::blocker)
                .hasSize(1);
        assertThat(found(new StepsSayHowSoon(), general().step("", 5))).isEmpty();
    }

    @Test
    void asksForTriggersAndAdvisesOnActions() {
        assertThat(found(new ResponsesHaveTriggers(), general().response(" ", "做")))
                .allMatch(Finding::blocker)
                .hasSize(1);
        assertThat(found(new ResponsesHaveTriggers(), general().response("红色预警", "")))
                .isEmpty();
        assertThat(found(new ResponsesSayWhatIsDone(), general().response("红色预警", "")))
                .hasSize(1);
        assertThat(found(new ResponsesSayWhatIsDone(), general().response("", "做")))
                .isEmpty();
    }

    @Test
    void asksForNumbersInAHandbookAndAdvisesElsewhere() {
        var handbook = Version.of(STREET, PlanKind.HANDBOOK).contact("");
        assertThat(found(new ContactsHavePhones(), handbook))
                .allMatch(Finding::blocker)
                .hasSize(1);
        assertThat(found(new ContactsHavePhones(), general().contact("")))
                .noneMatch(Finding::blocker)
                .hasSize(1);
        assertThat(found(new ContactsHavePhones(), general().contact("119"))).isEmpty();
    }

    @Test
    void advisesStreetsAndCommunitiesToNamePeopleAndSteps() {
        assertThat(found(new NamesWhomToCall(), general())).hasSize(1);
        assertThat(found(new NamesWhomToCall(), general().contact("119"))).isEmpty();
        assertThat(found(new NamesWhomToCall(), Version.of(DISTRICT, PlanKind.GENERAL)))
                .isEmpty();
        assertThat(found(new SaysWhoDoesWhat(), general())).hasSize(1);
        assertThat(found(new SaysWhoDoesWhat(), general().step("值班员", 5))).isEmpty();
        assertThat(found(new SaysWhoDoesWhat(), Version.of(DISTRICT, PlanKind.GENERAL)))
                .isEmpty();
    }

    @Test
    void advisesToNameTheApprover() {
        assertThat(found(new NamesItsApprover(), Version.of(STREET, PlanKind.GENERAL, "预案", null, "")))
                .hasSize(1);
        assertThat(found(new NamesItsApprover(), general())).isEmpty();
    }

    @Test
    void advisesAgainstTwoSectionsOfOneNumber() {
        assertThat(found(
                        new NumbersAreUnique(),
                        general().section(1, "1", "甲", "").section(1, "1", "乙", "")))
                .map(finding -> finding.spot().label())
                .containsExactly("1 乙");
        assertThat(found(
                        new NumbersAreUnique(),
                        general().section(1, "1", "甲", "").section(1, "2", "乙", "")))
                .isEmpty();
    }

    @Test
    void advisesAgainstReferencesThatLeadNowhere() {
        var version = general()
                .section(1, "1", "总则", "响应见3.2，名单见附件1，程序见附件2。")
                .section(1, "3", "响应", "按照3.1执行。")
                .section(2, "3.1", "启动", "水深1.5米。")
                .section(1, "附件1", "名单", "")
                .section(1, "", "附件2 程序图", "");
        assertThat(found(new ReferencesLeadSomewhere(), version))
                .map(Finding::arguments)
                .containsExactly(List.of("见3.2"));
    }

    @Test
    void comparesFiguresWithTheText() {
        var version = general().text("见下图。\n【图1：体系】\n【图3】").figure(1).figure(2);
        assertThat(found(new FiguresAreInTheText(), version))
                .map(Finding::arguments)
                .containsExactly(List.of(2), List.of(3));
    }

    @Test
    void advisesToNameASuperiorThatIsInForceAndNotNewer() {
        assertThat(found(new HasItsSuperior(), general())).hasSize(1);
        assertThat(found(new HasItsSuperior(), Version.of(DISTRICT, PlanKind.GENERAL)))
                .isEmpty();
        var below = Version.of(STREET, PlanKind.GENERAL, "预案", SUPERIOR, "主任");
        assertThat(found(new HasItsSuperior(), below)).isEmpty();
        assertThat(found(new SuperiorIsInForce(), below)).hasSize(1);
        assertThat(found(new SuperiorIsInForce(), below.superior(null)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("上位预案"));
        assertThat(found(new SuperiorIsInForce(), below.superior(LocalDate.of(2026, 11, 1))))
                .isEmpty();
        assertThat(found(new FollowsTheNewestSuperior(), below.superior(LocalDate.of(2026, 11, 1))))
                .hasSize(1);
        assertThat(found(new FollowsTheNewestSuperior(), below.superior(LocalDate.of(2026, 9, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "依据《突发事件应急预案管理办法》（国办发〔2013〕101号）,true",
        "依据《突发事件应急预案管理办法》（国办发〔2024〕5号）,false",
        "依据《突发事件应急预案管理办法》等规定,false",
        "依据《关于印发《突发事件应急预案管理办法》的通知》（国办发〔2013〕101号）,true",
        "依据《国家突发公共事件总体应急预案》制定,true",
        "依据《实施《国家突发公共事件总体应急预案》细则》制定,true",
        "依据《国家突发事件总体应急预案》制定,false",
        "依据《中华人民共和国突发事件应对法》（2007年11月1日起施行）,true",
        "依据《中华人民共和国突发事件应对法》《消防法》2007,false"
    })
    void advisesAgainstCitingWhatHasBeenReplaced(String text, boolean replaced) {
        assertThat(found(new CitesLawInForce(), general().text(text))).hasSize(replaced ? 1 : 0);
    }

    @Test
    void namesTheMattersThatAStreetPlanSaysNothingOf() {
        var version = general().text("预警信息传播到户。任务分工：…处置措施…信息报告…现场管理…");
        assertThat(found(new StreetPlanMatters(), version))
                .map(Finding::arguments)
                .containsExactly(List.of("matter.evacuation"));
        assertThat(found(new CommunityPlanMatters(), version)).isEmpty();
    }

    @Test
    void namesTheMattersOfEachKindAtItsLevelOnly() {
        assertMatters(new GeneralPlanMatters(), Version.of(DISTRICT, PlanKind.GENERAL), 8, 10);
        assertMatters(new EmergencyPlanMatters(), Version.of(DISTRICT, PlanKind.SPECIAL), 10, 8);
        assertMatters(new SupportPlanMatters(), titled(PlanKind.DEPARTMENTAL, "通信保障预案"), 11, 5);
        assertMatters(new EventPlanMatters(), titled(PlanKind.SPECIAL, "马拉松活动保障预案"), 12, 8);
        assertMatters(new JointPlanMatters(), Version.of(DISTRICT, PlanKind.JOINT), 13, 4);
        assertMatters(new CommunityPlanMatters(), Version.of(COMMUNITY, PlanKind.GENERAL), 15, 6);
        assertMatters(new HandbookMatters(), Version.of(STREET, PlanKind.HANDBOOK), 17, 5);
        assertMatters(new ActionPlanMatters(), Version.of(STREET, PlanKind.ACTION_PLAN), 17, 5);
        var street = Version.of(STREET, PlanKind.GENERAL).text("甲乙丙");
        for (var policy : List.of(new GeneralPlanMatters(), new EmergencyPlanMatters(), new HandbookMatters())) {
            assertThat(found(policy, street)).isEmpty();
        }
        assertThat(found(
                        new EmergencyPlanMatters(),
                        titled(PlanKind.SPECIAL, "马拉松活动保障预案").text("甲")))
                .isEmpty();
    }

    private static void assertMatters(PlanPolicy policy, Version version, int article, int matters) {
        assertThat(found(policy, version)).as("nothing to read yet").isEmpty();
        assertThat(found(policy, version.text("甲乙丙")))
                .as(policy.name())
                .hasSize(matters)
                .allSatisfy(finding -> assertThat(finding.article()).isEqualTo(article))
                .noneMatch(Finding::blocker);
    }

    @Test
    void tellsBlockersBeforeAdvice() {
        var findings = PlanPolicies.examine(
                general().text("甲").step("", null).response("", "").examined());
        assertThat(findings.stream().map(Finding::blocker).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .contains(true, false);
    }

    @Test
    void namesEachPolicyOnce() {
        assertThat(PlanPolicies.all()).map(PlanPolicy::name).doesNotHaveDuplicates();
        assertThat(PlanPolicies.all())
                .allSatisfy(policy -> assertThat(policy.article()).isBetween(8, 35));
    }

    private static Version general() {
        return Version.of(STREET, PlanKind.GENERAL);
    }

    private static Version titled(PlanKind kind, String title) {
        return Version.of(DISTRICT, kind, title, null, "主任");
    }

    private static List<Finding> found(PlanPolicy policy, Version version) {
        return policy.examine(version.examined()).toList();
    }
}
