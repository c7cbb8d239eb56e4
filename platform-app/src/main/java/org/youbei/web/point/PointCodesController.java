package org.youbei.web.point;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.model.Actor;
import org.youbei.model.Gate;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Place;

/** The codes of listed points to print and to put up. */
@Controller
class PointCodesController {
    /** Codes on one print; the next ones have a page of their own. */
    private static final int CODES = 60;

    private final Gate gate = new Gate("codes to be drawn", 4, 32);
    private final PointList points;

    PointCodesController(PointList points) {
        this.points = points;
    }

    record PrintedCode(String name, String unit, String code, CodePicture picture) {}

    @GetMapping("/inspection-points/codes")
    String codes(Actor actor, @ModelAttribute PointFilter filter, @ModelAttribute Place place, Model model) {
        InspectionAnswers.demandReader(actor);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var sort = points.sort(null).orElseThrow();
        var page = points.page(actor.scope(), filter, sort, place.after(), CODES);
        model.addAttribute(
                "codes",
                gate.pass(() -> page.rows().stream()
                        .map(row -> new PrintedCode(
                                row.name(), row.unitName(), row.code(), CodePicture.of(site + "/q/" + row.code())))
                        .toList()));
        var next = page.next();
        model.addAttribute("next", next == null ? null : after(next));
        return "point/codes";
    }

    /** The same choice of points, further on. */
    private static String after(String cursor) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", cursor)
                .build();
        return address.getPath() + "?" + address.getQuery();
    }
}
