package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor;
import dev.corpkit.auths.qywxproxy.callback.CallbackDoor.Reception;
import dev.corpkit.auths.qywxproxy.callback.DoorAnswer;
import dev.corpkit.auths.qywxproxy.http.ArrivingBodies.Body;
import dev.corpkit.wecom.callback.CallbackAddress;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a server received to the door of its suite, and the answer back. */
final class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CallbackServlet.class);

    /** In seconds; WeCom's own pause between tries is as long. */
    private static final String RETRY_AFTER = "5";

    private final transient Doors doors;
    private final transient BooleanSupplier allAreHere;
    private final transient ArrivingBodies bodies;
    private final transient KeepingThreads threads;

    CallbackServlet(Doors doors, BooleanSupplier allAreHere, ArrivingBodies bodies, KeepingThreads threads) {
        this.doors = doors;
        this.allAreHere = allAreHere;
        this.bodies = bodies;
        this.threads = threads;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CallbackPath> path = CallbackPath.of(request.getPathInfo());
        if (path.isEmpty()) {
            send(DoorAnswer.NOT_FOUND, response);
            return;
        }
        String suiteId = path.get().suiteId();
        Optional<CallbackDoor> door = doors.of(suiteId);
        if (door.isEmpty()) {
            unknown(suiteId, request, response);
            return;
        }
        if (hasBodyToTake(request)) {
            take(door.get(), path.get(), request, response);
        } else {
            Body none = InputStream::nullInputStream;
            Reception reception = door.get().receive(new ServletDoorRequest(request, path.get(), none));
            send(reception.answer().orElse(DoorAnswer.NOT_KEPT), response);
        }
    }

    /** A larger one is refused by its announced length. */
    private static boolean hasBodyToTake(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getContentLengthLong() <= CallbackAddress.MAX_BODY;
    }

    /** The server's thread goes back to its pool; whoever has the answer sends it. */
    private void take(CallbackDoor door, CallbackPath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0); // the answer comes in time by itself
        Consumer<DoorAnswer> answering = answer -> finish(path.suiteId(), answer, response, waiting);
        bodies.take(
                request.getInputStream(),
                body -> {
                    CallbackDoor open = doors.of(path.suiteId()).orElse(door); // its element may have been edited since
                    Reception reception = open.receive(new ServletDoorRequest(request, path, body));
                    reception
                            .answer()
                            .ifPresentOrElse(answering, () -> threads.keep(path.suiteId(), reception, answering));
                },
                () -> answering.accept(DoorAnswer.NOT_KEPT));
    }

    private void unknown(String suiteId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean expected = doors.isExpected(suiteId);
        if (expected && request.getMethod().equals("POST")) {
            threads.missed(suiteId);
        }
        send(expected || !allAreHere.getAsBoolean() ? DoorAnswer.NOT_KEPT : DoorAnswer.NOT_FOUND, response);
    }

    private static void finish(String suiteId, DoorAnswer answer, HttpServletResponse response, AsyncContext waiting) {
        try {
            send(answer, response);
            waiting.complete();
        } catch (IOException | RuntimeException gone) {
            LOG.debug("Nobody waits for the answer any more suite={}", suiteId, gone);
        }
    }

    private static void send(DoorAnswer answer, HttpServletResponse response) throws IOException {
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, POST");
        }
        if (answer.isNotKept()) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        if (text.length > 0) {
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
