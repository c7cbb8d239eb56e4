package org.youbei.web.drillpaper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.ReportApproved;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.report.ApprovedReports;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.web.kit.layout.Language;
import tools.jackson.databind.json.JsonMapper;

/** Prints a report in both languages at the moment it is approved, and reads it from there ever after. */
@Component
class KeptReports {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Paper.Block.class, Blocks.class).build();

    private final DrillPapers papers;
    private final ApprovedReports reports;

    KeptReports(DrillPapers papers, ApprovedReports reports) {
        this.papers = papers;
        this.reports = reports;
    }

    /** How the sorts of blocks are told apart in what is kept. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "sort")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paper.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Paper.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paper.Grid.class, name = "grid")
    })
    private interface Blocks {}

    @EventListener
    void keep(ReportApproved event) {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            for (var language : Language.values()) {
                LocaleContextHolder.setLocale(language.locale());
                keep(event.actor(), event.drill(), language);
            }
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private void keep(Actor actor, Drill drill, Language language) {
        var paper = papers.report(actor, drill);
        var place = new Place(drill.getId(), drill.unit());
        reports.keep(place, language.code(), JSON.writeValueAsString(paper), paper.word(language.locale()));
    }

    /** As it was approved; as it would be now, where it is not. */
    Paper paper(Actor actor, Drill drill) {
        return reports.paper(drill.getId(), language())
                .map(json -> JSON.readValue(json, Paper.class))
                .orElseGet(() -> papers.report(actor, drill));
    }

    Optional<byte[]> word(UUID drill) {
        return reports.word(drill, language());
    }

    private static String language() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
