package org.youbei.web.jurisdiction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.layout.LocalPath;
import org.youbei.web.kit.part.TreeNode;

/** Chooses the unit by which a list is narrowed: in the tree of the person's units, or by a part of its name. */
@Controller
class UnitChoiceController {
    /** A district with all its communities and grids stays below this; larger trees show their first level. */
    private static final int WHOLE = 6_000;

    private static final int FOUND = 50;
    private static final int SOUGHT = 80;

    private final Jurisdictions jurisdictions;

    UnitChoiceController(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** A unit that was found, with what lies above it, and where choosing it leads. */
    public record Found(String name, String above, String href) {}

    /** @param to the address of the list; the unit is added to it */
    @GetMapping("/unit-choice")
    String index(
            Actor actor,
            @RequestParam(defaultValue = "/obligations") String to,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var list = LocalPath.safe(to);
        var sought = q.strip().substring(0, Math.min(q.strip().length(), SOUGHT));
        model.addAttribute("to", list);
        model.addAttribute("whole", without(list));
        model.addAttribute("q", sought);
        if (sought.isEmpty()) {
            model.addAttribute("nodes", tree(actor, list));
        } else {
            var found = found(actor, sought, list);
            model.addAttribute("found", found);
            model.addAttribute("cut", found.size() == FOUND);
        }
        return "jurisdiction/choice";
    }

    private List<TreeNode> tree(Actor actor, String list) {
        var tops = actor.scope()
                .unit()
                .map(unit -> jurisdictions.find(unit).stream().toList())
                .orElseGet(jurisdictions::roots);
        return tops.size() == 1
                ? List.of(whole(tops.getFirst(), list))
                : tops.stream().map(top -> alone(top, list)).toList();
    }

    private TreeNode whole(Jurisdiction top, String list) {
        var units = jurisdictions.subtree(top.code(), WHOLE + 1);
        if (units.size() <= WHOLE) {
            return JurisdictionTree.of(units, unit -> with(list, unit.code()));
        }
        var children = jurisdictions.children(top.code()).stream()
                .map(child -> alone(child, list))
                .toList();
        return JurisdictionTree.node(top, true, children, unit -> with(list, unit.code()));
    }

    private static TreeNode alone(Jurisdiction unit, String list) {
        return JurisdictionTree.node(unit, false, List.of(), one -> with(list, one.code()));
    }

    private List<Found> found(Actor actor, String sought, String list) {
        var units = jurisdictions.search(sought, FOUND).stream()
                .filter(unit -> actor.scope().contains(unit.code()))
                .toList();
        var above = new LinkedHashSet<JurisdictionCode>();
        units.forEach(unit -> ancestors(unit.code()).forEach(above::add));
        var names = jurisdictions.names(above);
        return units.stream()
                .map(unit -> new Found(unit.name(), path(unit.code(), names), with(list, unit.code())))
                .toList();
    }

    private static String path(JurisdictionCode unit, Map<JurisdictionCode, String> names) {
        return ancestors(unit).filter(names::containsKey).map(names::get).toList().reversed().stream()
                .collect(Collectors.joining(" › "));
    }

    /** From the one directly above to the top. */
    private static Stream<JurisdictionCode> ancestors(JurisdictionCode unit) {
        return Stream.iterate(
                        unit.parent(), parent -> parent.isPresent(), parent -> parent.flatMap(JurisdictionCode::parent))
                .flatMap(parent -> parent.stream());
    }

    private static String with(String list, JurisdictionCode unit) {
        var rest = without(list);
        return rest + (rest.indexOf('?') < 0 ? "?" : "&") + "unit=" + unit;
    }

    /** The list with its other filters, from its first page. */
    private static String without(String list) {
        int at = list.indexOf('?');
        if (at < 0) {
            return list;
        }
        var kept = Stream.of(list.substring(at + 1).split("&"))
                .filter(pair -> !pair.isEmpty()
                        && !pair.startsWith("unit=")
                        && !pair.startsWith("after=")
                        && !pair.startsWith("before="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? list.substring(0, at) : list.substring(0, at) + "?" + kept;
    }
}
