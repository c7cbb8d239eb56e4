package org.youbei.sheet.file;

/** Leaves the reading of a file early; becomes a refusal before it leaves the package. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final transient Object[] arguments;

    UnreadableFile(FileFault fault, Object... arguments) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.arguments = arguments.clone();
    }

    FileFault fault() {
        return fault;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
