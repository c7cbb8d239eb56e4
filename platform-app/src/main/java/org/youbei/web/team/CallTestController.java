package org.youbei.web.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.team.Calls;
import org.youbei.team.Holder;
import org.youbei.team.Member;
import org.youbei.team.Posts;
import org.youbei.team.TeamFilter;
import org.youbei.team.TeamList;
import org.youbei.team.Teams;
import org.youbei.team.call.CallRule;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Test calls: whom, the board of answers, keying one in by hand, and the link by which somebody answers without signing in. */
@Controller
class CallTestController {
    private static final int MOST = 100;
    private static final String POSTS = "POSTS";

    private final Calls calls;
    private final Posts posts;
    private final Teams teams;
    private final TeamList list;
    private final UnitPicker units;
    private final TeamWords words;
    private final StepPages steps;
    private final Clock clock;

    CallTestController(
            Calls calls,
            Posts posts,
            Teams teams,
            TeamList list,
            UnitPicker units,
            TeamWords words,
            StepPages steps,
            Clock clock) {
        this.calls = calls;
        this.posts = posts;
        this.teams = teams;
        this.list = list;
        this.units = units;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/call-tests")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rows = calls.latest(MOST).stream()
                .map(call -> List.of(
                        ThingCell.link(call.title(), "/call-tests/" + call.id()),
                        ThingCell.of(units.name(call.unit())),
                        ThingCell.of(words.moment(call.startedAt())),
                        ThingCell.of(words.say("call-test.answered.of", call.answered(), call.called())),
                        ThingCell.state(state(call))))
                .toList();
        return new TablePage(
                        words.say("call-test.list"),
                        words.say("call-test.list.sub"),
                        actor.works()
                                ? List.of(new ThingLink("/call-tests/new", words.say("call-test.new"), true))
                                : List.of(),
                        List.of(ThingPart.table(
                                words.say("call-test.list"),
                                heads("title", "unit", "started", "answered", "state"),
                                rows,
                                words.say("call-test.none"))))
                .show(model);
    }

    private State state(Calls.Call call) {
        return call.endedAt() == null
                ? new State(State.Kind.OPEN, words.say("call-test.running"))
                : new State(State.Kind.ENDED, words.say("call-test.ended"));
    }

    @GetMapping("/call-tests/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/call-tests")
    ModelAndView start(Actor actor, Sent sent) {
        record Wish(String title, int minutes, String whom) {}
        InspectionAnswers.demandWorker(actor);
        var unit = own(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> new Wish(typed.words("title"), typed.number("minutes"), typed.words("whom")),
                (id, said) -> calls.start(actor, id, unit, said.title(), said.minutes(), people(unit, said.whom())),
                id -> "/call-tests/" + id);
    }

    private List<UUID> people(JurisdictionCode unit, String whom) {
        if (whom.equals(POSTS)) {
            return posts.of(unit).stream()
                    .flatMap(line -> Stream.of(line.first(), java.util.Optional.ofNullable(line.standIn())))
                    .flatMap(java.util.Optional::stream)
                    .map(Holder::person)
                    .toList();
        }
        try {
            return teams.members(UUID.fromString(whom)).stream()
                    .map(Member::person)
                    .toList();
        } catch (IllegalArgumentException e) {
            // Nothing was chosen: nobody is called, which is refused beside the field.
            return List.of();
        }
    }

    private StepForm form(Actor actor) {
        var posts = Map.of(POSTS, words.say("call-test.posts", units.name(own(actor))));
        var page = new FormPages.Form(
                "call-test.new", "call-test.form", "", words.say("call-test.new.hint"), "/call-tests", "/call-tests");
        return StepForm.of(
                page,
                List.of(
                        FormField.text("title", 120).initial(words.say("call-test.default")),
                        FormField.chosen("whom", posts, sought -> teams(actor, sought), ""),
                        FormField.number("minutes", 4).initial("5")));
    }

    private Map<String, String> teams(Actor actor, @Nullable String sought) {
        var found = new LinkedHashMap<String, String>();
        list.first(actor.scope(), new TeamFilter(null, null, null, sought), FormField.SHOWN)
                .forEach(row -> found.put(row.id().toString(), row.entry().name()));
        return found;
    }

    private static JurisdictionCode own(Actor actor) {
        return actor.scope().unit().orElseThrow(() -> new NotFound("calls of the whole tree"));
    }

    @GetMapping("/call-tests/{id}")
    String board(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var call = calls.find(id);
        var path = "/call-tests/" + id;
        var works = actor.works() && call.endedAt() == null;
        var all = calls.board(call);
        var rows = all.stream().map(one -> row(one, path, works)).toList();
        var facts = new LinkedHashMap<String, String>();
        for (var reached : CallRule.Reached.values()) {
            var number = all.stream().filter(one -> one.reached() == reached).count();
            facts.put(words.of("call-test.reached.", reached), words.say("call-test.people", number));
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        call.title(),
                        state(call),
                        words.say("call-test.sub", words.moment(call.startedAt()), call.startedBy(), call.minutes()),
                        List.of(new Crumb(words.say("call-test.list"), "/call-tests")),
                        List.of(),
                        works
                                ? List.of(
                                        ThingLink.of(path + "/links", words.say("call-test.links")),
                                        ThingLink.of(path + "/ending", words.say("call-test.ending")))
                                : List.of(),
                        List.of(
                                ThingPart.facts(words.say("call-test.sum"), facts),
                                ThingPart.table(
                                        words.say("call-test.board"),
                                        heads("name", "phone", "reached", "at", "do"),
                                        rows,
                                        words.say("call-test.nobody"))),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private List<ThingCell> row(Calls.Callee one, String path, boolean works) {
        var kind = switch (one.reached()) {
            case IN_TIME -> State.Kind.DONE;
            case LATE -> State.Kind.SOON;
            case UNANSWERED -> State.Kind.LATE;
        };
        return List.of(
                ThingCell.link(one.name(), "/people/" + one.person()),
                ThingCell.of(one.phone()),
                ThingCell.state(new State(kind, words.of("call-test.reached.", one.reached()))),
                ThingCell.of(words.moment(one.answeredAt())),
                works && one.answeredAt() == null
                        ? ThingCell.link(words.say("call-test.noting"), path + "/answers/" + one.id())
                        : ThingCell.of(
                                one.signal() == null ? TeamWords.NONE : words.say("call-test.signal." + one.signal())));
    }

    @GetMapping("/call-tests/{id}/links")
    ModelAndView asking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(plain("call-test.links", calls.find(id), "/links", List.of()));
    }

    /** The links, shown on the page that answers and nowhere else. */
    @PostMapping("/call-tests/{id}/links")
    String links(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        InspectionAnswers.demandWorker(actor);
        var rows = new ArrayList<List<ThingCell>>();
        switch (calls.links(actor, id)) {
            case Outcome.Done<java.util.Map<String, String>>(var links) -> {
                var root = request.getRequestURL().toString().replaceFirst("/call-tests/.*$", "");
                links.forEach((path, who) -> rows.add(List.of(ThingCell.of(who), ThingCell.link(root + path, path))));
            }
            case Outcome.Refused<java.util.Map<String, String>>(var refusals) -> throw Answers.failed(refusals);
        }
        return new TablePage(
                        words.say("call-test.links"),
                        words.say("call-test.links.sub"),
                        List.of(ThingLink.of("/call-tests/" + id, words.say("call-test.back"))),
                        List.of(ThingPart.table(
                                words.say("call-test.links"),
                                heads("name", "link"),
                                rows,
                                words.say("call-test.all-answered"))))
                .show(model);
    }

    @GetMapping("/call-tests/{id}/answers/{callee}")
    ModelAndView noting(Actor actor, @PathVariable UUID id, @PathVariable UUID callee) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(noteForm(calls.find(calls.ofCallee(callee)), callee));
    }

    @PostMapping("/call-tests/{id}/answers/{callee}")
    ModelAndView note(Actor actor, @PathVariable UUID id, @PathVariable UUID callee, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                noteForm(calls.find(calls.ofCallee(callee)), callee),
                sent,
                typed -> typed.moment("at"),
                (request, at) -> calls.note(actor, callee, at));
    }

    private StepForm noteForm(Calls.Call call, UUID callee) {
        Instant now = clock.instant();
        return plain("call-test.noting", call, "/answers/" + callee, List.of(FormField.moment("at", now)));
    }

    @GetMapping("/call-tests/{id}/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(plain("call-test.ending", calls.find(id), "/ending", List.of()));
    }

    @PostMapping("/call-tests/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                plain("call-test.ending", calls.find(id), "/ending", List.of()),
                sent,
                typed -> typed,
                (request, typed) -> calls.end(actor, id));
    }

    private StepForm plain(String key, Calls.Call call, String path, List<FormField> fields) {
        var back = "/call-tests/" + call.id();
        var page = new FormPages.Form(key, "call-test.form", call.title(), words.say(key + ".hint"), back + path, back);
        return StepForm.of(page, fields);
    }

    @GetMapping("/acknowledge/{secret}")
    ModelAndView asked(@PathVariable String secret) {
        return steps.show(answerForm(secret));
    }

    @PostMapping("/acknowledge/{secret}")
    ModelAndView acknowledge(@PathVariable String secret, Sent sent) {
        return steps.take(
                answerForm(secret),
                sent,
                typed -> typed,
                (request, typed) -> calls.answer(secret, words.say("call-test.resident")));
    }

    private StepForm answerForm(String secret) {
        var call = calls.ofLink(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var path = "/acknowledge/" + secret;
        var page = new FormPages.Form(
                "acknowledge.new", "call-test.form", call.title(), words.say("acknowledge.new.hint"), path, path);
        return StepForm.of(page, List.of()).open();
    }

    private List<String> heads(String... names) {
        return Stream.of(names).map(name -> words.say("call-test.head." + name)).toList();
    }

    /** The link of a call opens without an account. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses callsOpen() {
            return () -> List.of("/acknowledge/*");
        }
    }
}
