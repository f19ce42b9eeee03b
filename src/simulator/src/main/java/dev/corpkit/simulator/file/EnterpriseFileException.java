package dev.corpkit.simulator.file;

import org.jspecify.annotations.Nullable;

/** An enterprise file is not good: which file, which field, what is wrong. */
public final class EnterpriseFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    EnterpriseFileException(String file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
