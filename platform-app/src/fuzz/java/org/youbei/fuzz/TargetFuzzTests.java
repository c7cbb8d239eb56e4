package org.youbei.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Searches for bytes that a reader does not stand, by a fuzzer that watches which ways through it they take. */
class TargetFuzzTests {
    private static final String LONGEST = "2m";

    @FuzzTest(maxDuration = LONGEST)
    void readsVisits(byte[] bytes) {
        Target.VISITS.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsAnnouncements(byte[] bytes) {
        Target.ANNOUNCEMENTS.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsDivisions(byte[] bytes) {
        Target.DIVISIONS.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsPlanTexts(byte[] bytes) {
        Target.PLAN_TEXTS.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsPlanMarkdown(byte[] bytes) {
        Target.PLAN_MARKDOWN.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsPlanFiles(byte[] bytes) {
        Target.PLAN_FILES.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsPlanBodies(byte[] bytes) {
        Target.PLAN_BODIES.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsTableFiles(byte[] bytes) {
        Target.TABLE_FILES.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsTableSheets(byte[] bytes) {
        Target.TABLE_SHEETS.read(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void readsQueries(byte[] bytes) {
        Target.QUERIES.read(bytes);
    }
}
