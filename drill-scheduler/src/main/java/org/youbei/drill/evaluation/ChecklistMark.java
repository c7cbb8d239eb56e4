package org.youbei.drill.evaluation;

import java.util.UUID;

/** What one evaluator says about one group of the checklist. */
public record ChecklistMark(ChecklistGroup group, UUID account, Mark mark, String remark) {}
