package org.youbei.web.jurisdiction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.TreeNode;

/** The tree as far as the scope reaches, and a page for each unit. */
@Controller
@RequestMapping("/jurisdictions")
class JurisdictionController {
    /** A district with all its communities stays below this; larger trees are opened level by level. */
    private static final int TREE_LIMIT = 1_500;

    private static final int FOUND_LIMIT = 50;

    private final Jurisdictions jurisdictions;

    JurisdictionController(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String index(Actor actor, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("mayImport", actor.has(Role.ADMINISTRATOR));
        model.addAttribute("q", q == null ? "" : q.strip());
        if (q != null && !q.isBlank()) {
            model.addAttribute("found", jurisdictions.search(q.strip(), FOUND_LIMIT));
        } else {
            model.addAttribute("nodes", tree(actor));
        }
        return "jurisdiction/index";
    }

    private List<TreeNode> tree(Actor actor) {
        var tops = actor.scope()
                .unit()
                .map(unit -> jurisdictions.find(unit).stream().toList())
                .orElseGet(jurisdictions::roots);
        return tops.size() == 1
                ? List.of(whole(tops.getFirst()))
                : tops.stream().map(this::alone).toList();
    }

    private TreeNode whole(Jurisdiction top) {
        var units = jurisdictions.subtree(top.code(), TREE_LIMIT + 1);
        return units.size() > TREE_LIMIT ? withChildren(top) : JurisdictionTree.of(units);
    }

    private TreeNode withChildren(Jurisdiction top) {
        var children =
                jurisdictions.children(top.code()).stream().map(this::alone).toList();
        return JurisdictionTree.node(top, true, children);
    }

    private TreeNode alone(Jurisdiction unit) {
        return JurisdictionTree.node(unit, false, List.of());
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        var unit = JurisdictionCode.parse(code)
                .flatMap(jurisdictions::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var above = jurisdictions.path(unit.code()).stream()
                .filter(other -> !other.code().equals(unit.code()))
                .map(other -> new Crumb(other.name(), "/jurisdictions/" + other.code()))
                .toList();
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", above);
        model.addAttribute("children", jurisdictions.children(unit.code()));
        return "jurisdiction/show";
    }
}
