package org.youbei.plan;

import java.util.List;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/**
 * A part of the way of a version, as its task list shows it.
 *
 * @param missing what is still to be done before it is finished
 * @param role who does it, held at {@code at}
 */
public record WayTask(Kind kind, Progress progress, List<Refusal> missing, Role role, JurisdictionCode at) {
    /** The parts in the order of the way, each with its article. */
    public enum Kind {
        GROUP(20),
        FOUNDATIONS(21),
        TEXT(24),
        CONSULTATION(22),
        EXPERTS(22),
        SUBMISSION(23),
        APPROVAL(25),
        ISSUE(25),
        FILING(26),
        PUBLICATION(28);

        private final int article;

        Kind(int article) {
            this.article = article;
        }

        public int article() {
            return article;
        }
    }

    /** 未开始 进行中 缺材料 已完成 不要求. */
    public enum Progress {
        NOT_STARTED,
        RUNNING,
        LACKING,
        DONE,
        NOT_ASKED
    }

    public WayTask {
        missing = List.copyOf(missing);
    }
}
