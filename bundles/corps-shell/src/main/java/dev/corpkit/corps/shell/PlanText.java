package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpPlan;
import java.io.PrintStream;

/** A plan for a person: what it would do, and what can be done with it. */
final class PlanText {

    private final PrintStream out;
    private final ChangeTable changes;
    private final long limit;

    PlanText(PrintStream out, boolean names, long limit) {
        this.out = out;
        this.changes = new ChangeTable(names);
        this.limit = limit;
    }

    /** With what can be done with it. */
    void print(Corp corp, CorpPlan plan) {
        printChanges(corp, plan);
        nextStep(corp, plan);
        out.flush();
    }

    /** What it would do. */
    void printChanges(Corp corp, CorpPlan plan) {
        out.println(Named.of(corp) + ": plan " + plan.getPlanId() + ", " + plan.getState() + ", made at "
                + Moments.shown(plan.getMadeAt()) + " from revision " + plan.getRevision());
        ReportText.printDone(out, plan.getReport());
        if (!plan.getChanges().isEmpty()) {
            changes.print(out, plan.getChanges(), limit);
        }
    }

    private void nextStep(Corp corp, CorpPlan plan) {
        switch (plan.getState()) {
            case "open" -> step(corp, plan, "Write it: ", "apply");
            case "held" -> step(corp, plan, "These removals wait. Do them: ", "approve");
            case "rejected" ->
                out.println("It is rejected: it is not done. Held removals can still be done: "
                        + Named.command("approve", corp, plan.getPlanId()));
            default -> out.println("It is " + plan.getState() + ": nothing more can be done with it.");
        }
    }

    private void step(Corp corp, CorpPlan plan, String first, String verb) {
        out.println(first + Named.command(verb, corp, plan.getPlanId()));
        out.println("Or drop it: " + Named.command("reject", corp, plan.getPlanId()));
    }
}
