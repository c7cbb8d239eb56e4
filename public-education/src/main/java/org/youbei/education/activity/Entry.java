package org.youbei.education.activity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.youbei.education.quiz.Topic;

/**
 * What an activity is.
 *
 * @param speaker a volunteer or a partner; empty for none
 * @param capacity how many people find room
 * @param cost in yuan
 * @param keyDate the date of the year it serves; empty for none
 * @param materials what is handed out
 */
@Embeddable
public record Entry(
        String title,

        @Enumerated(EnumType.STRING) ActivityForm form,

        @Enumerated(EnumType.STRING) Topic topic,

        @Enumerated(EnumType.STRING) Audience audience,

        String place,
        String speaker,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        BigDecimal cost,
        String keyDate,
        String materials) {
    public Entry {
        title = title.strip();
        place = place.strip();
        speaker = speaker.strip();
        keyDate = keyDate.strip();
        materials = materials.strip();
    }
}
