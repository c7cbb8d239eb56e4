package org.youbei.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** The kept database with as much in it as a district has after some years: a migration that is quick on the demo may not be here. */
class FilledDatabase extends KeptDatabase {
    @Override
    protected void change(Statement statement) throws SQLException, IOException {
        statement.execute("set search_path = public");
        statement.execute(new ClassPathResource("upgrade/fill.sql").getContentAsString(StandardCharsets.UTF_8));
    }
}
