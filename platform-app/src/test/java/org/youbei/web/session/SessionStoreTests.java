package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.youbei.PlatformTest;

@PlatformTest
class SessionStoreTests {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void notesTheLastAccessByTheMinuteAndEverythingElseAtOnce() {
        movesByTheMinute(sessions);
    }

    private static <S extends Session> void movesByTheMinute(SessionRepository<S> sessions) {
        var created = sessions.createSession();
        sessions.save(created);
        var begin = sessions.findById(created.getId()).getCreationTime();

        assertThat(touched(sessions, created.getId(), begin.plusSeconds(70)).getLastAccessedTime())
                .isEqualTo(begin.plusSeconds(70));
        assertThat(touched(sessions, created.getId(), begin.plusSeconds(100)).getLastAccessedTime())
                .as("half a minute later")
                .isEqualTo(begin.plusSeconds(70));

        var longer = sessions.findById(created.getId());
        longer.setLastAccessedTime(begin.plusSeconds(101));
        longer.setMaxInactiveInterval(Duration.ofHours(2));
        sessions.save(longer);
        assertThat(sessions.findById(created.getId()))
                .extracting(Session::getLastAccessedTime, Session::getMaxInactiveInterval)
                .containsExactly(begin.plusSeconds(101), Duration.ofHours(2));

        var renamed = sessions.findById(created.getId());
        var id = renamed.changeSessionId();
        sessions.save(renamed);
        assertThat(sessions.findById(created.getId())).isNull();
        assertThat(sessions.findById(id)).isNotNull();
        sessions.deleteById(id);
    }

    private static <S extends Session> S touched(SessionRepository<S> sessions, String id, Instant at) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
        return sessions.findById(id);
    }
}
