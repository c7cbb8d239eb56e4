package org.youbei.web.session;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.SignedIn;
import org.youbei.jurisdiction.Work;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.web.kit.layout.FrameContent;
import org.youbei.web.kit.layout.FrameSource;

/** The signed-in person's part of the frame. */
@Component
class PersonFrame implements FrameSource {
    private static final Logger LOG = LoggerFactory.getLogger(PersonFrame.class);

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

    /**
     * What waits elsewhere never holds a page up: where it takes too long, the page comes without it. A database that cannot be reached is
     * not asked twice.
     */
    private FrameContent content(SignedIn person) {
        try {
            return Work.GLANCE.of(() -> content(person, this::told));
        } catch (DataAccessException | TransactionSystemException e) {
            LOG.info("a page comes without what waits elsewhere", e);
            return content(person, actor -> FrameNews.News.NONE);
        }
    }

    /** In one transaction where everything is read in one scope, which is then told to the database once. */
    private FrameContent content(SignedIn person, FrameNews source) {
        return person.held().stream().allMatch(role -> role.scope().equals(person.scope()))
                ? Objects.requireNonNull(reading.execute(status -> read(person, source)))
                : read(person, source);
    }

    private FrameContent read(SignedIn person, FrameNews source) {
        var actor = person.actor();
        var choices = units.choices(person);
        var told = source.of(actor);
        return new FrameContent(
                person.name(),
                actor.roles(),
                units.name(person, choices),
                choices,
                told.notices(),
                told.counts(),
                told.demo());
    }

    private FrameNews.News told(Actor actor) {
        return Optional.ofNullable(news.getIfAvailable())
                .map(source -> source.of(actor))
                .orElse(FrameNews.News.NONE);
    }

    @Override
    public Set<Role> roles() {
        return Person.current().map(person -> person.actor().roles()).orElse(Set.of());
    }
}
