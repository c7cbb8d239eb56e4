package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;

/** GET never writes, whoever asks. */
@PlatformTest
class ReadingTests {
    private final Routes routes;
    private final StatementLog log;

    @Autowired
    ReadingTests(ApplicationContext context, StatementLog log) {
        routes = new Routes(context);
        this.log = log;
    }

    @TestFactory
    Stream<DynamicTest> changesNothing() {
        return routes.mapped().stream()
                .filter(Route::reads)
                .flatMap(route -> Arrays.stream(Person.values())
                        .map(person -> DynamicTest.dynamicTest(route + " by " + person, () -> reads(route, person))));
    }

    @Test
    void tellsAWriteFromARead() {
        assertThat(StatementLog.writes(List.of(
                        "insert into plan.plan (id) values (?)",
                        "update session.spring_session set last_access_time = ?",
                        "with gone as (delete from plan.plan returning id) select id from gone",
                        "select id from plan.plan where title = 'update'")))
                .hasSize(2);
    }

    private void reads(Route route, Person person) throws Exception {
        var sample = routes.sample(route);
        var statements = log.during(() -> routes.ask(route, sample, person));

        assertThat(StatementLog.writes(statements)).isEmpty();
    }
}
