package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.contacts.Leaving;

/**
 * Choices where WeCom's events differ from case to case. {@code state}: create_auth and change_auth carry State and
 * ExtraInfo. {@code subscriptions}: a changed scope pushes subscribe and unsubscribe for each member that it moves.
 * {@code leaving}: how a member is reported who leaves the scope.
 */
public record EventForms(boolean state, boolean subscriptions, Leaving leaving) {
    public static final EventForms USUAL = new EventForms(true, true, Leaving.UPDATED);

    public EventForms withoutState() {
        return new EventForms(false, subscriptions, leaving);
    }

    public EventForms withoutSubscriptions() {
        return new EventForms(state, false, leaving);
    }

    public EventForms leaving(Leaving form) {
        return new EventForms(state, subscriptions, form);
    }
}
