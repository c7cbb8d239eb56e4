package org.youbei.web.session;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.SignedIn;
import org.youbei.model.Role;
import org.youbei.web.layout.FrameContent;
import org.youbei.web.layout.FrameSource;

/** The signed-in person's part of the frame. */
@Component
class PersonFrame implements FrameSource {
    private final WorkingUnits units;
    private final ObjectProvider<FrameNews> news;
    private final TransactionTemplate reading;

    PersonFrame(WorkingUnits units, ObjectProvider<FrameNews> news, PlatformTransactionManager transactions) {
        this.units = units;
        this.news = news;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<FrameContent> content() {
        return Person.current()
                .filter(person -> !person.actor().roles().isEmpty())
                .map(this::content);
    }

    /** In one transaction where everything is read in one scope, which is then told to the database once. */
    private FrameContent content(SignedIn person) {
        return person.held().stream().allMatch(role -> role.scope().equals(person.scope()))
                ? Objects.requireNonNull(reading.execute(status -> read(person)))
                : read(person);
    }

    private FrameContent read(SignedIn person) {
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
