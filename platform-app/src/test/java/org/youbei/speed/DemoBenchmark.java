package org.youbei.speed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.PlatformApplication;
import org.youbei.testing.TestPostgres;

/** The application over HTTP with the demo district, and nothing that begins by itself while something is measured. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "youbei.data=target/benchmark-data",
            "youbei.demo.load=true",
            "youbei.demo.password=" + DemoBenchmark.PASSWORD,
            "youbei.sweep.delay=P30D",
            "youbei.notices.interval=P30D"
        })
@ContextConfiguration(initializers = TestPostgres.class)
public @interface DemoBenchmark {
    /** Of every demo account. */
    String PASSWORD = "Wuchang-demo-2026";
}
