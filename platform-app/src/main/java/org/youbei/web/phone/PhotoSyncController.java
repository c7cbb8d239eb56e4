package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youbei.inspection.InspectionDesk;
import org.youbei.model.Actor;

/** Takes the photos of a visit, one per request. */
@RestController
class PhotoSyncController {
    private final InspectionDesk desk;
    private final PhotoIntake photos;
    private final PhoneWords words;

    PhotoSyncController(InspectionDesk desk, PhotoIntake photos, PhoneWords words) {
        this.desk = desk;
        this.photos = photos;
        this.words = words;
    }

    @PutMapping("/m/visits/{visit}/photos/{number}")
    ResponseEntity<Object> update(
            Actor actor, @PathVariable UUID visit, @PathVariable int number, HttpServletRequest request, Locale locale)
            throws IOException {
        return photos.take(
                request,
                number,
                locale,
                photo -> desk.addPhoto(actor, visit, number, photo.name(number), photo.bytes()));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(TooLong failure, Locale locale) {
        return words.tooLong(locale);
    }
}
