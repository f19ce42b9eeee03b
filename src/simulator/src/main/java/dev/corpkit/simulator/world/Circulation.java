package dev.corpkit.simulator.world;

import dev.corpkit.simulator.ids.Ids;
import dev.corpkit.simulator.tokens.Codes;
import dev.corpkit.simulator.tokens.SuiteTickets;
import dev.corpkit.simulator.tokens.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The secrets in circulation, each kind with its life (section 6 of the fact sheet). */
public final class Circulation {
    private final Tokens<Provider> providerTokens;
    private final Tokens<Suite> suiteTokens;
    private final Tokens<Authorization> appTokens;
    private final Codes<Consent> authCodes;
    private final Codes<Login> loginCodes;
    private final Codes<Login> userTickets;
    private final Codes<QrCode> qrCodes;
    private final SuiteTickets suiteTickets;

    Circulation(Clock clock, Ids ids) {
        providerTokens = new Tokens<>("PROVIDER-", clock, ids);
        suiteTokens = new Tokens<>("SUITE-", clock, ids);
        appTokens = new Tokens<>("ACCESS-", clock, ids);
        authCodes = new Codes<>(Duration.ofMinutes(10), 128, clock, ids);
        loginCodes = new Codes<>(Duration.ofMinutes(5), 43, clock, ids);
        userTickets = new Codes<>(Duration.ofSeconds(1800), 64, clock, ids);
        qrCodes = new Codes<>(QrCode.LIFE, 32, clock, ids);
        suiteTickets = new SuiteTickets(clock, ids.alphanumeric(32));
    }

    public Tokens<Provider> providerTokens() {
        return providerTokens;
    }

    public Tokens<Suite> suiteTokens() {
        return suiteTokens;
    }

    public Tokens<Authorization> appTokens() {
        return appTokens;
    }

    public Codes<Consent> authCodes() {
        return authCodes;
    }

    public Codes<Login> loginCodes() {
        return loginCodes;
    }

    public Codes<Login> userTickets() {
        return userTickets;
    }

    /** The URL of a new QR code. */
    public String qrCodeUrl(QrCode qrCode) {
        return QrCode.URL + qrCode.state().orElse("") + QrCode.CODE + qrCodes.issue(qrCode);
    }

    /** What a URL stands for, as long as it lives; it may be scanned often. */
    public Optional<QrCode> qrCode(String url) {
        int code = url.indexOf(QrCode.CODE);
        return code < 0
                ? Optional.empty()
                : Optional.ofNullable(qrCodes.look(url.substring(code + QrCode.CODE.length())));
    }

    public SuiteTickets suiteTickets() {
        return suiteTickets;
    }
}
