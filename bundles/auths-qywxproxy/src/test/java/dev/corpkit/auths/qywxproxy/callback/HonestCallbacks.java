package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor.Reception;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import java.util.List;

/** What WeCom sends to the template's address of a suite that two enterprises have authorized, as its door receives it. */
public final class HonestCallbacks implements CallbackOwner {

    public static final String SUITE = Stage.SUITE;

    private final Stage stage;

    public HonestCallbacks(CorpStore store, FakeClock clock) {
        this.stage = new Stage(store, clock);
    }

    @Override
    public String getSuiteId() {
        return SUITE;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public Callbacks callbacks() {
        return stage.callbacks;
    }

    public Reception updateUser(String user) {
        return stage.door.receive(Stage.TEMPLATE.post(stage.appEvent(Stage.CORP, user), Stage.CORP));
    }

    public Reception createAuth() {
        String created = stage.templateEvent("create_auth", "<AuthCode>CODE</AuthCode>");
        return stage.door.receive(Stage.TEMPLATE.post(created, SUITE));
    }

    public Reception verification() {
        return stage.door.receive(Stage.TEMPLATE.get("8412733107", SUITE));
    }

    /** The newest hundred. */
    public List<CallbackRow> kept() {
        return stage.kept();
    }
}
