package org.youbei.demo;

import java.util.List;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.evaluation.OverallGrade;

/**
 * What becomes of a demo drill.
 *
 * @param unit whose plans are drilled; nothing in particular where it is empty
 * @param days how long ago it took place; negative for one to come
 * @param again whether it drills what the unit's drill before it drilled
 * @param ended whether a running one is over
 */
record DemoDrillStory(
        String unit, int days, DrillForm form, DrillState state, OverallGrade grade, boolean again, boolean ended) {
    private static final String STREET = "420106001";
    private static final String DISTRICT = "420106";

    /** The latest of a unit last, so that it can repeat what was found before. */
    static final List<DemoDrillStory> ALL = List.of(
            past(STREET, 400, DrillForm.TABLE_TOP, DrillState.CLOSED, OverallGrade.GOOD),
            new DemoDrillStory(STREET, 62, DrillForm.LIVE, DrillState.IMPROVING, OverallGrade.FAIR, true, true),
            new DemoDrillStory(STREET, 0, DrillForm.LIVE, DrillState.RUNNING, OverallGrade.GOOD, false, false),
            past(STREET, -20, DrillForm.TABLE_TOP, DrillState.PLANNED, OverallGrade.GOOD),
            past(DISTRICT, 560, DrillForm.TABLE_TOP, DrillState.CLOSED, OverallGrade.GOOD),
            past(DISTRICT, 190, DrillForm.LIVE, DrillState.CLOSED, OverallGrade.EXCELLENT),
            past(DISTRICT, -6, DrillForm.LIVE, DrillState.PREPARED, OverallGrade.GOOD),
            past("420106002", 660, DrillForm.TABLE_TOP, DrillState.CLOSED, OverallGrade.FAIR),
            new DemoDrillStory("420106002", 240, DrillForm.LIVE, DrillState.CLOSED, OverallGrade.EXCELLENT, true, true),
            past("420106003", 520, DrillForm.LIVE, DrillState.CLOSED, OverallGrade.GOOD),
            past("420106004", 470, DrillForm.TABLE_TOP, DrillState.CLOSED, OverallGrade.POOR),
            past("420106005", 330, DrillForm.TABLE_TOP, DrillState.IMPROVING, OverallGrade.FAIR),
            past("420106006", 150, DrillForm.LIVE, DrillState.REPORTED, OverallGrade.GOOD),
            past("420106007", 34, DrillForm.TABLE_TOP, DrillState.EVALUATED, OverallGrade.GOOD),
            new DemoDrillStory("420106008", 3, DrillForm.LIVE, DrillState.RUNNING, OverallGrade.GOOD, false, true),
            past("420106009", 45, DrillForm.LIVE, DrillState.CANCELLED, OverallGrade.GOOD),
            past("420106010", -33, DrillForm.LIVE, DrillState.PLANNED, OverallGrade.GOOD));

    private static DemoDrillStory past(String unit, int days, DrillForm form, DrillState state, OverallGrade grade) {
        return new DemoDrillStory(unit, days, form, state, grade, false, state != DrillState.RUNNING);
    }

    boolean isStarted() {
        return state == DrillState.RUNNING || state.counts();
    }

    boolean isPrepared() {
        return state != DrillState.PLANNED;
    }

    boolean isReported() {
        return state == DrillState.REPORTED || state == DrillState.IMPROVING || state == DrillState.CLOSED;
    }

    boolean isImproving() {
        return state == DrillState.IMPROVING || state == DrillState.CLOSED;
    }
}
