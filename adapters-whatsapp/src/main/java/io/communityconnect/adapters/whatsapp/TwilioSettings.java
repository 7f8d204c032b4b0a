package io.communityconnect.adapters.whatsapp;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// How this installation and Twilio reach each other.
///
/// @param accountSid the account that messages are sent and charged through
/// @param restBaseUrl where Twilio's REST API is; empty for Twilio's own
/// @param publicBaseUrl where Twilio reaches us. Signatures are checked against it and never
///     against the request's own `Host`, which differs behind a proxy and may be forged
public record TwilioSettings(
    String accountSid, TwilioAuthTokens authTokens, Optional<URI> restBaseUrl, URI publicBaseUrl) {
  /// Where Twilio posts what residents write.
  public static final String INBOUND_PATH = "/api/webhooks/whatsapp";

  /// Where Twilio posts what becomes of our messages.
  public static final String STATUS_PATH = INBOUND_PATH + "/status";

  /// Names our own message in the query of a status callback.
  public static final String MESSAGE_PARAMETER = "message";

  private static final URI TWILIO = URI.create("https://api.twilio.com");

  public TwilioSettings {
    requireNonNull(accountSid, "accountSid is null");
    requireNonNull(authTokens, "authTokens is null");
    requireNonNull(restBaseUrl, "restBaseUrl is null");
    requireNonNull(publicBaseUrl, "publicBaseUrl is null");
    requireAccountSid(accountSid);
    restBaseUrl.ifPresent(url -> requireBaseUrl(url, "TWILIO_BASE_URL"));
    requireBaseUrl(publicBaseUrl, "PUBLIC_BASE_URL");
  }

  /// The REST API to call, without a slash at the end.
  public String restBase() {
    return withoutSlash(restBaseUrl.orElse(TWILIO));
  }

  /// Where one of Twilio's APIs is, without a slash at the end: at Twilio each is on a host of its
  /// own, elsewhere all are in one place.
  ///
  /// @param api the first label of its host, such as `api` or `content`
  public String base(String api) {
    return isTwilio(restBaseUrl.orElse(TWILIO).getHost())
        ? restBase().replaceFirst("://api\\.", "://" + api + ".")
        : restBase();
  }

  /// Our own address as Twilio calls it, without a slash at the end.
  public String publicBase() {
    return withoutSlash(publicBaseUrl);
  }

  /// Where reports on a message of ours should go.
  ///
  /// Empty where Twilio itself would have to call a local address: it refuses the whole message
  /// then, with error 21609 (<https://www.twilio.com/docs/api/errors/21609>).
  public Optional<URI> statusCallback(MessageId message) {
    return isOutOfReach()
        ? Optional.empty()
        : Optional.of(
            URI.create(
                publicBase() + STATUS_PATH + "?" + MESSAGE_PARAMETER + "=" + message.value()));
  }

  /// The settings without secrets; a base URL may carry a password, so only its host is named.
  @Override
  public String toString() {
    return "TwilioSettings[accountSid=%s, authTokens=%s, restHost=%s, publicHost=%s]"
        .formatted(
            accountSid, authTokens, restBaseUrl.orElse(TWILIO).getHost(), publicBaseUrl.getHost());
  }

  private boolean isOutOfReach() {
    return isLocal(publicBaseUrl.getHost()) && isTwilio(restBaseUrl.orElse(TWILIO).getHost());
  }

  private static boolean isTwilio(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("twilio.com") || name.endsWith(".twilio.com");
  }

  private static boolean isLocal(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.startsWith("127.")
        || name.equals("0.0.0.0")
        || name.equals("[::1]");
  }

  private static String withoutSlash(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static void requireAccountSid(String accountSid) {
    boolean lettersAndDigits =
        accountSid.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    if (!accountSid.startsWith("AC") || accountSid.length() == 2 || !lettersAndDigits) {
      throw new IllegalArgumentException(
          "TWILIO_ACCOUNT_SID is not an account's id: AC and letters or digits");
    }
  }

  private static void requireBaseUrl(URI url, String variable) {
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web
        || url.getHost() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          variable + " is not an http or https URL without query and fragment");
    }
  }
}
