package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.JsSdkResource;
import dev.corpkit.wecom.client.ticket.JsTicketKind;
import dev.corpkit.wecom.client.ticket.PageSigner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signatures for pages of one enterprise. */
final class JsSdk implements JsSdkResource {

    private final String corpId;
    private final Supplier<String> agentId;
    private final Function<JsTicketKind, String> tickets;
    private final PageSigner signer;

    JsSdk(String corpId, Supplier<String> agentId, Function<JsTicketKind, String> tickets, PageSigner signer) {
        this.corpId = corpId;
        this.agentId = agentId;
        this.tickets = tickets;
        this.signer = signer;
    }

    @Override
    public Map<String, Object> config(String url) {
        String page = PageSigner.page(url);
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("appId", corpId);
        signed.putAll(signer.sign(getJsapiTicket(), page));
        return signed;
    }

    @Override
    public Map<String, Object> agentConfig(String url) {
        String page = PageSigner.page(url);
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("corpid", corpId);
        signed.put("agentid", agentId.get());
        signed.putAll(signer.sign(getAgentTicket(), page));
        return signed;
    }

    @Override
    public String getJsapiTicket() {
        return tickets.apply(JsTicketKind.ENTERPRISE);
    }

    @Override
    public String getAgentTicket() {
        return tickets.apply(JsTicketKind.AGENT);
    }
}
