package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.InvalidInput;
import io.communityconnect.simulator.http.Json;
import io.javalin.http.Context;

/// Errors of the control API in the format of RFC 9457, `application/problem+json`.
final class Problem {
  private Problem() {}

  static void invalid(Context context, InvalidInput cause) {
    answer(context, 400, "Invalid request", String.valueOf(cause.getMessage()));
  }

  static void notFound(Context context, String detail) {
    answer(context, 404, "Not found", detail);
  }

  private static void answer(Context context, int status, String title, String detail) {
    Json.answer(
        context,
        status,
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail),
        "application/problem+json");
  }
}
