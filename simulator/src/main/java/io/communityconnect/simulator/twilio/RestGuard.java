package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FaultDice;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.Pause;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;

/// What every call of the REST API passes first: the latency, the failures that a test switched on,
/// HTTP Basic authentication (20003) and the account in the path (20404), where it is named there.
final class RestGuard {
  private final TwilioAccount account;
  private final Supplier<TwilioFaults> faults;
  private final TwilioCounters counters;

  RestGuard(TwilioAccount account, Supplier<TwilioFaults> faults, TwilioCounters counters) {
    this.account = account;
    this.faults = faults;
    this.counters = counters;
  }

  /// The handler behind the guard.
  Handler guarded(Handler handler) {
    return context -> {
      TwilioFaults current = faults.get();
      Pause.millis(current.latencyMs());
      if (failsByFault(context, current)) {
        counters.count(TwilioCounters.Event.REQUESTS_FAILED_BY_FAULT);
      } else if (!isAuthenticated(context)) {
        refuse(context, Refusal.NOT_AUTHENTICATED);
      } else if (!context
          .pathParamMap()
          .getOrDefault("account", account.sid())
          .equals(account.sid())) {
        refuse(context, Refusal.NO_SUCH_RESOURCE);
      } else {
        handler.handle(context);
      }
    };
  }

  static void refuse(Context context, Refusal refusal) {
    if (refusal == Refusal.NOT_AUTHENTICATED) {
      context.header("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    }
    Json.answer(context, refusal.status(), refusal.body());
  }

  private static boolean failsByFault(Context context, TwilioFaults faults) {
    Integer status = faults.failStatus();
    if (status == null || !FaultDice.strikes(faults.failRate())) {
      return false;
    }
    Integer retryAfter = faults.retryAfterSeconds();
    if (retryAfter != null) {
      context.header("Retry-After", retryAfter.toString());
    }
    Json.answer(context, status, Refusal.ofStatus(status));
    return true;
  }

  private boolean isAuthenticated(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
      return false;
    }
    byte[] expected = bytes(account.sid() + ":" + account.authToken());
    try {
      return MessageDigest.isEqual(
          expected, Base64.getDecoder().decode(header.substring(6).trim()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
