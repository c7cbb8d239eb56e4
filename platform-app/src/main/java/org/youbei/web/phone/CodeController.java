package org.youbei.web.phone;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.account.SignedIn;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.ShortCode;
import org.youbei.inspection.visit.VisitPolicy;

/** Where a printed code leads: a worker to the point on the phone, everybody else to the page on which residents report. */
@Controller
class CodeController {
    private final PointRegister points;

    CodeController(PointRegister points) {
        this.points = points;
    }

    @GetMapping("/q/{code}")
    String show(@PathVariable String code, @Nullable Principal principal) {
        var plain = ShortCode.parse(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                        && mayVisit(person, plain)
                ? "redirect:/m/#/p/" + plain
                : "redirect:/report/" + plain;
    }

    /** The point is looked for in the units of the person; what lies elsewhere is for them what it is for any resident. */
    private boolean mayVisit(SignedIn person, String code) {
        return VisitPolicy.mayFile(person.actor()) && points.coded(code).isPresent();
    }
}
