package org.youbei.web.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.Feeds;
import org.youbei.web.point.CodePicture;

/** A person's own links for calendar programs, for the pages that show them. */
@Component
public class FeedLinks {
    private final Feeds feeds;

    FeedLinks(Feeds feeds) {
        this.feeds = feeds;
    }

    /** A link as pages show it; no address while none was made. */
    record Link(String reach, @Nullable String address) {
        /** The same for programs that subscribe when it is opened. */
        public @Nullable String webcal() {
            return address == null ? null : "webcal" + address.substring(address.indexOf("://"));
        }

        /** The link for programs as a code, for a phone that is held before the screen. */
        public @Nullable CodePicture picture() {
            var link = webcal();
            return link == null ? null : CodePicture.of(link);
        }
    }

    /** @param page {@code calendar} or {@code account}: where a change leads back to */
    public void addTo(Model model, Actor actor, String page) {
        var hasUnit = actor.scope().unit().isPresent();
        model.addAttribute("hasUnit", hasUnit);
        model.addAttribute("feedsOn", page);
        model.addAttribute(
                "links",
                hasUnit
                        ? Arrays.stream(Reach.values())
                                .map(reach -> new Link(
                                        reach.name(), address(actor, reach).orElse(null)))
                                .toList()
                        : List.of());
    }

    static String back(String page) {
        return page.equals("account") ? "redirect:/account" : "redirect:/calendar";
    }

    private Optional<String> address(Actor actor, Reach reach) {
        return feeds.secret(actor, reach)
                .map(secret -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/feeds/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
    }
}
