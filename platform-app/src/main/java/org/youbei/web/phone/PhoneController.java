package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.youbei.web.kit.layout.Frames;

/** The shell. It opens for everyone, because it must open where nobody can be asked who they are, and holds nothing about anybody. */
@Controller
class PhoneController {
    private final Shell shell;
    private final Frames frames;
    private final MessageSource texts;

    PhoneController(Shell shell, Frames frames, MessageSource texts) {
        this.shell = shell;
        this.frames = frames;
        this.texts = texts;
    }

    /** The way in for people: it asks for a sign-in, and comes back here after it. */
    @GetMapping("/m")
    String enter() {
        return "redirect:/m/";
    }

    @GetMapping("/m/")
    String show(HttpServletRequest request, Model model) {
        var frame = frames.plain(request);
        model.addAttribute("frame", frame)
                .addAttribute("texts", shell.texts(frame.language().locale()));
        return "phone/shell";
    }

    @GetMapping("/m/worker.js")
    @ResponseBody
    ResponseEntity<String> worker(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(shell.worker(frames.plain(request)));
    }

    @GetMapping("/m/manifest.webmanifest")
    @ResponseBody
    ResponseEntity<Manifest> manifest(Locale locale, HttpServletRequest request) {
        var name = texts.getMessage("phone.name", null, locale);
        var whole = texts.getMessage("phone.name.full", null, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(Manifest.of(whole, name, frames.plain(request).language().tag()));
    }
}
