package org.youbei.supply.donation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What somebody offers, as it is noted.
 *
 * @param name of the giver; of a person it is sealed and shown masked
 * @param phone sealed
 * @param on the day of the offer, not later than today
 */
public record Offer(
        JurisdictionCode unit,
        Donation.Donor donor,
        String name,
        String phone,
        String goods,
        BigDecimal quantity,
        String measure,
        @Nullable LocalDate expiresOn,
        String wish,
        LocalDate on) {
    public Offer {
        name = name.strip();
        phone = phone.strip();
        goods = goods.strip();
        measure = measure.strip();
        wish = wish.strip();
    }

    /** A person by the first character alone. */
    String shown() {
        return donor == Donation.Donor.ORGANISATION ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "＊";
    }
}
