package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Crowded;
import org.youbei.model.Gate;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Takes one photo from a phone, whatever it belongs to: its kind is looked at, and all of them wait at one gate. */
@Component
class PhotoIntake {
    /** Pictures decoded at once: a decoded one is a hundred times its file, and memory must not grow with the number of phones. */
    private static final int AT_ONCE = 4;

    private static final int WAITING = 200;
    private static final long COME_BACK_SECONDS = 10;
    private static final long DISK_SECONDS = 300;

    private final PhoneWords words;
    private final Tika tika;
    private final long most;
    private final Gate gate = new Gate("a photo to be read", AT_ONCE, WAITING);

    PhotoIntake(PhoneWords words, Tika tika, @Value("${youbei.attachments.largest:20MB}") DataSize most) {
        this.words = words;
        this.tika = tika;
        this.most = most.toBytes();
    }

    /**
     * The answer to the phone: taken now, taken before, to be sent again later, or refused with a sentence.
     *
     * @param number of the photo, as its sentence calls it
     * @param keep what takes it; asked for pictures only
     */
    ResponseEntity<Object> take(
            HttpServletRequest request, int number, Locale locale, Function<SentPhoto, Outcome<Photos.Arrival>> keep)
            throws IOException {
        try (var photo = SentPhoto.of(Bounded.body(request, most), tika)) {
            return answer(gate.pass(() -> looked(photo, number).orElseGet(() -> keep.apply(photo))), locale);
        } catch (Crowded full) {
            return words.busy(locale, COME_BACK_SECONDS);
        }
    }

    private static Optional<Outcome<Photos.Arrival>> looked(SentPhoto photo, int number) {
        return photo.isPicture()
                ? Optional.empty()
                : Optional.of(Outcome.refused(Refusal.of(photo.isHeic() ? "photo.heic" : "photo.kind", number)));
    }

    private ResponseEntity<Object> answer(Outcome<Photos.Arrival> outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done<Photos.Arrival>(var arrival) ->
                PhoneWords.json(
                        arrival.repeated() ? HttpStatus.OK : HttpStatus.CREATED,
                        new PhoneAnswer.Arrived(arrival.number(), arrival.repeated()));
            // Not the photo's fault: the phone keeps it and comes back by itself.
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.disk") -> words.later(refusals, locale, DISK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals)
            when PhoneWords.isAny(refusals, "attachment.busy") -> words.later(refusals, locale, COME_BACK_SECONDS);
            case Outcome.Refused<Photos.Arrival>(var refusals) -> words.refused(refusals, locale);
        };
    }
}
