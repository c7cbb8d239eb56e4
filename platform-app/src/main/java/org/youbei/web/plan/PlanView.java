package org.youbei.web.plan;

import java.util.List;
import java.util.Map;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.part.TreeNode;

/**
 * The page of a plan, ready to print.
 *
 * @param inside whether the plan is of the unit in scope or of one below
 * @param writing whether the person may change the text now
 * @param unplacedOpen whether somebody still has to deal with what was not placed
 */
record PlanView(
        String id,
        String title,
        State state,
        String sub,
        List<Crumb> crumbs,
        boolean inside,
        boolean keeps,
        boolean writing,
        List<TreeNode> tree,
        List<SectionView> sections,
        List<String> unplaced,
        boolean unplacedOpen,
        List<VersionLink> versions,
        List<NextView> next,
        List<NextView> other,
        List<DutyView> duties,
        Map<String, String> facts,
        List<TimelineEntry> timeline) {

    /** A version to look at. */
    record VersionLink(String label, String href, State state, boolean current) {}

    /** A duty of the plan. */
    record DutyView(String title, String href, String due, String basis, State state) {}
}
