package dev.corpkit.simulator.callbacks;

import dev.corpkit.simulator.contacts.ContactEvents;
import dev.corpkit.simulator.world.AppMoment;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Happenings;
import java.util.Optional;

/** Pushes what happens in the world. */
record PushedHappenings(TemplateEvents template, AppEvents app) implements Happenings {

    @Override
    public void authorized(Authorization authorized, String authCode, Optional<String> state) {
        template.created(authorized, authCode, state);
    }

    @Override
    public void changed(Authorization changed) {
        template.changed(changed);
    }

    @Override
    public void cancelled(Authorization cancelled) {
        template.cancelled(cancelled);
    }

    @Override
    public void reset(Authorization owner, String authCode) {
        template.reset(owner, authCode);
    }

    @Override
    public void moved(AppMoment before, AppMoment after) {
        if (before.hasSightOf(after) || !app.reaches(after.app())) {
            return;
        }
        EventForms forms = template.forms();
        ContactEvents.between(before.view(), after.view(), forms.leaving()).stream()
                .filter(event -> forms.subscriptions() || !event.isSubscription())
                .forEach(event -> app.contact(after.app(), event));
    }

    @Override
    public boolean exported(Authorization submitter, String jobId, String jobType) {
        boolean told = app.reaches(submitter);
        if (told) {
            app.exported(submitter, jobId, jobType);
        }
        return told;
    }
}
