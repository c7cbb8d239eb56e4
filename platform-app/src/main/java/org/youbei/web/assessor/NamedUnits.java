package org.youbei.web.assessor;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.assessment.campaign.Participant;
import org.youbei.model.JurisdictionCode;

/** Units that a form names: whole streets by their boxes, single units by code or name, a line each. */
final class NamedUnits {
    /** No unit has this code; what names none becomes it, so that a mistyped name is refused rather than left out. */
    private static final JurisdictionCode NONE = new JurisdictionCode("990000000000");

    private NamedUnits() {}

    static List<JurisdictionCode> chosen(List<Participant> all, List<String> streets, String lines) {
        var taking = all.stream().filter(Participant::takesPart).toList();
        var whole = taking.stream()
                .map(Participant::unit)
                .filter(unit -> streets.contains(unit.value().substring(0, 9)));
        var single = lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> taking.stream()
                        .filter(one ->
                                one.unit().value().equals(line) || one.name().equals(line))
                        .findFirst()
                        .map(Participant::unit)
                        .orElse(NONE));
        return Stream.concat(whole, single).distinct().toList();
    }
}
