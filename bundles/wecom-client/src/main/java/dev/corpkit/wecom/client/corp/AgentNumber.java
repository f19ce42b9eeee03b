package dev.corpkit.wecom.client.corp;

import java.math.BigInteger;

/** An agent id as WeCom takes it in a body: a number, of whatever size. */
final class AgentNumber {

    private AgentNumber() {}

    /** The number; the text itself where it is none, so that WeCom says what is wrong with it. */
    static Object of(String agentId) {
        return agentId.matches("[0-9]{1,64}") ? new BigInteger(agentId) : agentId;
    }
}
