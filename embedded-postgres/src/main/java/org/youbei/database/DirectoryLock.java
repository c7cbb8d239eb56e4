package org.youbei.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a data directory, held by this process and given back by the operating system when it dies, however it dies.
 * The process id in the file only helps a person to find the other copy; it decides nothing.
 */
final class DirectoryLock implements AutoCloseable {

    /** A second open and close of the file in this process would silently give the lock back (POSIX): ask here first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(DataDirectory data) throws IOException {
        return tryTake(data).orElseThrow(() -> new DatabaseRefusal("locked", data.root(), holder(data.lock())));
    }

    static Optional<DirectoryLock> tryTake(DataDirectory data) throws IOException {
        Path file = data.lock();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        OwnerOnly.file(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(file);
            return Optional.empty();
        }
        channel.truncate(0).write(ByteBuffer.wrap(own().getBytes(StandardCharsets.US_ASCII)), 0);
        return Optional.of(new DirectoryLock(file, channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }

    private static String own() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String holder(Path lock) {
        if (HELD.contains(lock)) {
            return own();
        }
        try {
            return Files.readString(lock, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "?"; // Windows keeps a locked file from being read
        }
    }
}
