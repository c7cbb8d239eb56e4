package org.youbei.web.kit.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import org.youbei.web.kit.area.Navigation;

/** Makes the frame of a request's page. */
@Component
public class Frames {
    /** The cookie of the text's size; its only value is {@code large}. */
    public static final String TEXT_COOKIE = "yb-text";

    /** The cookie of the side column; its only value is {@code narrow}. */
    public static final String SIDE_COOKIE = "yb-side";

    private final ObjectProvider<FrameSource> source;
    private final Navigation navigation;
    private final String version;

    Frames(ObjectProvider<FrameSource> source, Navigation navigation, @Value("${youbei.version}") String version) {
        this.source = source;
        this.navigation = navigation;
        this.version = version;
    }

    /** The whole frame, with what the {@link FrameSource} knows of the person. */
    public PageFrame whole(HttpServletRequest request) {
        return frame(
                request,
                Optional.ofNullable(source.getIfAvailable())
                        .flatMap(FrameSource::content)
                        .orElse(null));
    }

    /** The frame without a person: touches neither session nor database. */
    public PageFrame plain(HttpServletRequest request) {
        return frame(request, null);
    }

    private PageFrame frame(HttpServletRequest request, @Nullable FrameContent person) {
        String path = LocalPath.of(request);
        return new PageFrame(
                Language.of(RequestContextUtils.getLocale(request)),
                chosen(request, TEXT_COOKIE, "large"),
                chosen(request, SIDE_COOKIE, "narrow"),
                LocalPath.withQuery(request),
                version,
                person,
                person == null ? List.of() : navigation.links(person.roles(), person.counts(), path),
                person == null ? List.of() : navigation.bar(person.roles(), person.counts(), path),
                navigation);
    }

    private static boolean chosen(HttpServletRequest request, String name, String value) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().equals(value);
    }
}
