package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.PictureType;

/// A picture, whole. `toString` does not tell what is on it.
public final class Picture {
  private final PictureType type;
  private final byte[] bytes;

  public Picture(PictureType type, byte[] bytes) {
    this.type = requireNonNull(type, "type is null");
    this.bytes = bytes.clone();
  }

  /// What it is made of.
  public PictureType type() {
    return type;
  }

  /// A copy of its bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Picture[" + type + ", " + bytes.length + " bytes]";
  }
}
