package org.youbei.obligation.notice;

/** Carries messages over one kind of channel. Implemented by the platform, which knows mail servers and languages. */
public interface Courier {
    Channel.Kind kind();

    /**
     * @throws Undelivered where it should be tried again later
     */
    void deliver(Channel channel, Digest digest) throws Undelivered;

    /** The message did not arrive; the text says why and names no secret. */
    class Undelivered extends Exception {
        public Undelivered(String message, Throwable cause) {
            super(message, cause);
        }

        public Undelivered(String message) {
            super(message);
        }
    }
}
