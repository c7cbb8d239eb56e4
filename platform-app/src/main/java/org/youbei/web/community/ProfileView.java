package org.youbei.web.community;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.community.CommunityFigures;
import org.youbei.community.Figure;
import org.youbei.community.FigureCatalogue;
import org.youbei.community.FigureDefinition;
import org.youbei.community.FigureSum;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.kit.part.State;

/**
 * A profile as its page prints it.
 *
 * @param parts with at least one line each
 */
public record ProfileView(List<Part> parts) {
    public record Part(String title, List<Line> lines) {}

    /**
     * @param href its history; null for a sum
     * @param about day and source, or how much of a sum is there
     * @param missing the communities that a sum lacks, by name; empty otherwise
     */
    public record Line(
            String name,
            @Nullable String href,
            String value,
            String measure,
            String about,
            String missing,
            State state) {}

    static ProfileView of(CommunityFigures.Profile profile, CommunityWords words) {
        return parts(words, figure -> line(profile, figure, words));
    }

    private static Line line(CommunityFigures.Profile profile, FigureDefinition figure, CommunityWords words) {
        var known = profile.figures().get(figure.code());
        return new Line(
                words.name(figure),
                "/communities/" + profile.unit() + "/figures/" + figure.code(),
                words.shown(known == null ? null : known.value()),
                known == null || known.value().number() == null ? "" : words.measure(figure),
                known == null ? "" : words.say("community.about", known.asOf().toString(), known.source(), known.by()),
                "",
                state(known, profile.stale().contains(figure.code()), words));
    }

    private static State state(@Nullable Figure known, boolean stale, CommunityWords words) {
        if (known == null) {
            return new State(State.Kind.IDLE, words.say("community.state.unsaid"));
        }
        return stale
                ? new State(State.Kind.SOON, words.say("community.state.stale"))
                : new State(State.Kind.DONE, words.say("community.state.fresh"));
    }

    static ProfileView of(List<FigureSum> sums, Function<JurisdictionCode, String> names, CommunityWords words) {
        return parts(
                words,
                figure -> sums.stream()
                        .filter(sum -> sum.code().equals(figure.code()))
                        .findFirst()
                        .map(sum -> line(sum, figure, names, words))
                        .orElseThrow());
    }

    private static Line line(
            FigureSum sum, FigureDefinition figure, Function<JurisdictionCode, String> names, CommunityWords words) {
        var lacking = Stream.concat(sum.missing().stream(), sum.notKnown().stream())
                .map(names)
                .toList();
        var state = sum.isComplete() ? sum.stale().isEmpty() ? State.Kind.DONE : State.Kind.SOON : State.Kind.IDLE;
        var word = sum.isComplete()
                ? sum.stale().isEmpty() ? "community.state.whole" : "community.state.stale"
                : "community.state.partial";
        var oldest = sum.oldest();
        return new Line(
                words.name(figure),
                null,
                words.number(sum.number()),
                sum.number() == null ? "" : words.measure(figure),
                words.say("community.covered", sum.covered(), sum.communities())
                        + (sum.stale().isEmpty()
                                ? ""
                                : words.say(
                                        "community.covered.stale", sum.stale().size()))
                        + (oldest == null ? "" : words.say("community.oldest", oldest.toString())),
                String.join("、", lacking),
                new State(state, words.say(word)));
    }

    private static ProfileView parts(CommunityWords words, Function<FigureDefinition, Line> line) {
        return new ProfileView(Arrays.stream(FigureDefinition.Group.values())
                .map(group -> new Part(
                        words.of("community.group.", group),
                        FigureCatalogue.SHIPPED.all().stream()
                                .filter(figure -> figure.group() == group)
                                .map(line)
                                .toList()))
                .toList());
    }
}
