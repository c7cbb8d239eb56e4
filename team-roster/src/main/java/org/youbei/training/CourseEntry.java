package org.youbei.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Said;

/**
 * A course as somebody describes it.
 *
 * @param minutes how long it lasts
 * @param examiner who examines; empty where nobody does
 * @param certificate the kind of certificate that whoever passes gets; null for none
 */
public record CourseEntry(
        JurisdictionCode unit,
        String title,
        String content,
        int minutes,
        String examiner,
        @Nullable String certificate) {
    private static final int LEAST = 15;
    private static final int MOST = 14_400;

    List<Refusal> objections() {
        return new Said()
                .required("title", title, 120)
                .atMost("content", content, 1_000)
                .atMost("examiner", examiner, 120)
                .when(minutes < LEAST || minutes > MOST, TrainingRefusal.MINUTES.at("minutes"))
                .when(
                        certificate != null
                                && CertificateCatalogue.SHIPPED
                                        .find(certificate)
                                        .isEmpty(),
                        TrainingRefusal.CERTIFICATE.at("certificate"))
                .found();
    }
}
