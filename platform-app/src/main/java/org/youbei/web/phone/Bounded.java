package org.youbei.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body up to its limit: what announces to be longer is not begun, what turns out to be longer is broken off. */
final class Bounded extends FilterInputStream {
    private long left;

    private Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    static InputStream body(HttpServletRequest request, long most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw new TooLong();
        }
        return new Bounded(request.getInputStream(), most);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLong {
        left -= read;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
