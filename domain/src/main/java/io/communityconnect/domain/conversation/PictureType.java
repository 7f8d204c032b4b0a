package io.communityconnect.domain.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The pictures that are shown to people: made of dots alone. SVG is none of them, for it can carry
/// a program that would run as our own page.
public enum PictureType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  WEBP("image/webp"),
  HEIC("image/heic");

  private final String mediaType;

  PictureType(String mediaType) {
    this.mediaType = mediaType;
  }

  /// As in `Content-Type`, without parameters.
  public String mediaType() {
    return mediaType;
  }

  /// The type that a `Content-Type` names; empty for what is not shown.
  public static Optional<PictureType> of(String contentType) {
    String named = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(named)).findFirst();
  }
}
