package org.youbei.upgrade;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.PlatformApplication;

/** A test over HTTP of the application on the kept database, after it was migrated. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "youbei.data=target/upgrade-data",
            "youbei.jobs.enabled=false",
            "youbei.keys=" + OnKeptDatabase.KEYS
        })
@ContextConfiguration(initializers = KeptDatabase.class)
@interface OnKeptDatabase {
    /** Of the accounts in the dump. */
    String PASSWORD = "Wuchang-demo-2026";

    /** With which the dump's invented people were sealed, and nothing else. */
    String KEYS = "index:eF+zSV0UiSy58mrIIPk0YUY51iuNsoxp88AtEi8oIfo=,k1:EUCZCudZwifagBrfUNEXIUPLsN4gpNSSYPvepToGIuY=";
}
