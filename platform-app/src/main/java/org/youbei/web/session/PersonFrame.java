package org.youbei.web.session;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youbei.account.SignedIn;
import org.youbei.model.Role;
import org.youbei.web.layout.FrameContent;
import org.youbei.web.layout.FrameSource;

/** The signed-in person's part of the frame. */
@Component
class PersonFrame implements FrameSource {
    private final WorkingUnits units;
    private final ObjectProvider<FrameNews> news;

    PersonFrame(WorkingUnits units, ObjectProvider<FrameNews> news) {
        this.units = units;
        this.news = news;
    }

    @Override
    public Optional<FrameContent> content() {
        return Person.current()
                .filter(person -> !person.actor().roles().isEmpty())
                .map(this::content);
    }

    private FrameContent content(SignedIn person) {
        var actor = person.actor();
        var choices = units.choices(person);
        var told = Optional.ofNullable(news.getIfAvailable())
                .map(source -> source.of(actor))
                .orElse(FrameNews.News.NONE);
        return new FrameContent(
                person.name(),
                actor.roles(),
                units.name(person, choices),
                choices,
                told.notices(),
                told.counts(),
                told.demo());
    }

    @Override
    public Set<Role> roles() {
        return Person.current().map(person -> person.actor().roles()).orElse(Set.of());
    }
}
