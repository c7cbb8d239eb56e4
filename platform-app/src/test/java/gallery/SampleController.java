package gallery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Refusal;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Duty;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Heat;
import org.youbei.web.kit.part.ListAddress;
import org.youbei.web.kit.part.PageLinks;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.part.TreeNode;

/** Serves the samples. */
@Controller
class SampleController {
    private static final List<String> STREETS =
            List.of("积玉桥街道", "杨园街道", "徐家棚街道", "粮道街道", "中华路街道", "黄鹤楼街道", "紫阳街道", "白沙洲街道", "首义路街道");

    @GetMapping("/")
    String dashboard(Model model) {
        model.addAttribute(
                "figures",
                List.of(
                        new Figure("逾期事项", "37", "件", "较上周少 6 件，最久 41 天", "/obligations?state=overdue", true),
                        new Figure("30 天内到期", "82", "件", "其中 19 件已有人办理", "/obligations", false),
                        new Figure("预案在效且可用", "91%", "438 / 481", "12 部有失效的联系人或队伍", "/plans", false),
                        new Figure("本年已办结", "216", "件", "按期 94%，中位提前 6 天", null, false)));
        model.addAttribute("heat", heat());
        model.addAttribute(
                "duties",
                List.of(
                        new Duty("3 天", "逾期", "杨园街道 · 燃气泄漏专项预案未备案", "/plans", "印发满 20 个工作日 · 办法第二十六条", late("逾期")),
                        new Duty(
                                "17:00",
                                "今天",
                                "紫阳街道 · 重大隐患复查",
                                "/plans",
                                "验收 10 日内 · 现场核查",
                                new State(State.Kind.SOON, "今天")),
                        new Duty(
                                "26",
                                "11月",
                                "徐家棚街道 · 总体预案评估结论待确认",
                                "/plans",
                                "每 3 年评估一次 · 办法第三十四条",
                                new State(State.Kind.SOON, "即将到期")),
                        new Duty(
                                "30",
                                "11月",
                                "区级防汛专项预案桌面演练",
                                "/plans",
                                "每 3 年至少一次 · 办法第三十二条",
                                new State(State.Kind.IDLE, "未到期"))));
        return "gallery/dashboard";
    }

    @GetMapping("/plans")
    String ledger(HttpServletRequest request, Model model) {
        var list = ListAddress.of("/plans", request.getParameterMap(), "state", "kind", "q");
        model.addAttribute("list", list);
        model.addAttribute("links", new PageLinks(null, null, list.after("k1")));
        model.addAttribute(
                "rows", IntStream.range(0, 24).mapToObj(SampleController::row).toList());
        return "gallery/ledger";
    }

    @GetMapping("/plans/sample")
    String plan(Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("应急预案", "/plans"), new Crumb("积玉桥街道", "/plans?unit=420106001")));
        model.addAttribute("state", new State(State.Kind.DONE, "在效"));
        model.addAttribute(
                "sections",
                List.of(
                        leaf("1", "总则", false, null),
                        new TreeNode(
                                "2",
                                "组织体系",
                                "#s2",
                                false,
                                true,
                                null,
                                List.of(leaf("2.1", "领导机构", false, null), leaf("2.2", "现场指挥部", true, late("1")))),
                        new TreeNode(
                                "4",
                                "应急响应",
                                "#s4",
                                false,
                                true,
                                null,
                                List.of(
                                        leaf("4.1", "信息收集报告", false, null),
                                        leaf("4.2", "先期处置", false, new State(State.Kind.SOON, "1")),
                                        leaf("4.3", "人员疏散与安置", false, null))),
                        leaf("5", "保障措施", false, null)));
        model.addAttribute(
                "entries",
                List.of(
                        new TimelineEntry("2025-04-21 10:12", "郑示例", "备案受理", null, "/plans", State.Kind.DONE),
                        new TimelineEntry("2025-04-02 09:30", "吴示例", "印发 积办〔2025〕9号", "送审 → 在效", null, State.Kind.DONE),
                        new TimelineEntry("2025-03-20 15:05", "", "专家论证通过，6 项意见", null, null, State.Kind.OPEN),
                        new TimelineEntry("2025-03-01 00:00", "吴示例", "征求意见，9 家回复", null, null, State.Kind.IDLE)));
        model.addAttribute("when", Instant.parse("2026-11-22T06:30:00Z"));
        return "gallery/plan";
    }

    @GetMapping("/plans/new")
    String form(Model model) {
        model.addAttribute("form", new SampleForm());
        return "gallery/form";
    }

    @PostMapping("/plans")
    Object create(@Valid @ModelAttribute("form") SampleForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            redirect.addFlashAttribute("flash", Flash.done("sample.saved", "<b>" + form.getTitle() + "</b>"));
            return "redirect:/plans";
        }
        Refusals.show(
                List.of(Refusal.of("sample"), Refusal.at("title", "sample"), Refusal.at("nowhere", "sample")), errors);
        return new ModelAndView("gallery/form", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/obligations")
    String empty() {
        return "gallery/empty";
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("problem", "locked");
        model.addAttribute("problemArguments", new Object[] {15});
        model.addAttribute("codeAsked", true);
        return "session/new";
    }

    @GetMapping("/broken/{status}")
    @ResponseStatus(HttpStatus.OK)
    String broken(@PathVariable int status) {
        throw switch (status) {
            case 500 -> new IllegalStateException("secret detail");
            case 503 -> new DataAccessResourceFailureException("secret detail");
            default -> new ResponseStatusException(HttpStatus.valueOf(status), "secret detail");
        };
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        return Map.of("special", "专项预案", "general", "总体预案");
    }

    private static State late(String word) {
        return new State(State.Kind.LATE, word);
    }

    private static TreeNode leaf(String number, String label, boolean current, @Nullable State state) {
        return new TreeNode(number, label, "#s" + number, current, false, state, List.of());
    }

    private static Heat heat() {
        int[] counts = {2, 0, 3, 0, 0, 6, 0, 1, 1, 4, 0, 0, 9, 0, 1};
        return new Heat(
                List.of("预案评估", "预案备案", "预案公布", "预案演练", "隐患整改", "证书更新"),
                IntStream.range(0, STREETS.size())
                        .mapToObj(street -> new Heat.Row(
                                STREETS.get(street),
                                "/obligations?unit=" + street,
                                IntStream.range(0, 6)
                                        .mapToObj(kind -> new Heat.Cell(
                                                counts[(street * 7 + kind * 4) % counts.length], "/obligations"))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Object> row(int place) {
        var states = List.of(
                new State(State.Kind.DONE, "在效"),
                late("评估逾期"),
                new State(State.Kind.SOON, "即将到期"),
                new State(State.Kind.OPEN, "送审"),
                new State(State.Kind.IDLE, "起草"),
                new State(State.Kind.PAUSED, "已暂停"),
                new State(State.Kind.ENDED, "已废止"));
        String street = STREETS.get(place % STREETS.size());
        return Map.of(
                "title",
                street + List.of("突发事件总体应急预案", "人员密集场所火灾专项预案", "防汛应急预案").get(place % 3),
                "kind",
                "专项 · 自然灾害",
                "unit",
                street,
                "number",
                "武应急〔2025〕" + (place + 1) + "号",
                "issued",
                "2025-04-0" + (1 + place % 9),
                "state",
                states.get(place % states.size()),
                "under",
                place % 3 == 1 ? "评估逾期 176 天" : "");
    }
}
