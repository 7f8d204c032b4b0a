package io.communityconnect.adapters.whatsapp.sending;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Twilio's Messages resource through the official SDK
/// (<https://www.twilio.com/docs/messaging/api/message-resource>), and the content of messages that
/// are more than a text (<https://www.twilio.com/docs/content/content-api-resources>).
///
/// Uses the SDK's requests, credentials and transport, and not its `Message.creator` and `reader`:
/// they hide the `Retry-After` header, leave out a text that reads `null`, and fail on a whole list
/// for one entry that they do not know.
public final class TwilioApi {
  /// What a proxy may answer for a request that it has passed on.
  private static final int REQUEST_TIMEOUT = 408;

  /// A content is one or two KB, and a page has to fit into what we read of an answer.
  private static final int CONTENTS_PER_PAGE = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TwilioRestClient client;
  private final String messagesPath;
  private final InstantSource clock;

  /// @param clock for `Retry-After` given as a date
  public TwilioApi(TwilioSettings settings, TwilioHttpClient http, InstantSource clock) {
    this.client = silentClient(settings, http);
    this.messagesPath = "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json";
    this.clock = clock;
  }

  TwilioAnswer create(Map<String, String> parameters) {
    Request request = new Request(HttpMethod.POST, "api", messagesPath);
    parameters.forEach((name, value) -> request.getPostParams().put(name, List.of(value)));
    return exchange(request);
  }

  TwilioAnswer list(Map<String, String> filters) {
    Request request = new Request(HttpMethod.GET, "api", messagesPath);
    filters.forEach((name, value) -> request.getQueryParams().put(name, List.of(value)));
    return exchange(request);
  }

  /// Our content, asked for page by page as far as it is read.
  ///
  /// @throws com.twilio.exception.TwilioException also while it is read, when it cannot be had
  Iterable<Content> contents() {
    return Content.reader().setPageSize(CONTENTS_PER_PAGE).read(client);
  }

  /// @throws com.twilio.exception.TwilioException when it was not made, as far as one knows
  Content create(ContentCreateRequest content) {
    return Content.creator(content).create(client);
  }

  private TwilioAnswer exchange(Request request) {
    try {
      return answer(client.request(request));
    } catch (NoAnswerException e) {
      return e.wasHandedOver()
          ? new TwilioAnswer.Lost(e.kind())
          : new TwilioAnswer.NeverSent(e.kind());
    }
  }

  private TwilioAnswer answer(Response response) {
    int status = response.getStatusCode();
    Optional<JsonNode> body = json(response.getContent());
    if (status >= 400 && status < 500 && status != REQUEST_TIMEOUT) {
      OptionalInt code =
          body.map(node -> node.path("code"))
              .filter(JsonNode::canConvertToInt)
              .map(node -> OptionalInt.of(node.intValue()))
              .orElse(OptionalInt.empty());
      return new TwilioAnswer.Refused(
          status, code, RetryAfter.of(response.getHeaders(), clock.instant()));
    }
    return status >= 200 && status < 300 && body.isPresent()
        ? new TwilioAnswer.Decoded(body.get())
        : new TwilioAnswer.Unclear(status);
  }

  private static Optional<JsonNode> json(String content) {
    try {
      return Optional.ofNullable(JSON.readTree(content)).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// The SDK logs phone numbers when somebody switches its debug log on; this one has nothing to
  /// log.
  private static TwilioRestClient silentClient(TwilioSettings settings, TwilioHttpClient http) {
    TwilioRestClient.Builder builder =
        new TwilioRestClient.Builder(settings.accountSid(), settings.authTokens().primary())
            .httpClient(http);
    return new TwilioRestClient(builder) {
      @Override
      public void logRequest(Request request) {}
    };
  }
}
