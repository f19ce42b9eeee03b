package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Provider;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.suite.Suites;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runtimes on one PostgreSQL: a token that all of them miss is fetched once. */
class OneTokenForAllTest {

    private static final int THREADS = 25;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fiftyThreadsOnTwoRuntimesFetchAnExpiredTokenOnce(boolean withdrawn) throws Exception {
        DataSource database = Databases.postgres();
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try (Provider first = new Provider(database);
                JpaCorpStore otherStore = JpaCorpStore.open(
                        database, SecretBox.ofBase64(Base64.getEncoder().encodeToString(new byte[32])));
                Suites other = Suites.at(first.wecom.baseUri().toString(), otherStore)) {
            Enterprise enterprise = first.wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 20, 3, 9));
            first.authorized(enterprise, "corps.A");
            List<QywxProxyClient> clients = List.of(
                    first.auth.getClient(enterprise.corpId()),
                    other.open(new SuiteCredentials(first.suite.suiteId(), first.suite.secret()))
                            .client(enterprise.corpId()));
            clients.forEach(client -> client.getDepartment().list());
            if (withdrawn) {
                first.wecom.console().invalidateToken(enterprise.corpId());
            } else {
                first.wecom.console().expireToken(enterprise.corpId());
            }
            first.wecom.calls().clear();

            callTogether(threads, clients);

            assertThat(first.wecom.calls().of("gettoken")).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void callTogether(ExecutorService threads, List<QywxProxyClient> clients) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2 * THREADS);
        List<Future<?>> calls = new ArrayList<>();
        for (QywxProxyClient client : clients) {
            for (int i = 0; i < THREADS; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return client.getDepartment().list();
                }));
            }
        }
        for (Future<?> call : calls) {
            call.get();
        }
    }
}
