package org.youbei.web.help;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.NotFound;

/** The users' handbook: its chapters, one of them, and where words stand in it. */
@Controller
@RequestMapping("/help")
class HandbookController {
    private static final int LONGEST_QUERY = 80;
    private final Handbook handbook;

    HandbookController(Handbook handbook) {
        this.handbook = handbook;
    }

    /** Where an area is named that one chapter explains, that chapter. */
    @GetMapping
    String index(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String area,
            Locale locale,
            Model model) {
        var about = handbook.about(area, locale);
        if (about.size() == 1) {
            return "redirect:/help/" + about.getFirst().name();
        }
        var sought = query.strip();
        var shortened = sought.substring(0, Math.min(sought.length(), LONGEST_QUERY));
        model.addAttribute("query", shortened);
        model.addAttribute("hits", handbook.find(shortened, locale));
        model.addAttribute("chapters", about.isEmpty() ? handbook.chapters(locale) : about);
        return "help/index";
    }

    @GetMapping("/{chapter}")
    String show(@PathVariable String chapter, Locale locale, Model model) {
        model.addAttribute("chapter", handbook.chapter(chapter, locale).orElseThrow(() -> new NotFound(chapter)));
        return "help/show";
    }
}
