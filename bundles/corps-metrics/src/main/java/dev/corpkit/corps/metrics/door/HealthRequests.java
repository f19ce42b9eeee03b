package dev.corpkit.corps.metrics.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets through of Felix's health servlet what a monitor needs: JSON or plain text, all checks or those of {@code tags}. Others of
 * its formats run scripts or tell internals, and others of its parameters have checks run at once, wait long or answer 200.
 */
final class HealthRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern OTHER_FORMATS = Pattern.compile(".*\\.(jsonp|html|verbose\\.txt)");
    private static final Set<String> PARAMETERS = Set.of("tags");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OTHER_FORMATS
                .matcher(request.getRequestURI().toLowerCase(Locale.ROOT))
                .matches()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There are .json and .txt.");
        } else if (!PARAMETERS.containsAll(request.getParameterMap().keySet())) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The one parameter is tags.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(why);
    }
}
