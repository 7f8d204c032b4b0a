package io.communityconnect.adapters.identity.supabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.PhoneNumber;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Supabase Auth sends the codes and keeps the sessions.
public final class SupabaseIdentityProvider implements IdentityProvider {
  private static final Logger log = LoggerFactory.getLogger(SupabaseIdentityProvider.class);

  /// Where Supabase says nothing: it lets a phone have a code once a minute.
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final SupabaseClient client;
  private final String channel;

  /// @param http without redirects: none of these requests has any
  public SupabaseIdentityProvider(SupabaseSettings settings, HttpClient http) {
    this.client = new SupabaseClient(settings, http);
    this.channel = settings.onWhatsApp() ? "whatsapp" : "sms";
  }

  /// That somebody is barred, or may not register, is not told: it would be a hint who is known.
  @Override
  public Sending sendCode(PhoneNumber phone) {
    ObjectNode body = object().put("phone", phone.value()).put("channel", channel);
    body.put("create_user", true);
    return switch (client.post("/otp", body)) {
      case SupabaseAnswer.Decoded _ -> new Sending.Sent();
      case SupabaseAnswer.Unreadable(String reason) -> unavailable(reason);
      case SupabaseAnswer.Refused refused ->
          switch (refused.meaning()) {
            case PERSON_BARRED, WRONG_CODE -> new Sending.Sent();
            case RATE_LIMITED -> new Sending.RateLimited(refused.pause().orElse(MINUTE));
            case PASSING,
                SET_UP,
                OUR_MISTAKE,
                NOT_OURS,
                UNKNOWN_TOKEN,
                REUSED_TOKEN,
                SESSION_EXPIRED,
                SESSION_ENDED ->
                unavailable(refused.code());
          };
    };
  }

  private static Sending unavailable(String reason) {
    note("send a code", reason);
    return new Sending.Unavailable(MINUTE);
  }

  @Override
  public Login verify(PhoneNumber phone, PhoneCode code) {
    return login(
        "verify a code",
        client.post(
            "/verify",
            object().put("type", "sms").put("phone", phone.value()).put("token", code.value())));
  }

  @Override
  public Login refresh(RefreshToken token) {
    return login(
        "refresh a session",
        client.post(
            "/token?grant_type=refresh_token", object().put("refresh_token", token.value())));
  }

  private static Login login(String what, SupabaseAnswer answer) {
    return switch (answer) {
      case SupabaseAnswer.Decoded(JsonNode body) ->
          session(body)
              .<Login>map(Login.Opened::new)
              .orElseGet(() -> unavailable(what, "not a session"));
      case SupabaseAnswer.Unreadable(String reason) -> unavailable(what, reason);
      case SupabaseAnswer.Refused refused -> refused(what, refused);
    };
  }

  private static Login refused(String what, SupabaseAnswer.Refused refused) {
    return switch (refused.meaning()) {
      case WRONG_CODE, UNKNOWN_TOKEN -> new Login.Refused(Reason.UNKNOWN);
      case REUSED_TOKEN -> new Login.Refused(Reason.REUSED);
      case SESSION_EXPIRED -> new Login.Refused(Reason.EXPIRED);
      case SESSION_ENDED -> new Login.Refused(Reason.ENDED);
      case PERSON_BARRED -> new Login.Refused(Reason.BARRED);
      case RATE_LIMITED -> new Login.RateLimited(refused.pause().orElse(SOON));
      case PASSING, SET_UP, OUR_MISTAKE, NOT_OURS -> unavailable(what, refused.code());
    };
  }

  private static Login unavailable(String what, String reason) {
    note(what, reason);
    return new Login.Unavailable(SOON);
  }

  /// A token that Supabase does not take any more ends nothing, and nothing is left to end.
  @Override
  public Ending end(AccessToken token, boolean everywhere) {
    String scope = everywhere ? "global" : "local";
    return switch (client.post("/logout?scope=" + scope, object(), token)) {
      case SupabaseAnswer.Decoded _ -> new Ending.Ended();
      case SupabaseAnswer.Unreadable(String reason) -> notEnded(reason);
      case SupabaseAnswer.Refused refused ->
          switch (refused.meaning()) {
            case UNKNOWN_TOKEN, SESSION_ENDED, SESSION_EXPIRED, PERSON_BARRED -> new Ending.Ended();
            case WRONG_CODE, REUSED_TOKEN, RATE_LIMITED, PASSING, SET_UP, OUR_MISTAKE, NOT_OURS ->
                notEnded(refused.code());
          };
    };
  }

  private static Ending notEnded(String reason) {
    note("end a session", reason);
    return new Ending.Unavailable(SOON);
  }

  /// The session's key stands in the token alone, which comes from Supabase itself over TLS; its
  /// signature is checked whenever somebody presents it.
  private static Optional<ProviderSession> session(JsonNode body) {
    String token = body.path("access_token").asText("");
    String refresh = body.path("refresh_token").asText("");
    JsonNode user = body.path("user");
    if (refresh.isEmpty()) {
      return Optional.empty();
    }
    try {
      String session =
          Optional.ofNullable(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("session_id"))
              .orElse("");
      return Optional.of(
          new ProviderSession(
              new SessionId(UUID.fromString(session)),
              new ProviderSubject(UUID.fromString(user.path("id").asText(""))),
              Optional.of("+" + user.path("phone").asText(""))
                  .filter(PhoneNumber::isValid)
                  .map(PhoneNumber::new),
              new AccessToken(token),
              new RefreshToken(refresh),
              Duration.ofSeconds(body.path("expires_in").asLong(3600))));
    } catch (ParseException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Supabase's sentences may repeat a phone; its codes do not.
  private static void note(String what, String reason) {
    log.atWarn()
        .addKeyValue("request", what)
        .addKeyValue("reason", reason)
        .log("Supabase Auth did not do it");
  }
}
