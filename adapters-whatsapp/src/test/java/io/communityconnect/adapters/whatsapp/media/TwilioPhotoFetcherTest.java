package io.communityconnect.adapters.whatsapp.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.TwilioSettings;
import io.communityconnect.adapters.whatsapp.media.MediaHttpClient.Timeouts;
import io.communityconnect.application.conversation.port.out.PhotoFetcher.Result;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.PictureType;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioPhotoFetcherTest {
  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String PATH =
      "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/MM01/Media/ME01";
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 7};
  private static final int TOO_LARGE = MediaHttpClient.MAX_BYTES + 1;

  private final WireMockServer twilio = new WireMockServer(options().dynamicPort());
  private final WireMockServer store = new WireMockServer(options().dynamicPort());
  private URI restBase = URI.create("http://localhost");
  private final MediaHttpClient http =
      new MediaHttpClient(
          new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)),
          System::nanoTime);
  private final MediaHttpClient hasty =
      new MediaHttpClient(
          new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(600)),
          System::nanoTime);

  @BeforeEach
  void start() {
    twilio.start();
    restBase = URI.create("http://localhost:" + twilio.port() + "/twilio");
    store.start();
    answers(store, picture());
  }

  @AfterEach
  void stop() {
    http.close();
    hasty.close();
    twilio.stop();
    store.stop();
  }

  private static void answers(WireMockServer server, ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder picture() {
    return picture("image/jpeg", JPEG);
  }

  private static ResponseDefinitionBuilder picture(String type, byte[] bytes) {
    return aResponse().withHeader("Content-Type", type).withBody(bytes);
  }

  private Result fetch(MediaHttpClient client, String location) {
    TwilioSettings settings =
        new TwilioSettings(
            ACCOUNT,
            TwilioAuthTokens.of("secret"),
            Optional.of(restBase),
            URI.create("https://connect.example"));
    return new TwilioPhotoFetcher(settings, client)
        .fetch(new Attachment(URI.create(location), "image/jpeg"));
  }

  private Result fetch() {
    return fetch(http, "https://api.twilio.com" + PATH);
  }

  private Result fetch(ResponseDefinitionBuilder answer) {
    answers(twilio, answer);
    return fetch();
  }

  private String inStore(String path) {
    return "http://localhost:" + store.port() + path;
  }

  private static LoggedRequest onlyRequest(WireMockServer server) {
    assertThat(server.getAllServeEvents()).hasSize(1);
    return server.getAllServeEvents().getFirst().getRequest();
  }

  private static void assertIsThePicture(Result result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Fetched.class,
            fetched -> {
              assertThat(fetched.picture().type()).isEqualTo(PictureType.JPEG);
              assertThat(fetched.picture().bytes()).isEqualTo(JPEG);
            });
  }

  @Test
  void showsTwilioWhoAsks() {
    assertIsThePicture(fetch(picture()));

    LoggedRequest request = onlyRequest(twilio);
    assertThat(request.getUrl()).isEqualTo("/twilio" + PATH);
    assertThat(new String(Base64.getDecoder().decode(credentials(request)), UTF_8))
        .isEqualTo(ACCOUNT + ":secret");
  }

  private static String credentials(LoggedRequest request) {
    String header = request.getHeader("Authorization");
    assertThat(header).startsWith("Basic ");
    return header.substring("Basic ".length());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void goesWhereTwilioSendsItWithoutCredentials(int status) {
    assertIsThePicture(
        fetch(
            aResponse()
                .withStatus(status)
                .withHeader("Location", inStore("/file?Signature=abc%2Bd"))));

    assertThat(onlyRequest(twilio).containsHeader("Authorization")).isTrue();
    LoggedRequest further = onlyRequest(store);
    assertThat(further.getUrl()).isEqualTo("/file?Signature=abc%2Bd");
    assertThat(further.containsHeader("Authorization")).isFalse();
  }

  @Test
  void showsNoCredentialsTwiceWhereTwilioSendsItToItself() {
    assertThat(fetch(temporaryRedirect(PATH))).isEqualTo(new Result.Unavailable());

    List<Boolean> shown =
        twilio.getAllServeEvents().stream()
            .map(event -> event.getRequest().containsHeader("Authorization"))
            .toList();
    assertThat(shown).containsExactly(false, false, false, true);
  }

  /// Whatever host a message names, it is Twilio that is asked.
  @ParameterizedTest
  @CsvSource({"https://api.twilio.com", "https://api.dublin.ie1.twilio.com", "http://localhost:1"})
  void asksTwilioWhateverHostIsNamed(String host) {
    answers(twilio, picture());

    assertIsThePicture(fetch(http, host + PATH));
    assertIsThePicture(fetch(http, inStore(PATH)));

    assertThat(twilio.getAllServeEvents()).hasSize(2);
    assertThat(store.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/2010-04-01/Accounts/AC00000000000000000000000000000002/Messages/MM01/Media/ME01",
        "/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/MM01/Media/ME01/..",
        "/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/MM01/Media/%2e%2e",
        "/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/MM01.json",
        "/2010-04-01/Accounts/AC00000000000000000000000000000001/Keys.json"
      })
  void asksForNothingButFilesOfTheAccount(String path) {
    answers(twilio, picture());

    assertThat(fetch(http, inStore(path))).isEqualTo(new Result.Gone());
    assertThat(fetch(http, "https://api.twilio.com" + path)).isEqualTo(new Result.Gone());

    assertThat(twilio.getAllServeEvents()).isEmpty();
    assertThat(store.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://localhost/file", "file:///etc/passwd", "mailto:x@y.z", "ht tp:"})
  void followsToTheWebAlone(String location) {
    assertThat(fetch(aResponse().withStatus(307).withHeader("Location", location)))
        .isEqualTo(new Result.Unavailable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/json", "video/mp4"})
  void takesNothingThatIsNoPicture(String type) {
    assertThat(fetch(picture(type, JPEG))).isEqualTo(new Result.Unfit());
    assertThat(fetch(aResponse().withBody(JPEG))).isEqualTo(new Result.Unfit());
    answers(store, picture(type, JPEG));
    assertThat(fetch(temporaryRedirect(inStore("/file")))).isEqualTo(new Result.Unfit());
  }

  @Test
  void takesNothingLargerThanWhatsAppDoes() {
    byte[] bytes = new byte[TOO_LARGE];

    assertThat(fetch(picture("image/png", bytes))).isEqualTo(new Result.Unfit());
    assertThat(fetch(picture("image/png", bytes).withChunkedDribbleDelay(4, 20)))
        .isEqualTo(new Result.Unfit());
    assertThat(fetch(picture("image/png", Arrays.copyOf(bytes, TOO_LARGE - 1))))
        .isInstanceOf(Result.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void saysThatItIsGone(int status) {
    assertThat(fetch(aResponse().withStatus(status))).isEqualTo(new Result.Gone());
    answers(store, aResponse().withStatus(status).withBody("<Error/>"));
    assertThat(fetch(temporaryRedirect(inStore("/file")))).isEqualTo(new Result.Gone());
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 307, 400, 401, 403, 429, 500, 503})
  void saysThatTwilioDoesNotGiveItOut(int status) {
    assertThat(fetch(aResponse().withStatus(status).withBody("<html/>")))
        .isEqualTo(new Result.Unavailable());
    onlyRequest(twilio);
  }

  @Test
  void saysThatTwilioIsAway() {
    assertThat(fetch(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
        .isEqualTo(new Result.Unavailable());
    answers(twilio, picture().withFixedDelay(1500));
    assertThat(fetch(hasty, "https://api.twilio.com" + PATH)).isEqualTo(new Result.Unavailable());
    twilio.stop();
    assertThat(fetch()).isEqualTo(new Result.Unavailable());
  }

  @Test
  void waitsForNoPictureThatTricklesIn() {
    answers(twilio, picture("image/png", new byte[1000]).withChunkedDribbleDelay(10, 3000));

    assertThat(fetch(hasty, "https://api.twilio.com" + PATH)).isEqualTo(new Result.Unavailable());
  }
}
