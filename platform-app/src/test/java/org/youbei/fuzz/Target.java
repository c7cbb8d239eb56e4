package org.youbei.fuzz;

import java.util.function.Consumer;
import org.youbei.division.DivisionBytes;
import org.youbei.plan.outline.PlanBytes;
import org.youbei.web.phone.SyncBytes;

/** What reads bytes that others made. The inputs kept for each lie in {@code TargetFuzzTestsInputs}, in the folder of its name. */
enum Target {
    VISITS("readsVisits", SyncBytes::visit),
    ANNOUNCEMENTS("readsAnnouncements", SyncBytes::announcement),
    DIVISIONS("readsDivisions", DivisionBytes::read),
    PLAN_TEXTS("readsPlanTexts", bytes -> PlanBytes.read("a.txt", bytes)),
    PLAN_MARKDOWN("readsPlanMarkdown", bytes -> PlanBytes.read("a.md", bytes)),
    PLAN_FILES("readsPlanFiles", bytes -> PlanBytes.read("a.docx", bytes)),
    PLAN_BODIES("readsPlanBodies", PlanBytes::body),
    TABLE_FILES("readsTableFiles", TableBytes::file),
    TABLE_SHEETS("readsTableSheets", TableBytes::sheet),
    QUERIES("readsQueries", QueryBytes::read);

    final String folder;
    final Consumer<byte[]> reading;

    Target(String folder, Consumer<byte[]> reading) {
        this.folder = folder;
        this.reading = reading;
    }

    void read(byte[] bytes) {
        reading.accept(bytes);
    }
}
