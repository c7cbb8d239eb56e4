package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.util.ReflectionTestUtils;

/** Two statements of Spring Session are replaced by our own; here a new release of it that changes them is noticed. */
class SessionSqlTests {
    private static final Pattern SET = Pattern.compile("(\\w+) = \\?(?=[, ])");

    @Test
    void findsWhatTheLibraryFindsUnderOneConditionMore() {
        var theirs =
                plain(library("GET_SESSION_QUERY")).replace("sa.", "a.").replace("_attributes sa ", "_attributes a ");

        assertThat(plain(SessionStore.FIND)).startsWith(theirs + " and (s.principal_name is null");
    }

    @Test
    void writesWhatTheLibraryWritesInItsOrder() {
        var theirs = plain(library("UPDATE_SESSION_QUERY"));
        var columns =
                List.of("session_id", "last_access_time", "max_inactive_interval", "expiry_time", "principal_name");

        assertThat(theirs).startsWith("update %table_name% set ").endsWith(" where primary_id = ?");
        assertThat(SET.matcher(theirs.substring(0, theirs.indexOf(" where ") + 1))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyElementsOf(columns);
        assertThat(plain(SessionStore.TOUCH))
                .contains("n (" + String.join(", ", columns) + ")")
                .contains("where s.primary_id = ? and (");
    }

    private static String library(String name) {
        return String.valueOf(ReflectionTestUtils.getField(JdbcIndexedSessionRepository.class, name));
    }

    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ,", ",")
                .strip();
    }
}
