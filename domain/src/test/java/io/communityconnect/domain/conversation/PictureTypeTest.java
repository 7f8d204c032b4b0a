package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureTypeTest {
  @ParameterizedTest
  @CsvSource({
    "image/jpeg, JPEG",
    "IMAGE/PNG, PNG",
    "image/webp; charset=binary, WEBP",
    "' image/gif ;q=1', GIF",
    "image/heic, HEIC"
  })
  void isNamedByTheContentType(String contentType, PictureType type) {
    assertThat(PictureType.of(contentType)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/svg+xml",
        "image/svg+xml; charset=utf-8",
        "text/html",
        "application/octet-stream",
        "image/",
        "image/jpeg2",
        ";image/jpeg",
        ""
      })
  void isNoneOfWhatCouldRunOrIsNoPicture(String contentType) {
    assertThat(PictureType.of(contentType)).isEmpty();
  }

  @Test
  void isFoundByItsOwnName() {
    assertThat(PictureType.values())
        .allSatisfy(type -> assertThat(PictureType.of(type.mediaType())).contains(type));
  }
}
