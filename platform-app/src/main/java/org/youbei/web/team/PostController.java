package org.youbei.web.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.UnverifiedLaw;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.rule.RequiredPost;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.PersonFilter;
import org.youbei.person.PersonList;
import org.youbei.person.Persons;
import org.youbei.team.Holder;
import org.youbei.team.PostLine;
import org.youbei.team.PostSum;
import org.youbei.team.Posts;
import org.youbei.team.TeamRefusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The posts of a unit as a chart of its bodies, how those of the units below stand, and who is named to them. */
@Controller
class PostController {
    private static final List<String> BODIES = List.of("COMMAND", "STATION", "GROUP");

    private final Posts posts;
    private final Persons persons;
    private final PersonList people;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    PostController(
            Posts posts,
            Persons persons,
            PersonList people,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.posts = posts;
        this.persons = persons;
        this.people = people;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/posts")
    String index(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var shown = shown(actor, unit);
        var parts = new ArrayList<ThingPart>();
        var lines = posts.of(shown);
        for (var body : BODIES) {
            var rows = lines.stream()
                    .filter(line -> line.post().body().equals(body))
                    .map(line -> row(actor, shown, line))
                    .toList();
            if (!rows.isEmpty()) {
                parts.add(ThingPart.table(words.say("post.body." + body), heads(), rows, ""));
            }
        }
        if (shown.level().compareTo(JurisdictionLevel.COMMUNITY) < 0) {
            parts.add(below(shown));
        }
        return new TablePage(words.say("post.list"), words.say("post.list.sub", units.name(shown)), List.of(), parts)
                .show(model);
    }

    private JurisdictionCode shown(Actor actor, @Nullable JurisdictionCode asked) {
        var own = actor.scope().unit().orElseThrow(() -> new NotFound("posts of the whole tree"));
        if (asked != null && !actor.scope().contains(asked)) {
            throw new NotFound(asked);
        }
        return asked == null ? own : asked;
    }

    private List<String> heads() {
        return List.of(
                words.say("post.post"),
                words.say("post.duties"),
                words.say("post.place.A"),
                words.say("post.place.B"),
                words.say("post.basis"));
    }

    private List<ThingCell> row(Actor actor, JurisdictionCode unit, PostLine line) {
        var post = line.post();
        var locale = LocaleContextHolder.getLocale();
        var basis = post.document().in(locale)
                + (post.isConfirmed() || !UnverifiedLaw.isMarked() ? "" : words.say("post.unconfirmed"));
        return List.of(
                ThingCell.of(post.title().in(locale)),
                ThingCell.of(post.duties().in(locale)),
                place(actor, unit, post, Posts.Place.A, line.holder()),
                post.standIn()
                        ? place(actor, unit, post, Posts.Place.B, line.standIn())
                        : ThingCell.of(words.say("post.no-stand-in")),
                ThingCell.of(basis));
    }

    private ThingCell place(
            Actor actor, JurisdictionCode unit, RequiredPost post, Posts.Place place, @Nullable Holder holder) {
        var path = "/posts/" + unit + "/" + post.id() + "/" + place;
        if (holder == null) {
            return actor.works()
                    ? ThingCell.link(words.say("post.vacant.fill"), path)
                    : ThingCell.state(new State(State.Kind.LATE, words.say("post.vacant")));
        }
        var text = words.say(
                "post.holder", holder.name(), holder.phone(), holder.since().toString());
        return actor.works() ? ThingCell.link(text, path) : ThingCell.of(text);
    }

    private ThingPart below(JurisdictionCode unit) {
        var rows = posts.sums(unit).stream()
                .filter(sum -> !sum.unit().equals(unit))
                .map(this::row)
                .toList();
        return ThingPart.table(
                words.say("post.below"),
                List.of(
                        words.say("post.unit"),
                        words.say("post.filled"),
                        words.say("post.vacant"),
                        words.say("post.state")),
                rows,
                words.say("post.below.none"));
    }

    private List<ThingCell> row(PostSum sum) {
        var locale = LocaleContextHolder.getLocale();
        var vacant = sum.vacant().stream().map(post -> post.title().in(locale)).collect(Collectors.joining("、"));
        var word = sum.isSound()
                ? words.say("post.sound")
                : sum.vacant().isEmpty()
                        ? words.say("post.doubled", sum.doubled())
                        : words.say("post.missing", sum.places() - sum.filled());
        return List.of(
                ThingCell.link(sum.unitName(), "/posts?unit=" + sum.unit()),
                ThingCell.of(words.say("post.filled.of", sum.filled(), sum.places())),
                ThingCell.of(vacant.isEmpty() ? Words.NONE : vacant),
                ThingCell.state(new State(sum.isSound() ? State.Kind.DONE : State.Kind.LATE, word)));
    }

    @GetMapping("/posts/{unit}/{post}/{place}")
    ModelAndView naming(
            Actor actor,
            @PathVariable JurisdictionCode unit,
            @PathVariable String post,
            @PathVariable Posts.Place place) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, unit, post, place));
    }

    @PostMapping("/posts/{unit}/{post}/{place}")
    ModelAndView name(
            Actor actor,
            @PathVariable JurisdictionCode unit,
            @PathVariable String post,
            @PathVariable Posts.Place place,
            Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, unit, post, place),
                sent,
                typed -> new Named(
                        typed, typed.day("since"), typed.idIfAny("person").orElse(null)),
                (request, said) -> said.typed().text("person").equals(NOBODY.toString())
                        ? posts.release(actor, unit, post, place)
                        : person(actor, unit, request, said)
                                .then(id -> posts.appoint(actor, unit, post, place, id, said.since())));
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private record Named(
            Typed typed,
            java.time.LocalDate since,
            @Nullable UUID person) {}

    /** One whom the unit knows already, or a new one. */
    private Outcome<UUID> person(Actor actor, JurisdictionCode unit, UUID request, Named said) {
        if (said.person() != null) {
            return Outcome.done(said.person());
        }
        if (said.typed().words("name").isEmpty()) {
            return Outcome.refused(TeamRefusal.PERSON.at("person"));
        }
        var typed = said.typed();
        var kind = typed.words("idNumber").isEmpty() ? IdNumber.Kind.NONE : IdNumber.Kind.RESIDENT;
        var entry = PersonEntry.of(typed.words("name"), kind, typed.words("idNumber"), typed.words("phone"));
        return persons.enter(actor, new Entering(request, unit, entry, MembershipKind.POST));
    }

    private StepForm form(Actor actor, JurisdictionCode unit, String id, Posts.Place place) {
        if (!actor.scope().contains(unit)) {
            throw new NotFound(unit);
        }
        var line = posts.of(unit).stream()
                .filter(one -> one.post().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        var holder = place == Posts.Place.A ? line.holder() : line.standIn();
        var about = units.name(unit) + " · " + line.post().title().in(LocaleContextHolder.getLocale()) + " · "
                + words.of("post.place.", place);
        var back = "/posts?unit=" + unit;
        var page = new FormPages.Form(
                "post.naming",
                "post.form",
                about,
                words.say("post.naming.hint"),
                "/posts/" + unit + "/" + id + "/" + place,
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.chosen("person", released(holder), sought -> offered(actor, unit, sought), "")
                                .optional()
                                .with("look", words.say("person.form.look"))
                                .hint(words.say("post.form.person.hint")),
                        FormField.text("name", PersonEntry.NAME).optional(),
                        FormField.text("idNumber", 24).optional(),
                        FormField.text("phone", 30)
                                .optional()
                                .with("narrow", true)
                                .with("type", "tel"),
                        FormField.date("since", ChinaTime.today(clock).toString())));
    }

    private Map<String, String> released(@Nullable Holder holder) {
        return holder == null ? Map.of() : Map.of(NOBODY.toString(), words.say("post.release", holder.name()));
    }

    private Map<String, String> offered(Actor actor, JurisdictionCode unit, @Nullable String sought) {
        var offered = new LinkedHashMap<String, String>();
        people.first(actor.scope(), new PersonFilter(null, unit, sought), FormField.SHOWN)
                .forEach(row -> offered.put(row.id().toString(), row.name() + " " + row.phone()));
        return offered;
    }
}
