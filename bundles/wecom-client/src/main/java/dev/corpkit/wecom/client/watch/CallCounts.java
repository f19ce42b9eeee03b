package dev.corpkit.wecom.client.watch;

import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.WeComCalls;
import dev.corpkit.wecom.client.WeComCalls.CallCount;
import dev.corpkit.wecom.client.call.CallObserver;
import dev.corpkit.wecom.client.error.ErrorCodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by API and code. What is counted apart is fixed, whatever callers ask for and WeCom answers. Thread-safe. */
public final class CallCounts implements CallObserver {

    private final Set<String> apis = KnownApis.all();
    private final ErrorCodes codes = ErrorCodes.load();
    private final Map<Ended, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void ended(String who, String path, int errcode, String told) {
        String api = apis.contains(path) ? path : WeComCalls.OTHER;
        counts.computeIfAbsent(new Ended(api, code(errcode)), first -> new LongAdder())
                .increment();
    }

    private String code(int errcode) {
        if (errcode == WeComException.NO_CODE) {
            return WeComCalls.NO_ANSWER;
        }
        return errcode == 0 || codes.isKnown(errcode) ? String.valueOf(errcode) : WeComCalls.OTHER;
    }

    /** By API, then code. */
    public List<CallCount> all() {
        return counts.entrySet().stream()
                .map(each -> new CallCount(
                        each.getKey().api(),
                        each.getKey().errcode(),
                        each.getValue().sum()))
                .sorted(Comparator.comparing(CallCount::api).thenComparing(CallCount::errcode))
                .toList();
    }

    private record Ended(String api, String errcode) {}
}
