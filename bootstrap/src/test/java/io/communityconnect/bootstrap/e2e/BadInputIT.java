package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Webhooks that are none. Each gets its status and leaves no trace, and the next good message is
/// taken.
class BadInputIT {
  private static final Town town = Town.withServer(Map.of());
  private static final int TOO_MANY_BYTES = 64 * 1024 + 1;

  private static final String INBOUND = "select count(*) from messages where direction = 'inbound'";

  private List<Long> before = List.of();
  private long inboundBefore;

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void count() {
    town.awaitSettled();
    before = town.database().rowCounts();
    inboundBefore = town.database().number(INBOUND);
  }

  @AfterEach
  void takesTheNextGoodMessage() {
    Web.Answer good = Web.send(webhook().signed());
    assertThat(good.status()).isEqualTo(200);
    assertThat(good.contentType()).startsWith("text/xml");
    assertThat(good.body()).isEqualTo("<Response/>");
    assertThat(town.database().number(INBOUND)).isEqualTo(inboundBefore + 1);
  }

  static Stream<Arguments> badRequests() {
    Webhook good = webhook();
    String large = "Body=" + "x".repeat(TOO_MANY_BYTES - "Body=".length());
    return Stream.of(
        argumentSet("unsigned", good.unsigned(), 403, "SIGNATURE_MISSING"),
        argumentSet(
            "signature of nobody",
            good.unsigned().header(Webhook.SIGNATURE, "AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            403,
            "SIGNATURE_INVALID"),
        argumentSet(
            "signature that is no Base64",
            good.unsigned().header(Webhook.SIGNATURE, "~".repeat(28)),
            403,
            "SIGNATURE_INVALID"),
        argumentSet(
            "signature of another message",
            good.with("Body", "Open the gate")
                .unsigned()
                .header(Webhook.SIGNATURE, good.signature()),
            403,
            "SIGNATURE_INVALID"),
        argumentSet(
            "another account",
            good.with("AccountSid", "AC" + "1".repeat(32)).signed(),
            403,
            "FOREIGN_ACCOUNT"),
        argumentSet(
            "over 64 KB",
            good.withBody(large).header(Webhook.SIGNATURE, good.signature()),
            413,
            "PAYLOAD_TOO_LARGE"),
        argumentSet(
            "over 64 KB in chunks",
            good.unsigned()
                .header(Webhook.SIGNATURE, good.signature())
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[TOO_MANY_BYTES]))),
            413,
            "PAYLOAD_TOO_LARGE"),
        argumentSet(
            "percent sign without digits",
            good.withBody("Body=100%zz").header(Webhook.SIGNATURE, good.signature()),
            400,
            "MALFORMED_WEBHOOK"),
        argumentSet(
            "escaped bytes that are no UTF-8",
            good.withBody("Body=%ff%fe").header(Webhook.SIGNATURE, good.signature()),
            400,
            "MALFORMED_WEBHOOK"),
        argumentSet(
            "bytes that are no UTF-8",
            good.unsigned()
                .header(Webhook.SIGNATURE, good.signature())
                .POST(BodyPublishers.ofByteArray(new byte[] {'B', '=', (byte) 0xc3, 0x28})),
            400,
            "MALFORMED_WEBHOOK"),
        argumentSet("without an id", good.without("MessageSid").signed(), 400, "MALFORMED_WEBHOOK"),
        argumentSet("without a sender", good.without("From").signed(), 400, "MALFORMED_WEBHOOK"),
        argumentSet(
            "phone that is none",
            good.with("From", "whatsapp:+12").signed(),
            422,
            "INVALID_SENDER"),
        argumentSet(
            "phone with letters",
            good.with("From", "whatsapp:+1555O109999").signed(),
            422,
            "INVALID_SENDER"),
        argumentSet(
            "to nobody",
            good.with("To", "whatsapp:+15550000000").signed(),
            404,
            "UNKNOWN_RECIPIENT"),
        argumentSet(
            "JSON",
            HttpRequest.newBuilder(town.webhookUrl())
                .header("Content-Type", "application/json")
                .header(Webhook.SIGNATURE, good.signature())
                .POST(BodyPublishers.ofString("{\"From\":\"whatsapp:+15550109999\"}")),
            415,
            "UNSUPPORTED_MEDIA_TYPE"),
        argumentSet(
            "without a media type",
            HttpRequest.newBuilder(town.webhookUrl())
                .header(Webhook.SIGNATURE, good.signature())
                .POST(BodyPublishers.ofString(good.body())),
            415,
            "UNSUPPORTED_MEDIA_TYPE"));
  }

  @ParameterizedTest
  @MethodSource("badRequests")
  void refusesWithAProblemAndStoresNothing(HttpRequest.Builder request, int status, String code) {
    Web.Answer answer = Web.send(request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = json(answer.body());
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).isEqualTo(Town.WEBHOOK_PATH);
    assertThat(answer.body()).doesNotContain("1555", "gym");
    assertThat(town.database().rowCounts()).isEqualTo(before);
  }

  @Test
  void refusesABodyByItsAnnouncedLengthBeforeItComes() {
    String answer = RawHttp.exchange(port(), post(TOO_MANY_BYTES, ""));

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(town.database().rowCounts()).isEqualTo(before);
  }

  @Test
  void refusesAHugeBodyByItsAnnouncedLength() {
    String answer = RawHttp.exchange(port(), post(999_999_999, ""));

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(town.database().rowCounts()).isEqualTo(before);
  }

  @Test
  void storesNothingWhenTheCallerHangsUpInTheMiddle() {
    Webhook good = webhook();
    String half = good.body().substring(0, good.body().length() / 2);

    String answer = RawHttp.exchangeAndHangUp(port(), post(good.body().length(), half));

    assertThat(answer).doesNotStartWith("HTTP/1.1 2");
    assertThat(town.database().rowCounts()).isEqualTo(before);
    Town.await("it is counted", () -> refusals("incomplete") == 1);
  }

  @Test
  void survivesWhatIsNoHttpAtAll() {
    String answer = RawHttp.exchangeAndHangUp(port(), "\u0016\u0003\u0001 not http\r\n\r\n");

    assertThat(answer).doesNotStartWith("HTTP/1.1 2");
    assertThat(town.database().rowCounts()).isEqualTo(before);
  }

  private static String post(int length, String body) {
    return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: %s\r
        %s: %s\r
        Content-Length: %d\r
        \r
        %s"""
        .formatted(
            Town.WEBHOOK_PATH,
            Webhook.FORM,
            Webhook.SIGNATURE,
            webhook().signature(),
            length,
            body);
  }

  private static long refusals(String reason) {
    return Web.get(town.url("/prometheus"))
        .body()
        .lines()
        .filter(line -> line.startsWith("whatsapp_webhooks_total{"))
        .filter(line -> line.contains("outcome=\"" + reason + "\"") && line.endsWith(" 1.0"))
        .count();
  }

  private static Webhook webhook() {
    return Webhook.to(town.webhookUrl());
  }

  private static int port() {
    return town.webhookUrl().getPort();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the problem is no JSON", e);
    }
  }
}
