package org.youbei.web.community;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.community.CommunityFigures;
import org.youbei.community.Figure;
import org.youbei.community.FigureCatalogue;
import org.youbei.community.FigureDefinition;
import org.youbei.community.ProfileDesk;
import org.youbei.community.ProfileFilter;
import org.youbei.community.ProfileList;
import org.youbei.community.ProfileRow;
import org.youbei.community.ProfileState;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Role;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;

/** The communities of a scope, the profile of one, the sums of a street or district, and the history of a figure. */
@Controller
class CommunityController {
    private final CommunityFigures figures;
    private final ProfileList profiles;
    private final Jurisdictions jurisdictions;
    private final CommunityWords words;
    private final Ledger<ProfileFilter, ProfileRow> ledger;

    CommunityController(
            CommunityFigures figures,
            ProfileList profiles,
            Jurisdictions jurisdictions,
            CommunityWords words,
            MessageSource messages) {
        this.figures = figures;
        this.profiles = profiles;
        this.jurisdictions = jurisdictions;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "community",
                "/communities",
                profiles,
                Column.<ProfileRow>link("community.name", row -> "/communities/" + row.unit(), ProfileRow::name)
                        .sorted("code"),
                Column.<ProfileRow>text("community.street", ProfileRow::street).wide(),
                Column.<ProfileRow>text("community.residents", row -> number(row.residents()))
                        .num()
                        .sorted("residents"),
                Column.<ProfileRow>text("community.households", row -> number(row.households()))
                        .num(),
                Column.count("community.missing", ProfileRow::missing),
                Column.<ProfileRow>day("community.latest", ProfileRow::latest).sorted("latest"),
                Column.<ProfileRow>day("community.fresh", ProfileRow::freshUntil)
                        .sorted("fresh"),
                Column.state("community.state", row -> state(row.state())));
    }

    @GetMapping("/communities")
    String index(
            Actor actor,
            @ModelAttribute ProfileFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        demandReader(actor);
        var own = actor.scope().unit();
        return ledger.page(actor.scope(), filter, place, request)
                .act(
                        own.isPresent(),
                        "community.sums",
                        "/communities/" + own.map(JurisdictionCode::value).orElse(""))
                .act(ProfileDesk.mayEnter(actor), "community.template", "/community-figures.xlsx")
                .act(ProfileDesk.mayEnter(actor), "community.import", "/community-figure-imports")
                .chip("alone", "true", "community.alone")
                .chips("state", ProfileState.values(), "community.state.", profiles.counts(actor.scope(), filter))
                .find("q", "community.find")
                .show(model);
    }

    @GetMapping("/communities/{code}")
    String show(Actor actor, @PathVariable JurisdictionCode code, Model model) {
        demandReader(actor);
        var unit = unit(code);
        boolean community = code.level() == JurisdictionLevel.COMMUNITY;
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", crumbs());
        model.addAttribute("community", community);
        model.addAttribute("entering", community && ProfileDesk.mayEnter(actor, code));
        model.addAttribute(
                "profile",
                community
                        ? ProfileView.of(figures.profile(code), words)
                        : ProfileView.of(figures.sums(code, codes()), this::name, words));
        return "community/show";
    }

    @GetMapping("/communities/{code}/figures/{figure}")
    String history(Actor actor, @PathVariable JurisdictionCode code, @PathVariable String figure, Model model) {
        demandReader(actor);
        var unit = unit(code);
        var known = FigureCatalogue.SHIPPED.find(figure).orElseThrow(() -> new NotFound(figure));
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", List.of(crumbs().getFirst(), new Crumb(unit.name(), "/communities/" + code)));
        model.addAttribute("title", words.name(known));
        model.addAttribute("measure", words.measure(known));
        model.addAttribute(
                "lines", figures.history(code, figure).stream().map(this::line).toList());
        return "community/history";
    }

    /** A line of a history. */
    public record Said(String value, String asOf, String source, String word, String by, String at, boolean counts) {}

    private Said line(Figure figure) {
        return new Said(
                words.shown(figure.value()),
                figure.asOf().toString(),
                figure.source(),
                figure.word(),
                figure.by(),
                words.moment(figure.enteredAt()),
                figure.counts());
    }

    static void demandReader(Actor actor) {
        if (!actor.works() && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("figures of communities are not for this role");
        }
    }

    private Jurisdiction unit(JurisdictionCode code) {
        return jurisdictions.find(code).orElseThrow(() -> new NotFound(code));
    }

    private List<Crumb> crumbs() {
        return List.of(new Crumb(words.say("community.list"), "/communities"));
    }

    private String name(JurisdictionCode code) {
        return jurisdictions.find(code).map(Jurisdiction::name).orElse(code.value());
    }

    private static List<String> codes() {
        return FigureCatalogue.SHIPPED.all().stream()
                .map(FigureDefinition::code)
                .toList();
    }

    private static @Nullable String number(@Nullable Long number) {
        return number == null ? null : String.format(Locale.ROOT, "%,d", number);
    }

    private State state(ProfileState state) {
        var kind = switch (state) {
            case NONE -> State.Kind.IDLE;
            case STALE -> State.Kind.SOON;
            case MISSING -> State.Kind.OPEN;
            case COMPLETE -> State.Kind.DONE;
        };
        return new State(kind, words.of("community.state.", state));
    }
}
