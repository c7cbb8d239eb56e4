package org.youbei.database;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/** Starts as the application does, with nothing but its database; it is expected to be refused. */
@Import(EmbeddedConfiguration.class)
class RefusedMain {

    public static void main(String[] arguments) {
        SpringApplication.run(
                RefusedMain.class, "--youbei.data=" + arguments[0], "--spring.main.web-application-type=none");
    }
}
