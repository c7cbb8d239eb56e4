package org.youbei.inspection.visit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistItem;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Discovery;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.Visits.Draft;
import org.youbei.model.Actor;

/** Makes hazards of what a visit found, and ties its answers and photos to them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitFindings {
    private final HazardDesk hazards;
    private final Photos photos;
    private final Visits visits;

    VisitFindings(HazardDesk hazards, Photos photos, Visits visits) {
        this.hazards = hazards;
        this.photos = photos;
        this.visits = visits;
    }

    void take(Actor actor, Draft draft) {
        var found = find(actor, draft);
        answers(draft, found);
        announce(draft, found);
    }

    /** A hazard for each failed item, and one for each that the worker described besides. The key is the place in the report. */
    private Map<Integer, UUID> find(Actor actor, Draft draft) {
        var byPlace = new HashMap<Integer, UUID>();
        var described = new HashSet<String>();
        var report = draft.report();
        for (int i = 0; i < report.hazards().size(); i++) {
            var hazard = report.hazards().get(i);
            byPlace.put(i, found(actor, draft, hazard));
            if (hazard.item() != null) {
                described.add(hazard.item());
            }
        }
        int place = report.hazards().size();
        for (var answer : report.answers()) {
            if (answer.result() == Result.FAIL && !described.contains(answer.item())) {
                var text = answer.note().isEmpty()
                        ? item(draft.checklist(), answer.item()).text()
                        : answer.note();
                byPlace.put(place, found(actor, draft, new FoundHazard(answer.item(), text, null, List.of())));
                described.add(answer.item());
            }
            place++;
        }
        return byPlace;
    }

    private UUID found(Actor actor, Draft draft, FoundHazard hazard) {
        var byList = hazard.item() == null
                ? HazardGrade.GENERAL
                : item(draft.checklist(), hazard.item()).grade();
        var grade = hazard.grade() == HazardGrade.MAJOR ? HazardGrade.MAJOR : byList;
        var description = hazard.item() != null && hazard.description().isBlank()
                ? item(draft.checklist(), hazard.item()).text()
                : hazard.description();
        return hazards.found(
                        actor,
                        new Discovery(
                                draft.point(),
                                draft.report().id(),
                                null,
                                hazard.item(),
                                description,
                                grade,
                                draft.time().finishedAt()))
                .hazard();
    }

    private void answers(Draft draft, Map<Integer, UUID> found) {
        var byItem = byItem(draft, found);
        var given = draft.report().answers().stream().collect(Collectors.toMap(VisitAnswer::item, answer -> answer));
        var items = draft.checklist().items();
        for (int position = 1; position <= items.size(); position++) {
            var item = items.get(position - 1);
            visits.insert(
                    draft, position, item, Objects.requireNonNull(given.get(item.code())), byItem.get(item.code()));
        }
    }

    private static Map<String, UUID> byItem(Draft draft, Map<Integer, UUID> found) {
        var byItem = new HashMap<String, UUID>();
        var report = draft.report();
        found.forEach((place, hazard) -> {
            var count = report.hazards().size();
            var item = place < count
                    ? report.hazards().get(place).item()
                    : report.answers().get(place - count).item();
            if (item != null) {
                byItem.putIfAbsent(item, hazard);
            }
        });
        return byItem;
    }

    private void announce(Draft draft, Map<Integer, UUID> found) {
        var report = draft.report();
        var byItem = byItem(draft, found);
        var byNumber = new HashMap<Integer, UUID>();
        for (int i = 0; i < report.hazards().size(); i++) {
            var hazard = Objects.requireNonNull(found.get(i));
            report.hazards().get(i).photos().forEach(number -> byNumber.put(number, hazard));
        }
        for (PhotoNote photo : report.photos()) {
            var hazard = byNumber.containsKey(photo.number())
                    ? byNumber.get(photo.number())
                    : photo.item() == null ? null : byItem.get(photo.item());
            var owner = new Owner("visit", report.id(), hazard);
            photos.announce(draft.point().unit(), owner, Stage.BEFORE, List.of(photo));
        }
    }

    private static ChecklistItem item(Checklist checklist, String code) {
        return checklist.item(code).orElseThrow();
    }
}
