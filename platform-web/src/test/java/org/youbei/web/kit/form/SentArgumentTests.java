package org.youbei.web.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.youbei.web.kit.part.Flash;

class SentArgumentTests {
    @Controller
    static class Echo {
        @PostMapping("/echo")
        @ResponseBody
        String echo(Sent sent) {
            return sent.texts() + " "
                    + sent.file("photo").map(file -> file.getOriginalFilename()).orElse("no photo");
        }

        @PostMapping("/on")
        String on(Sent sent) {
            sent.say(Flash.done("plan.done"));
            return "redirect:/echo";
        }
    }

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Echo())
            .setCustomArgumentResolvers(new SentArgument())
            .build());

    @Test
    void bringsTheFirstTextOfEachField() {
        assertThat(mvc.post().uri("/echo").param("a", "1", "2").param("b", ""))
                .bodyText()
                .isEqualTo("{a=1, b=} no photo");
    }

    @Test
    void bringsFilesThatHaveSomethingInThem() {
        var full = new MockMultipartFile("photo", "a.png", "image/png", new byte[] {1});
        var empty = new MockMultipartFile("photo", "", "image/png", new byte[0]);

        assertThat(mvc.post().uri("/echo").multipart().file(full)).bodyText().endsWith("a.png");
        assertThat(mvc.post().uri("/echo").multipart().file(empty)).bodyText().endsWith("no photo");
    }

    @Test
    void saysSomethingOnceOnTheNextPage() {
        assertThat(mvc.post().uri("/on"))
                .hasRedirectedUrl("/echo")
                .flash()
                .containsEntry("flash", Flash.done("plan.done"));
    }
}
