package dev.corpkit.corps.qywxproxy.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.qywxproxy.reading.Enterprise;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.qywxproxy.reading.ReadingEnd;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures are no answer of a userid (contract row C5): those that end every reading, and those that pass. */
@Tag("C5")
class UseridsTest {

    static Stream<CorpException> ends() {
        return Stream.of(
                new NotAuthorizedException("gone"),
                new SyncCancelledException("cancelled"),
                new StaleLeaseException(new Lease("sync:app/corps.A", "node", 1, Instant.EPOCH)),
                StoreException.outage("the database is starting or stopping", "Wait.", null),
                refused(Kind.AUTHORIZATION, 40084),
                refused(Kind.PERMISSION, 60020));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatEndsEveryReadingIsNoAnswer(CorpException failed) {
        assertThat(ReadingEnd.isBy(failed)).isTrue();
        assertThatThrownBy(() -> failing(failed).answer("a")).isSameAs(failed);
    }

    @Test
    void whatPassesIsNoAnswerAndEndsNoReading() {
        WeComException busy = refused(Kind.RETRY, -1);

        assertThat(ReadingEnd.isBy(busy)).isFalse();
        assertThatThrownBy(() -> failing(busy).answer("a")).isSameAs(busy);
    }

    @Test
    void whatSaysNeitherIsUnclear() {
        assertThat(failing(refused(Kind.PERMISSION, 48002)).answer("a")).isEqualTo(Userids.Answer.UNCLEAR);
        assertThat(failing(new CorpException("odd")).answer("a")).isEqualTo(Userids.Answer.UNCLEAR);
    }

    private static WeComException refused(Kind kind, int code) {
        return new WeComException("wpA", "user/get", code, "staged", kind, "Nothing to do.", null);
    }

    private static Userids failing(CorpException failed) {
        UserResource users = proxy(UserResource.class, () -> {
            throw failed;
        });
        QywxProxyClient client = proxy(QywxProxyClient.class, () -> users);
        return new Userids(new EnterpriseAccess() {

            @Override
            public Enterprise open() {
                return new Enterprise(client, "1000002", "Example Ltd");
            }

            @Override
            public AuthMode confirmAuthMode(Enterprise enterprise) {
                throw new CorpException("not asked");
            }
        });
    }

    private static <T> T proxy(Class<T> type, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.get()));
    }
}
