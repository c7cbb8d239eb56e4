package org.youbei.resident;

import java.time.Instant;
import org.youbei.model.JurisdictionCode;

/**
 * What a unit publishes of itself.
 *
 * @param shown whether everybody may read it
 * @param revision counts the changes; 0 before the first one
 */
public record ResidentPage(
        JurisdictionCode unit, Words words, boolean shown, int revision, Instant changedAt, String changedBy) {
    /**
     * @param phone of the office or the duty post, never of a person
     * @param nightPhone outside of office hours; may be empty
     * @param office where the people are
     * @param hours when somebody is there; may be empty
     * @param volunteering how to take part; may be empty
     * @param notice what is said on top; may be empty
     */
    public record Words(
            String phone, String nightPhone, String office, String hours, String volunteering, String notice) {
        public Words {
            phone = phone.strip();
            nightPhone = nightPhone.strip();
            office = office.strip();
            hours = hours.strip();
            volunteering = volunteering.strip();
            notice = notice.strip();
        }
    }
}
