package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.DoorAnswer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Brings what a server received to the door of its suite, and the answer back. */
final class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Doors doors;

    CallbackServlet(Doors doors) {
        this.doors = doors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DoorAnswer answer = CallbackPath.of(request.getPathInfo())
                .flatMap(path ->
                        doors.of(path.suiteId()).map(door -> door.answer(new ServletDoorRequest(request, path))))
                .orElse(DoorAnswer.NOT_FOUND);
        send(answer, response);
    }

    private static void send(DoorAnswer answer, HttpServletResponse response) throws IOException {
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, POST");
        }
        if (text.length > 0) {
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
