package dev.corpkit.wecom.client.answer;

import java.time.Duration;

/** Answers that are tokens. No toString shows one. */
public final class TokenAnswers {

    private TokenAnswers() {}

    /** A token, whatever its field is called. */
    public interface TokenAnswer {
        /** The token. */
        String token();

        /** How long it lives, in seconds. */
        long expiresIn();
    }

    /** {@code gettoken}. */
    public record Corp(String accessToken, long expiresIn) implements TokenAnswer {
        /** Refuses an absent token or life. */
        public Corp {
            check(accessToken, expiresIn);
        }

        @Override
        public String token() {
            return accessToken;
        }

        @Override
        public String toString() {
            return "Corp[…]";
        }
    }

    /** {@code service/get_suite_token}. */
    public record Suite(String suiteAccessToken, long expiresIn) implements TokenAnswer {
        /** Refuses an absent token or life. */
        public Suite {
            check(suiteAccessToken, expiresIn);
        }

        @Override
        public String token() {
            return suiteAccessToken;
        }

        @Override
        public String toString() {
            return "Suite[…]";
        }
    }

    /** {@code service/get_provider_token}. */
    public record Provider(String providerAccessToken, long expiresIn) implements TokenAnswer {
        /** Refuses an absent token or life. */
        public Provider {
            check(providerAccessToken, expiresIn);
        }

        @Override
        public String token() {
            return providerAccessToken;
        }

        @Override
        public String toString() {
            return "Provider[…]";
        }
    }

    /** {@code get_jsapi_ticket} and {@code ticket/get}. */
    public record Ticket(String ticket, long expiresIn) implements TokenAnswer {
        /** Refuses an absent ticket or life. */
        public Ticket {
            check(ticket, expiresIn);
        }

        @Override
        public String token() {
            return ticket;
        }

        @Override
        public String toString() {
            return "Ticket[…]";
        }
    }

    private static void check(String token, long expiresIn) {
        Required.text(token, "token");
        Required.positive(expiresIn, "expires_in");
        Required.positive(Duration.ofDays(1).toSeconds() - expiresIn, "expires_in");
    }
}
