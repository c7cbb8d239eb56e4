package org.youbei.web.attachment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.attachment.Attachments;
import org.youbei.model.Actor;

/** A stored file within the unit worked in; one of another unit is not there. */
@Controller
class AttachmentController {
    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> show(Actor actor, @PathVariable UUID id) {
        var opened = attachments.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var saved = ContentDisposition.attachment()
                .filename(opened.stored().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.stored().type()))
                .header("Content-Disposition", saved.toString())
                .body(new FileSystemResource(opened.path()));
    }
}
