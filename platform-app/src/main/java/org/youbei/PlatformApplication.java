package org.youbei;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Youbei 有备. */
@SpringBootApplication
public class PlatformApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PlatformApplication.class, arguments);
    }
}
