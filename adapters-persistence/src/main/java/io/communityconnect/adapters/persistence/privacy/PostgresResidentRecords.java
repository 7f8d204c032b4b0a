package io.communityconnect.adapters.persistence.privacy;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.ExportedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A resident's rows in all tables: exported by the catalogue, erased table by table in the order
/// that foreign keys ask for.
public final class PostgresResidentRecords implements ResidentRecords {
  private static final List<PersonalTable> EXPORTED =
      PersonalData.TABLES.stream()
          .filter(table -> !table.exportedColumns().isEmpty())
          .filter(table -> !table.owned().isEmpty())
          .toList();

  private static final String END_WORK =
      "delete from conversation_work where resident_id = :resident";

  private static final String SUPER_ADMINS =
      "select id from users where user_role = 'super_admin' order by id for update";

  private static final String RESIGN =
      "update users set user_role = 'user' where id = :resident and user_role = 'super_admin'";

  private static final String MESSAGES =
      """
      select m.id from messages m
      where m.conversation_id = any(array(
        select c.id from conversations c where c.user_id = :resident))
      limit :limit for update
      """;

  /// Vectors and what finds words go with the conversation, by their foreign keys.
  private static final List<String> ERASE =
      List.of(
          "delete from announcement_deliveries where user_id = :resident",
          "delete from consents where user_id = :resident",
          "delete from action_proposals where user_id = :resident or subject_id = :resident",
          "delete from directory_entries where user_id = :resident",
          "delete from handovers where user_id = :resident",
          "delete from bulk_update_changes where user_id = :resident",
          """
          update service_requests
          set title = 'erased', description = '', location = null, conversation_id = null,
            photo_message_id = null
          where user_id = :resident
          """,
          """
          update usage_ledger set user_id = null, message_id = null, reason = null
          where user_id = :resident
          """,
          "delete from billing_drifts where user_id = :resident",
          "delete from billing_dunning where user_id = :resident",
          "delete from billing_notices where user_id = :resident",
          """
          update subscriptions set status = 'cancelled', updated_at = :at
          where user_id = :resident and status = 'active'
          """,
          """
          insert into stripe_events (id, event_type, customer_ref, created_at, received_at, due_at)
          select 'evt_erased_' || md5(customer_ref), 'community.erased', customer_ref, :at, :at, :at
          from billing_customers where user_id = :resident
          on conflict (id) do nothing
          """,
          """
          delete from otp_challenges
          where phone_number = (select u.phone_number from users u where u.id = :resident)
          """,
          "delete from sessions where user_id = :resident",
          "delete from sending_logins where user_id = :resident",
          """
          delete from request_keys
          where user_id = :resident or position(:resident::text in body) > 0
          """,
          "delete from conversations where user_id = :resident",
          """
          update users set phone_number = null, whatsapp_user_id = null, full_name = null,
            apartment_info = null, auth_id = null, language = null, language_chosen = false,
            user_role = 'user', erased_at = :at
          where id = :resident
          """);

  @Override
  public boolean knows(ResidentId resident) {
    return Transactions.current()
        .createQuery("select exists (select from users where id = :id and erased_at is null)")
        .bind("id", resident.value())
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public Resignation resign(ResidentId resident) {
    List<UUID> superAdmins =
        Transactions.current().createQuery(SUPER_ADMINS).mapTo(UUID.class).list();
    if (superAdmins.equals(List.of(resident.value()))) {
      return Resignation.LAST;
    }
    Transactions.current().createUpdate(RESIGN).bind("resident", resident.value()).execute();
    return Resignation.RESIGNED;
  }

  @Override
  public Part part(ResidentId resident, Optional<String> after, int limit) {
    Cursor cursor = after.map(Cursor::parse).orElse(new Cursor(0, ""));
    List<ExportedRecord> records = new ArrayList<>();
    String key = cursor.key();
    for (int i = cursor.table(); i < EXPORTED.size(); i++) {
      List<ExportedRows.Row> rows =
          ExportedRows.read(EXPORTED.get(i), resident, key, limit - records.size());
      rows.forEach(row -> records.add(row.exported()));
      if (records.size() == limit) {
        return new Part(records, Optional.of(new Cursor(i, rows.getLast().key()).toString()));
      }
      key = "";
    }
    return new Part(records, Optional.empty());
  }

  /// Where a part ends.
  private record Cursor(int table, String key) {
    static Cursor parse(String text) {
      int colon = text.indexOf(':');
      return new Cursor(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
      return table + ":" + key;
    }
  }

  /// The work goes first, in the order in which a settling answer locks, which then finds its lease
  /// lost.
  @Override
  public int eraseSomeMessages(ResidentId resident, int limit) {
    endWork(resident);
    List<UUID> messages =
        Transactions.current()
            .createQuery(MESSAGES)
            .bind("resident", resident.value())
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list();
    MessageRemoval.removeUnsent(messages);
    return messages.size();
  }

  private static void endWork(ResidentId resident) {
    Transactions.current().createUpdate(END_WORK).bind("resident", resident.value()).execute();
  }

  /// Locks the work, then the conversations, as a settling answer does: no message can be added to
  /// them any more.
  @Override
  public void erase(ResidentId resident, Instant at) {
    endWork(resident);
    Transactions.current()
        .createQuery("select id from conversations where user_id = :resident for update")
        .bind("resident", resident.value())
        .mapTo(UUID.class)
        .list();
    eraseSomeMessages(resident, Integer.MAX_VALUE);
    for (String statement : ERASE) {
      Transactions.current()
          .createUpdate(statement)
          .bind("resident", resident.value())
          .bind("at", at)
          .execute();
    }
  }
}
