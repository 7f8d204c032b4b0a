package io.communityconnect.simulator.phone;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/// The page with the phone on it: static files from the class path that talk to the control API.
public final class PhonePage {
  /// Everything comes from here, and nothing of a message can run as a script.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: http: https:; media-src 'self' http: https:; "
          + "style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private PhonePage() {}

  /// Serves the page at `/`.
  public static void addTo(JavalinConfig config) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = "/phone";
          files.location = Location.CLASSPATH;
          files.headers =
              Map.of(
                  "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                  "Cache-Control", "no-cache",
                  "X-Content-Type-Options", "nosniff");
        });
  }
}
