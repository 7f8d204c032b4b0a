package io.communityconnect.adapters.stripe.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads of an event which one it is and whom it is about. That is the same in all versions of the
/// API; its object is of the version that the endpoint was made with, and is not read.
final class StripeEventReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("evt_[A-Za-z0-9_]{1,250}");
  private static final int MAX_TYPE = 100;

  private StripeEventReader() {}

  /// @return empty for what is no event
  static Optional<PaymentEvent> read(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).flatMap(StripeEventReader::read);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Optional<PaymentEvent> read(JsonNode event) {
    Optional<String> id = text(event, "id").filter(value -> ID.matcher(value).matches());
    Optional<String> type = text(event, "type").filter(value -> value.length() <= MAX_TYPE);
    if (id.isEmpty() || type.isEmpty() || !event.path("created").canConvertToLong()) {
      return Optional.empty();
    }
    JsonNode object = event.path("data").path("object");
    return Optional.of(
        new PaymentEvent(
            id.get(),
            type.get(),
            text(object, "id"),
            customerOf(object).map(CustomerReference::new),
            Instant.ofEpochSecond(event.path("created").asLong())));
  }

  /// By key, in full, or the object itself.
  private static Optional<String> customerOf(JsonNode object) {
    JsonNode customer = object.path("customer");
    return "customer".equals(object.path("object").asText())
        ? text(object, "id")
        : text(object, "customer").or(() -> text(customer, "id"));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(value -> !value.isBlank() && value.length() <= 255);
  }
}
