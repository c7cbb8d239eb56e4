package org.youbei.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo district is loaded.
 *
 * @param password of all demo accounts; generated and printed where it is empty
 */
@ConfigurationProperties("youbei.demo")
record DemoSettings(@DefaultValue("") String password) {}
