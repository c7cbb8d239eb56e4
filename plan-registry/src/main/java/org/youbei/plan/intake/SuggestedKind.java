package org.youbei.plan.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;
import org.youbei.plan.Procedure;

/**
 * What a document seems to be by its title and the name of its file: a person looks at it and changes it.
 *
 * @param kind 总体 专项 部门 联合 手册 or 行动方案
 * @param category of a plan for one kind of emergency; nothing where the title names none
 * @param procedure a draft goes the whole way; what was issued before is recorded
 */
public record SuggestedKind(PlanKind kind, @Nullable HazardCategory category, Procedure procedure) {
    private static final Pattern DRAFT = Pattern.compile("征求意见稿|送审稿|讨论稿|草案|初稿|草稿");
    private static final Pattern WHOLE = Pattern.compile("总体|综合(?:应急)?预案");
    private static final Map<PlanKind, Pattern> KINDS = new LinkedHashMap<>();
    private static final Map<HazardCategory, Pattern> CATEGORIES = new LinkedHashMap<>();

    static {
        KINDS.put(PlanKind.HANDBOOK, Pattern.compile("手册"));
        KINDS.put(PlanKind.ACTION_PLAN, Pattern.compile("行动方案|工作方案|处置方案|实施方案"));
        KINDS.put(PlanKind.JOINT, Pattern.compile("联合"));
        KINDS.put(PlanKind.DEPARTMENTAL, Pattern.compile("(?:局|委员会|部门|办公室|中心)[^社区街道]{0,20}预案"));
        CATEGORIES.put(HazardCategory.PUBLIC_HEALTH, Pattern.compile("公共卫生|传染病|疫情|食品安全|食物中毒|药品|职业中毒|动物疫|流感"));
        CATEGORIES.put(HazardCategory.SOCIAL_SECURITY, Pattern.compile("社会安全|群体性|恐怖|踩踏|大型活动|治安|网络安全|舆情|涉外"));
        CATEGORIES.put(
                HazardCategory.NATURAL_DISASTER,
                Pattern.compile("自然灾害|防汛|抗旱|洪涝|内涝|暴雨|台风|地震|地质灾害|滑坡|低温|雨雪|冰冻|高温|大风|雷电|气象|森林火灾|救助"));
        CATEGORIES.put(
                HazardCategory.PRODUCTION_ACCIDENT,
                Pattern.compile("生产安全|事故|火灾|消防|燃气|危险化学品|危化品|爆炸|坍塌|电梯|特种设备|停电|大面积停|交通|环境|中毒|建筑|供水|供热"));
    }

    /** The title that the plan will have: without what the draft is called by. */
    public static String title(String title) {
        return title.replaceFirst("[（(](?:征求意见稿|送审稿|讨论稿|草案|初稿|草稿)[）)]$", "").strip();
    }

    /** By the title, and by what the file's name adds to it. */
    public static SuggestedKind of(String title, String fileName) {
        var category = first(CATEGORIES, title);
        var procedure = DRAFT.matcher(title + fileName).find() ? Procedure.FULL : Procedure.RECORDED;
        return new SuggestedKind(kind(title, category), category, procedure);
    }

    private static PlanKind kind(String title, @Nullable HazardCategory category) {
        if (WHOLE.matcher(title).find()) {
            return PlanKind.GENERAL;
        }
        var named = first(KINDS, title);
        if (named != null) {
            return named;
        }
        return category == null ? PlanKind.GENERAL : PlanKind.SPECIAL;
    }

    private static <K> @Nullable K first(Map<K, Pattern> words, String title) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(title).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
