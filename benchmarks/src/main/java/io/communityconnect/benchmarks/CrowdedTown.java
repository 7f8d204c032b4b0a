package io.communityconnect.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A community whose residents wrote a great many messages, one of them many more than the others.
///
/// @param longMessages how many the one wrote
/// @param others how many other residents there are
/// @param otherMessages how many each of the others wrote
record CrowdedTown(int longMessages, int others, int otherMessages) {
  static final UUID COMMUNITY = new UUID(1, 1);
  static final UUID RESIDENT = new UUID(2, 0);
  static final String MODEL = "synthetic";

  private static final int PIECE = 1000;
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  int messages() {
    return longMessages + others * otherMessages;
  }

  /// Fills an empty database, as its owner.
  void settle(Connection owner, Sayings sayings) throws SQLException, IOException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into communities (id, name, whatsapp_sender)
          values ('%s', 'Maple Court', '+14155238886')
          """
              .formatted(COMMUNITY));
    }
    for (int resident = 0; resident <= others; resident++) {
      settle(owner, resident, resident == 0 ? longMessages : otherMessages, sayings);
    }
  }

  private static void settle(Connection owner, int resident, int count, Sayings sayings)
      throws SQLException, IOException {
    UUID user = new UUID(2, resident);
    UUID conversation = new UUID(3, resident);
    try (Statement statement = owner.createStatement()) {
      statement.execute(
          """
          insert into users (id, phone_number, full_name, community_id)
          values ('%s', '+1555%07d', 'Resident Number%d', '%s')
          """
              .formatted(user, resident, resident, COMMUNITY));
      statement.execute(
          "insert into conversations (id, user_id, community_id) values ('%s', '%s', '%s')"
              .formatted(conversation, user, COMMUNITY));
    }
    for (int done = 0; done < count; done += PIECE) {
      write(owner, new Piece(user, conversation, done, Math.min(PIECE, count - done)), sayings);
    }
  }

  private record Piece(UUID user, UUID conversation, int first, int size) {}

  private static void write(Connection owner, Piece piece, Sayings sayings)
      throws SQLException, IOException {
    StringBuilder rows = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream vectors = new DataOutputStream(bytes);
    vectors.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
    vectors.writeInt(0);
    vectors.writeInt(0);
    for (int i = piece.first(); i < piece.first() + piece.size(); i++) {
      UUID message = UuidCreator.getTimeOrderedEpoch();
      Instant at = FIRST.plus(Duration.ofMinutes(10L * i));
      rows.append(
          "%s\t%s\tinbound\ttext\t%s\tSM%s\t%s\t%s\n"
              .formatted(message, piece.conversation(), sayings.text(), message, at, at));
      writeVector(vectors, piece, message, sayings.meaning());
    }
    vectors.writeShort(-1);
    copy(
        owner,
        """
        copy messages (id, conversation_id, direction, kind, body, provider_sid, created_at,
          answered_at) from stdin
        """,
        rows.toString().getBytes(StandardCharsets.UTF_8));
    copy(
        owner,
        """
        copy embeddings (id, conversation_id, message_id, user_id, community_id, model,
          content_hash, vector) from stdin (format binary)
        """,
        bytes.toByteArray());
  }

  private static void writeVector(DataOutputStream row, Piece piece, UUID message, float[] vector)
      throws IOException {
    row.writeShort(8);
    for (UUID id :
        new UUID[] {
          UuidCreator.getTimeOrderedEpoch(), piece.conversation(), message, piece.user(), COMMUNITY
        }) {
      row.writeInt(16);
      row.writeLong(id.getMostSignificantBits());
      row.writeLong(id.getLeastSignificantBits());
    }
    for (String text : new String[] {MODEL, message.toString()}) {
      row.writeInt(text.length());
      row.writeBytes(text);
    }
    row.writeInt(4 + 4 * vector.length);
    row.writeShort(vector.length);
    row.writeShort(0);
    for (float number : vector) {
      row.writeFloat(number);
    }
  }

  private static void copy(Connection owner, String sql, byte[] rows) throws SQLException {
    CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    copy.writeToCopy(rows, 0, rows.length);
    copy.endCopy();
  }
}
