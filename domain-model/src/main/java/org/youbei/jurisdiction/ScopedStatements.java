package org.youbei.jurisdiction;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What every statement of the application goes through, whether by a client or by a template: it runs in the scope that its transaction began
 * with or not at all, and what the server refuses is told in the words of {@link ServerRefusals}.
 */
@Primary
@Component("jdbcTemplate")
class ScopedStatements extends JdbcTemplate {
    ScopedStatements(DataSource source) {
        super(source);
        setExceptionTranslator(new ServerRefusals());
    }

    /** The one place that both plain and prepared statements pass before they are sent. */
    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        ScopedTransactions.refuseOtherScope();
        super.applyStatementSettings(statement);
    }
}
