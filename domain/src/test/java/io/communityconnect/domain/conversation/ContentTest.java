package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.Content.Media.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentTest {
  private static final Attachment PHOTO =
      new Attachment(URI.create("https://api.example.com/ME1"), "image/jpeg");

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, PHOTO",
    "IMAGE/PNG, PHOTO",
    "image/webp, STICKER",
    "audio/ogg; codecs=opus, VOICE",
    "video/mp4, VIDEO",
    "text/vcard, CONTACT",
    "text/x-vcard, CONTACT",
    "application/pdf, DOCUMENT",
    "text/plain, DOCUMENT",
    "'', DOCUMENT",
    "nonsense, DOCUMENT"
  })
  void tellsTheKindByTheMediaType(String contentType, Kind kind) {
    assertThat(Kind.of(contentType)).isEqualTo(kind);
  }

  @Test
  void refusesMediaWithoutAnAttachment() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Content.Media(Kind.PHOTO, "caption", List.of()));
  }

  @Test
  void keepsAttachmentsOfItsOwn() {
    List<Attachment> attachments = new ArrayList<>(List.of(PHOTO));
    Content.Media media = new Content.Media(Kind.PHOTO, "caption", attachments);

    attachments.clear();

    assertThat(media.attachments()).containsExactly(PHOTO);
  }

  @Test
  void isAPhotoWhereItsKindSaysSo() {
    Attachment second = new Attachment(URI.create("https://api.example.com/ME2"), "image/png");

    assertThat(new Content.Media(Kind.PHOTO, "", List.of(PHOTO, second)).photo()).contains(PHOTO);
    assertThat(new Content.Media(Kind.STICKER, "", List.of(PHOTO)).photo()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0"})
  void refusesAPlaceThatIsNotOnEarth(double latitude, double longitude) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Content.Location(latitude, longitude, Optional.empty(), Optional.empty()));
  }

  @Test
  void readsNoWordsOffAMap() {
    assertThat(new Content.Location(90, -180, Optional.of("Gate"), Optional.of("Main St")).words())
        .isEmpty();
  }
}
