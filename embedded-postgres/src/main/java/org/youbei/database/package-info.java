/**
 * The database under the application: a durable PostgreSQL of its own when none is configured, and the two data sources.
 * The embedded server keeps everything in the data directory, asks every connection for a password, listens on loopback only and
 * outlives the application by no more than its next start. It refuses a directory that another copy uses, that another major
 * version wrote or that cannot be written. It talks to no module but the launcher; the pool connects as {@code youbei_app}, Flyway alone as
 * the owner of the tables.
 */
@ApplicationModule(allowedDependencies = "launcher")
@NullMarked
package org.youbei.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
