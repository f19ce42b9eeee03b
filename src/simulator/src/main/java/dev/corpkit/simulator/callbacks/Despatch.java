package dev.corpkit.simulator.callbacks;

import java.util.Random;
import java.util.function.Supplier;

/** Hands pushes to the outbox, in the disorder that was asked for. */
final class Despatch {
    private static final int MOST_OVERTAKING = 3;

    private final Outbox outbox;
    private Disorder disorder = Disorder.NONE;
    private Random random = new Random(0);

    Despatch(Outbox outbox) {
        this.outbox = outbox;
    }

    synchronized void disorder(Disorder chosen) {
        disorder = chosen;
        random = new Random(chosen.seed());
    }

    /** A duplicate is the same request again, or the same event encrypted anew. */
    synchronized void send(Shipment.Occasion occasion, Supplier<Push> written) {
        Push push = written.get();
        if (draw(disorder.loss())) {
            outbox.lose(occasion, push);
            return;
        }
        if (draw(disorder.duplicate())) {
            outbox.send(occasion, random.nextBoolean() ? push : written.get());
        }
        if (draw(disorder.reorder())) {
            outbox.sendLate(occasion, push, 1 + random.nextInt(MOST_OVERTAKING));
        } else {
            outbox.send(occasion, push);
        }
    }

    private boolean draw(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }
}
