package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.PictureType;

/// A picture, whole. `toString` does not tell what is on it.
public final class Picture {
  private final PictureType type;
  private final byte[] bytes;

  /// @param bytes handed over: whoever made them changes them no more
  public Picture(PictureType type, byte[] bytes) {
    this.type = requireNonNull(type, "type is null");
    this.bytes = requireNonNull(bytes, "bytes is null");
  }

  /// What it is made of.
  public PictureType type() {
    return type;
  }

  /// Its bytes, and no copy, for there may be many; to be read only.
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return "Picture[" + type + ", " + bytes.length + " bytes]";
  }
}
