package dev.corpkit.simulator.callbacks;

import java.net.URI;

/** A callback address as a provider's console has it: URL, token (up to 32 letters or digits), key (43 of them). */
public record CallbackSetting(URI url, String token, String encodingAesKey) {

    public CallbackSetting {
        if (!url.isAbsolute() || !String.valueOf(url.getScheme()).matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("url: an absolute http or https URL is needed");
        }
        if (!token.matches("[A-Za-z0-9]{1,32}")) {
            throw new IllegalArgumentException("token: needs 1 to 32 letters or digits");
        }
        if (!encodingAesKey.matches("[A-Za-z0-9]{43}")) {
            throw new IllegalArgumentException("encodingAESKey: needs 43 letters or digits");
        }
    }

    /** Without token and key. */
    @Override
    public String toString() {
        return "CallbackSetting[" + url.getHost() + ":" + url.getPort() + url.getPath() + "]";
    }
}
