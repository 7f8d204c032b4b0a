package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A file that somebody uploaded, whole. `toString` does not tell what is in it.
public final class UploadedFile {
  private final String name;
  private final byte[] bytes;

  /// @param name as it was called where it came from
  public UploadedFile(String name, byte[] bytes) {
    this.name = requireNonNull(name, "name is null");
    this.bytes = bytes.clone();
  }

  /// As it was called where it came from, without folders.
  public String name() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }

  /// How many bytes it has.
  public int size() {
    return bytes.length;
  }

  /// Its bytes, from the beginning.
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /// A copy of its bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "UploadedFile[" + bytes.length + " bytes]";
  }
}
