package io.communityconnect.adapters.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Content.Media.Kind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioContentTest {
  @ParameterizedTest
  @CsvSource({
    "image/jpeg, PHOTO",
    "image/webp, STICKER",
    "audio/ogg, VOICE",
    "video/mp4, VIDEO",
    "application/pdf, DOCUMENT",
    "text/vcard, CONTACT",
    "text/x-vcard, CONTACT",
  })
  void readsMediaByTheirType(String contentType, Kind kind) {
    assertThat(read("NumMedia", "1", "MediaUrl0", "https://m/0", "MediaContentType0", contentType))
        .isEqualTo(
            new Content.Media(
                kind, "", List.of(new Attachment(URI.create("https://m/0"), contentType))));
  }

  @Test
  void readsAllMediaAndTheCaption() {
    Content content =
        read(
            "NumMedia", "2",
            "MediaUrl0", "https://m/0",
            "MediaContentType0", "image/png",
            "MediaUrl1", "https://m/1",
            "Body", "the stairs");

    assertThat(content)
        .isEqualTo(
            new Content.Media(
                Kind.PHOTO,
                "the stairs",
                List.of(
                    new Attachment(URI.create("https://m/0"), "image/png"),
                    new Attachment(URI.create("https://m/1"), "application/octet-stream"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2147483647", "99999999999", "-1", "many"})
  void keepsTheWordsWhenTheMediaAreNotThere(String count) {
    assertThat(read("NumMedia", count, "MediaUrl0", "not a url", "Body", "look"))
        .isEqualTo(new Content.Text("look"));
    assertThat(read("NumMedia", count, "MessageType", "image", "Body", "look"))
        .isEqualTo(new Content.Unknown("image", "look"));
  }

  @Test
  void readsALocation() {
    assertThat(read("Latitude", "25.5", "Longitude", "-77.25", "Label", "Pool", "Body", ""))
        .isEqualTo(new Content.Location(25.5, -77.25, Optional.of("Pool"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"north, 1", "91, 1", "1, 181", "NaN, 1"})
  void keepsALocationThatIsNoneAsUnknown(String latitude, String longitude) {
    assertThat(read("Latitude", latitude, "Longitude", longitude, "Body", "here"))
        .isEqualTo(new Content.Unknown("location", "here"));
  }

  @Test
  void keepsHalfALocationAsUnknown() {
    assertThat(read("Latitude", "1", "MessageType", "location"))
        .isEqualTo(new Content.Unknown("location", ""));
  }

  @Test
  void readsTapsOnButtonsAndLists() {
    assertThat(read("ButtonPayload", "yes-1", "ButtonText", "Yes", "Body", "Yes"))
        .isEqualTo(new Content.ButtonReply("Yes", "yes-1"));
    assertThat(read("ListId", "lang_en", "ListTitle", "English", "Body", "English"))
        .isEqualTo(new Content.ButtonReply("English", "lang_en"));
    assertThat(read("ButtonPayload", "yes-1", "Body", "Yes"))
        .isEqualTo(new Content.ButtonReply("Yes", "yes-1"));
    assertThat(read("ButtonText", "Yes")).isEqualTo(new Content.ButtonReply("Yes", "Yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interactive", "reaction", "order", "of tomorrow"})
  void keepsWhatItDoesNotKnow(String type) {
    assertThat(read("MessageType", type, "Body", "👍")).isEqualTo(new Content.Unknown(type, "👍"));
  }

  @Test
  void readsTextWithAndWithoutItsType() {
    assertThat(read("MessageType", "text", "Body", "hi")).isEqualTo(new Content.Text("hi"));
    assertThat(read("Body", "hi")).isEqualTo(new Content.Text("hi"));
  }

  @Test
  void takesAnEmptyTextForSomethingItCannotSee() {
    assertThat(read("MessageType", "text", "Body", "")).isEqualTo(new Content.Unknown("text", ""));
    assertThat(read("Body", " \n")).isEqualTo(new Content.Unknown("text", ""));
    assertThat(read()).isEqualTo(new Content.Unknown("text", ""));
  }

  private static Content read(String... parameters) {
    return TwilioContent.of(Forms.form(parameters));
  }
}
