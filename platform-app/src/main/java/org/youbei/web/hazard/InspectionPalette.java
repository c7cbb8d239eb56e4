package org.youbei.web.hazard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.layout.FrameSource;
import org.youbei.web.palette.PaletteEntry;
import org.youbei.web.palette.PaletteSource;

/** Points by name or code, and open hazards, for whoever may read them; the rows are those of the scope worked in. */
@Component
class InspectionPalette implements PaletteSource {
    private static final int MOST = 4;
    private static final Set<Role> READERS =
            Set.of(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF, Role.COMMUNITY_WORKER, Role.AUDITOR);

    private final PointList points;
    private final HazardList hazards;
    private final ObjectProvider<FrameSource> frame;
    private final InspectionWords words;

    InspectionPalette(PointList points, HazardList hazards, ObjectProvider<FrameSource> frame, InspectionWords words) {
        this.points = points;
        this.hazards = hazards;
        this.frame = frame;
        this.words = words;
    }

    @Override
    public List<PaletteEntry> find(String query, Locale locale) {
        if (query.isBlank() || roles().stream().noneMatch(READERS::contains)) {
            return List.of();
        }
        return Stream.concat(
                        points.first(Scope.ALL, PointFilter.ALL.about(query), MOST).stream()
                                .map(row -> new PaletteEntry(
                                        row.name(),
                                        words.say("point.list"),
                                        "/inspection-points/" + row.id(),
                                        "map-pin")),
                        hazards.first(Scope.ALL, HazardFilter.OPEN.about(query), MOST).stream()
                                .map(row -> new PaletteEntry(
                                        row.description(),
                                        words.say("hazard.list"),
                                        "/hazards/" + row.id(),
                                        "alert-triangle")))
                .toList();
    }

    private Set<Role> roles() {
        return Optional.ofNullable(frame.getIfAvailable())
                .map(FrameSource::roles)
                .orElse(Set.of());
    }
}
