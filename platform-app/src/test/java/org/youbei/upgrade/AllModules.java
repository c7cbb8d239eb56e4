package org.youbei.upgrade;

/** A release with every module of the platform, each with the things of the demo district. */
class AllModules extends KeptDatabase {
    @Override
    protected String dump() {
        return "upgrade/all-modules.sql.gz";
    }
}
