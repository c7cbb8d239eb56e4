package org.youbei.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.secret.PersonalValues;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** On the tests' database, which has accounts; where it must look empty, only the question for accounts is answered otherwise. */
@PlatformTest
class FirstAdministratorTests {
    private static final Pattern TOLD = Pattern.compile("sign in as admin with the one-time password ([a-z2-9-]{19})");

    @Autowired
    Accounts accounts;

    @Autowired
    StoredAccounts stored;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalValues personal;

    @Autowired
    Clock clock;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void opensNothingWhereThereAreAccounts() {
        People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        new FirstAdministrator(accounts, stored, transaction, clock).run(new DefaultApplicationArguments());
        assertThat(log.list).isEmpty();
    }

    @Test
    void opensOneAdministratorOfTheWholeTreeAndTellsThePasswordOnce() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    new FirstAdministrator(accounts, new Empty(jdbc, personal, clock), transaction, clock)
                            .run(new DefaultApplicationArguments());

                    assertThat(told())
                            .singleElement()
                            .matches(text -> TOLD.matcher(text).find());
                    assertThat(jdbc.sql("""
                            select r.role || ' ' || r.scope || ' ' || a.password_one_time from account.account a
                            join account.held_role r on r.account = a.id where a.username = 'admin'""").query(String.class).list()).containsExactly("ADMINISTRATOR * true");
                    var password = TOLD.matcher(told().getFirst());
                    assertThat(password.find()).isTrue();
                    assertThat(jdbc.sql("select password from account.account where username = 'admin'")
                                    .query(String.class)
                                    .single())
                            .doesNotContain(password.group(1));
                }));
    }

    @Test
    void saysNoPasswordWhenAnotherNodeWasFirst() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    var late = new FirstAdministrator(accounts, new Empty(jdbc, personal, clock), transaction, clock);
                    late.run(new DefaultApplicationArguments());
                    late.run(new DefaultApplicationArguments());

                    assertThat(told())
                            .filteredOn(text -> TOLD.matcher(text).find())
                            .hasSize(1);
                }));
    }

    private List<String> told() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
    }

    /** A database that says it has no account. */
    private static final class Empty extends StoredAccounts {
        Empty(JdbcClient jdbc, PersonalValues personal, Clock clock) {
            super(jdbc, personal, clock);
        }

        @Override
        boolean none() {
            return true;
        }
    }
}
