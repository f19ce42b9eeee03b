package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.QrCode;
import dev.corpkit.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** What a provider does with its own token: parameter QR codes, corpid conversion (P98744, P97105, P99378). */
final class ProviderEndpoints {
    private static final int MAX_TEMPLATES = 9;

    private final World world;

    ProviderEndpoints(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.provider("service/get_customized_auth_url", this::customizedAuthUrl);
        routes.provider("service/corpid_to_opencorpid", this::openCorpId);
        routes.provider("service/finish_openid_migration", (provider, call, answer) -> {});
    }

    private void customizedAuthUrl(Provider provider, ApiCall call, ObjectNode answer) {
        List<String> templates = call.texts("templateid_list");
        if (templates.isEmpty() || templates.size() > MAX_TEMPLATES) {
            throw WecomError.TEMPLATE_COUNT.exception();
        }
        if (!templates.stream().allMatch(id -> world.suite(id).isPresent())) {
            throw WecomError.TEMPLATE_UNKNOWN.exception();
        }
        String state = call.text("state").orElse("");
        if (!state.matches("[a-zA-Z0-9]{0,32}")) {
            throw WecomError.INVALID_ARGUMENT.exception();
        }
        QrCode qrCode = new QrCode(templates, Optional.of(state).filter(text -> !text.isEmpty()));
        answer.put("qrcode_url", world.circulation().qrCodeUrl(qrCode));
        answer.put("expires_in", QrCode.LIFE.toSeconds());
    }

    private void openCorpId(Provider provider, ApiCall call, ObjectNode answer) {
        String asked = call.text("corpid").orElseThrow(WecomError.INVALID_CORPID::exception);
        Enterprise enterprise = world.enterprises().stream()
                .filter(e -> e.corpId().equals(asked) || e.plainCorpId().equals(asked))
                .findFirst()
                .orElseThrow(WecomError.INVALID_CORPID::exception);
        boolean related =
                enterprise.authorizations().stream().anyMatch(a -> a.state() != Authorization.State.CANCELLED);
        if (!related) {
            throw WecomError.NOT_AUTHORIZED.exception();
        }
        answer.put("open_corpid", enterprise.corpId());
    }
}
