package dev.corpkit.simulator.world;

import java.util.Optional;

/** What an auth code stands for: the enterprise's consent to a suite, with the state carried by the QR code. */
public record Consent(Authorization authorization, Optional<String> state) {}
