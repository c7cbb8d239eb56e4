package org.youbei.web.plancoverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TreeNode;

/**
 * The plan system of a unit, ready to print.
 *
 * @param columns the plans that some unit of the page must have
 * @param bases what asks for them
 */
record CoverageView(
        String unit,
        String name,
        List<Crumb> crumbs,
        List<Figure> figures,
        List<String> columns,
        List<Row> rows,
        List<Basis> bases,
        List<TreeNode> tree) {

    /**
     * A unit.
     *
     * @param below what the units below it lack; empty where there is nothing to say
     */
    record Row(String name, @Nullable String href, String below, List<Cell> cells) {}

    /**
     * A unit's plans of one kind; without a state it needs none and has none.
     *
     * @param under age, what is overdue, what fails
     */
    record Cell(@Nullable State state, @Nullable String href, String label, String under) {}

    /** Why a level needs a plan. */
    record Basis(
            String level,
            String plan,
            String source,
            @Nullable String law,
            State confirmed) {}
}
