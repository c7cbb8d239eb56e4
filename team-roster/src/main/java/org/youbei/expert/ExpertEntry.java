package org.youbei.expert;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.Said;

/**
 * An expert as somebody describes one.
 *
 * @param unit that keeps the record
 * @param employer where the expert works
 * @param title academic or professional, such as 高级工程师
 * @param qualification certificates and works that show it
 * @param appointedFrom the first day of the appointment
 * @param appointedUntil its last day, which falls due
 */
public record ExpertEntry(
        JurisdictionCode unit,
        String name,
        String employer,
        String title,
        Set<ExpertField> fields,
        String qualification,
        LocalDate appointedFrom,
        LocalDate appointedUntil) {
    private static final int LONGEST_YEARS = 10;

    public ExpertEntry {
        name = name.strip();
        employer = employer.strip();
        title = title.strip();
        qualification = qualification.strip();
        fields = Set.copyOf(fields);
    }

    List<String> sortedFields() {
        return fields.stream().sorted().map(Enum::name).toList();
    }

    List<Refusal> objections() {
        return new Said()
                .required("name", name, 50)
                .required("employer", employer, 100)
                .atMost("title", title, 60)
                .required("qualification", qualification, 300)
                .when(fields.isEmpty(), ExpertRefusal.FIELDS.refusal())
                .when(
                        appointedUntil.isBefore(appointedFrom)
                                || appointedUntil.isAfter(appointedFrom.plusYears(LONGEST_YEARS)),
                        ExpertRefusal.TERM.at("until", LONGEST_YEARS))
                .found();
    }
}
