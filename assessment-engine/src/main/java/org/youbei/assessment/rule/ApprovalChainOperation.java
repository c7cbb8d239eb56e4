package org.youbei.assessment.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;

/**
 * {@code approval-chain}: {@code {levels: […], actions: [{do, level}…]}}, the levels from below, {@code do} one of {@code approve}, {@code unapprove} and
 * {@code edit} → {@code [{do, level, allowed, why, approved_up_to}…]}. {@code why} is null where it is allowed.
 */
public final class ApprovalChainOperation implements Operation {
    private static final int MOST = 20;

    @Override
    public String name() {
        return "approval-chain";
    }

    @Override
    public Object answer(Given given) {
        var levels = given.at("levels").list().stream().map(Given::text).toList();
        if (levels.isEmpty() || levels.size() > MOST || new HashSet<>(levels).size() < levels.size()) {
            throw NotAnswered.outside(given.at("levels").path());
        }
        var actions = given.at("actions").list();
        var asked = actions.stream().map(action -> asked(action, levels)).toList();
        var lines = new ArrayList<Map<String, Object>>();
        for (var done : ApprovalChain.replay(levels.size(), asked)) {
            lines.add(line(actions.get(lines.size()), done, levels));
        }
        return lines;
    }

    private static ApprovalChain.Asked asked(Given action, List<String> levels) {
        var word = action.at("do").text();
        var act = switch (word.toLowerCase(Locale.ROOT)) {
            case "approve" -> ApprovalChain.Act.APPROVE;
            case "unapprove" -> ApprovalChain.Act.UNAPPROVE;
            case "edit" -> ApprovalChain.Act.EDIT;
            default ->
                throw new NotAnswered("unknown", action.at("do").path(), "没有这个动作：" + word, "there is no act " + word);
        };
        var at = action.at("level");
        if (act == ApprovalChain.Act.EDIT && !at.there()) {
            return new ApprovalChain.Asked(act, 0);
        }
        var level = levels.indexOf(at.text());
        if (level < 0) {
            throw new NotAnswered("unknown", at.path(), "没有这个层级：" + at.text(), "there is no level " + at.text());
        }
        return new ApprovalChain.Asked(act, level);
    }

    private static Map<String, Object> line(Given action, ApprovalChain.Done done, List<String> levels) {
        var line = new LinkedHashMap<String, Object>();
        line.put("do", action.at("do").text());
        line.put("level", action.at("level").textOrNull());
        line.put("allowed", done.barred().isEmpty());
        line.put("why", done.barred().map(barred -> english(barred, levels)).orElse(null));
        line.put("why_zh", done.barred().map(barred -> chinese(barred, levels)).orElse(null));
        line.put("code", done.barred().map(barred -> barred.why().name()).orElse(null));
        line.put("approved_up_to", done.approved() == 0 ? null : levels.get(done.approved() - 1));
        return line;
    }

    private static String english(ApprovalChain.Barred barred, List<String> levels) {
        var level = levels.get(barred.level());
        return switch (barred.why()) {
            case BELOW_OPEN -> level + " has not approved yet";
            case ALREADY -> level + " has approved already";
            case NOT_APPROVED -> level + " has not approved";
            case ABOVE_APPROVED -> "approved above by " + level;
            case LOCKED -> "locked: approved by " + level;
        };
    }

    private static String chinese(ApprovalChain.Barred barred, List<String> levels) {
        var level = levels.get(barred.level());
        return switch (barred.why()) {
            case BELOW_OPEN -> level + "尚未核准";
            case ALREADY -> level + "已经核准";
            case NOT_APPROVED -> level + "没有核准，无可撤回";
            case ABOVE_APPROVED -> level + "已在上级核准，须先由其撤回";
            case LOCKED -> level + "已核准，内容已锁定";
        };
    }
}
