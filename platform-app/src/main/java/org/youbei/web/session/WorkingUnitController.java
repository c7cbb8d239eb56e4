package org.youbei.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.account.SignedIn;
import org.youbei.web.kit.layout.LocalPath;

/** Changes the unit worked in, for this session. */
@Controller
class WorkingUnitController {
    private final WorkingUnits units;
    private final CurrentSession session;

    WorkingUnitController(WorkingUnits units, CurrentSession session) {
        this.units = units;
        this.session = session;
    }

    @PostMapping("/working-unit")
    String create(
            SignedIn person,
            @RequestParam String unit,
            @RequestParam(name = "return") @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var scope = units.chosen(person, unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        session.goOnAs(person.workingIn(scope), request, response);
        return "redirect:" + LocalPath.safe(back);
    }
}
