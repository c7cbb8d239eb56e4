package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.part.ListAddress;
import org.youbei.web.kit.word.Words;
import org.youbei.web.map.MapData;
import org.youbei.web.map.MapPage;

/** The same hazards as the list’s, at their places. */
@Controller
class HazardMapController {
    private final HazardLayer layer;
    private final Words words;

    HazardMapController(HazardLayer layer, Words words) {
        this.layer = layer;
        this.words = words;
    }

    @GetMapping("/hazards/map")
    String show(Actor actor, @ModelAttribute HazardFilter filter, HttpServletRequest request, Model model) {
        InspectionAnswers.demandReader(actor);
        var list = ListAddress.of("/hazards/map", request.getParameterMap(), Ledger.parameters(HazardFilter.class));
        model.addAttribute("list", list);
        model.addAttribute("grades", HazardGrade.values());
        model.addAttribute("map", MapPage.of(list.at("/hazards/map.json"), layer.spots(actor, filter)));
        model.addAttribute("legend", MapPage.legend());
        return "hazard/map";
    }

    /** @param at a place of the map, to tell what stands there */
    @GetMapping(path = "/hazards/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String points(
            Actor actor, @ModelAttribute HazardFilter filter, @RequestParam(required = false) @Nullable String at) {
        InspectionAnswers.demandReader(actor);
        var read = List.of(new MapData.Layer(words.say("map.layer.hazards"), layer.spots(actor, filter)));
        return at == null ? MapData.points(read) : MapData.at(read, at);
    }
}
