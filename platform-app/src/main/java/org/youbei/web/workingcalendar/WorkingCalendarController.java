package org.youbei.web.workingcalendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.CalendarFile;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** The years of the working calendar; an administrator imports the State Council's notice of another year. */
@Controller
class WorkingCalendarController {
    /** Bytes; a year has some forty lines. */
    private static final int MOST = 200_000;

    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkingCalendarController(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The upload. */
    record CalendarForm(@Nullable MultipartFile file) {}

    /** A year: how many days of each kind are known; without any, weekends alone are counted. */
    record YearLine(int year, long holidays, long workdays, boolean known) {}

    @GetMapping("/working-calendar")
    String index(Actor actor, Model model) {
        model.addAttribute("form", new CalendarForm(null));
        return page(actor, model);
    }

    @PostMapping("/working-calendar-imports")
    Object take(
            Actor actor,
            @ModelAttribute("form") CalendarForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("imports no calendar");
        }
        return switch (read(form.file()).then(days -> calendar.take(actor, days))) {
            case Outcome.Done<Map<Integer, Integer>>(var years) -> {
                var named = years.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
                redirect.addFlashAttribute("flash", Flash.done("working-calendar.taken", named));
                yield "redirect:/working-calendar";
            }
            case Outcome.Refused<Map<Integer, Integer>>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private static Outcome<List<CalendarDay>> read(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MOST) {
            return Outcome.refused(Refusal.at("file", "calendar.empty"));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
            return CalendarFile.read(text.toString());
        } catch (CharacterCodingException e) {
            return Outcome.refused(Refusal.at("file", "calendar.encoding"));
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("years", years());
        model.addAttribute("mayImport", actor.has(Role.ADMINISTRATOR));
        return "workingcalendar/index";
    }

    /** The known years, this one and the next. */
    private List<YearLine> years() {
        var byYear = calendar.known().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
        int present = LocalDate.now(clock).getYear();
        IntStream.rangeClosed(present, present + 1).forEach(year -> byYear.computeIfAbsent(year, none -> List.of()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new YearLine(
                        year.getKey(),
                        count(year.getValue(), CalendarDay.Kind.HOLIDAY),
                        count(year.getValue(), CalendarDay.Kind.WORKDAY),
                        !year.getValue().isEmpty()))
                .toList();
    }

    private static long count(List<CalendarDay> days, CalendarDay.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
