package org.youbei.web.palette;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Gate;

/** Answers the palette: the list for the dialog, or a page of its own where no script runs. */
@Controller
class PaletteController {
    /** Longer input is no search but a paste by mistake. */
    private static final int LONGEST_QUERY = 80;

    /** A key pressed is a search through every text of the district; pages need connections too. */
    private final Gate gate = new Gate("a search", 8, 64);

    private final List<PaletteSource> sources;

    PaletteController(List<PaletteSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/palette")
    String index(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        String sought = query.strip();
        String shortened = sought.substring(0, Math.min(sought.length(), LONGEST_QUERY));
        model.addAttribute("query", shortened);
        model.addAttribute(
                "entries",
                gate.pass(() -> sources.stream()
                        .flatMap(source -> source.find(shortened, locale).stream())
                        .toList()));
        return fragment == null ? "palette/index" : "palette/index :: entries";
    }
}
