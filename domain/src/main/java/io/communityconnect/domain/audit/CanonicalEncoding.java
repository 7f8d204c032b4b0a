package io.communityconnect.domain.audit;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// An entry as bytes, the same for ever: changing this breaks every chain there is, so another form
/// would need another version in front.
///
/// Each field goes in as its length and its bytes. Nothing can move from one field into its
/// neighbour, and what is absent differs from what is empty by its length of -1.
///
/// The sequence is not part of it. It follows from the links, and leaving it out lets a check tell
/// an entry that was moved from one that was changed.
final class CanonicalEncoding {
  private static final String VERSION = "community-connect-audit-1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CanonicalEncoding() {}

  static AuditHash hashOf(AuditHash previous, AuditEntry entry) {
    CanonicalEncoding encoding = new CanonicalEncoding();
    encoding.text(VERSION);
    encoding.text(previous.hex());
    encoding.entry(entry);
    return new AuditHash(HexFormat.of().formatHex(sha256().digest(encoding.bytes.toByteArray())));
  }

  private void entry(AuditEntry entry) {
    text(entry.id().value().toString());
    entry
        .chain()
        .community()
        .map(CommunityId::value)
        .ifPresentOrElse(id -> text(id.toString()), this::absent);
    entry.about().map(ResidentId::value).ifPresentOrElse(id -> text(id.toString()), this::absent);
    entry.admin().map(ResidentId::value).ifPresentOrElse(id -> text(id.toString()), this::absent);
    text(entry.action().value());
    text(micros(entry.at()));
    length(entry.details().values().size());
    entry
        .details()
        .values()
        .forEach(
            (name, detail) -> {
              text(name);
              detail(detail);
            });
  }

  private void detail(Detail detail) {
    switch (detail) {
      case Detail.Id(var value) -> tagged("id", value.toString());
      case Detail.Count(long value) -> tagged("count", Long.toString(value));
      case Detail.Moment(Instant value) -> tagged("moment", micros(value));
      case Detail.Code(String value) -> tagged("code", value);
      case Detail.Codes(var values) -> {
        text("codes");
        length(values.size());
        values.forEach(code -> text(code.value()));
      }
    }
  }

  private void tagged(String tag, String value) {
    text(tag);
    text(value);
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    length(utf8.length);
    bytes.writeBytes(utf8);
  }

  private void absent() {
    length(-1);
  }

  private void length(int value) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  private static String micros(Instant time) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java brings SHA-256", e);
    }
  }
}
