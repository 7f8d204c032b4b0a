package io.communityconnect.adapters.persistence.action;

import io.communityconnect.adapters.persistence.conversation.PostgresWishes;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.Language;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/// Does what somebody said yes to. Whoever it is done for lives in the community in which it was
/// offered, or nothing is done.
final class ActionStatements {
  private static final String UPDATE_PROFILE =
      """
      update users set full_name = coalesce(:name, full_name),
        apartment_info = coalesce(:flat, apartment_info), language = coalesce(:language, language),
        language_chosen = language_chosen or :language is not null
      where id = :subject and community_id = :community and erased_at is null
      """;

  private static final String REPORT_ISSUE =
      """
      insert into service_requests (id, community_id, user_id, conversation_id, category, title,
        description, location, priority, photo_message_id, created_at, updated_at)
      select :id, u.community_id, u.id,
        (select c.id from conversations c where c.id = :conversation and c.user_id = u.id),
        :category, :title, :description, :location, :priority, cast(:photo as uuid), :at, :at
      from users u
      where u.id = :subject and u.community_id = :community and u.erased_at is null
      """;

  private static final String JOIN_DIRECTORY =
      """
      insert into directory_entries
        (id, user_id, community_id, skill, contact, shown_name, shown_contact, listed_at)
      select :id, u.id, u.community_id, :skill, :contact, u.full_name,
        case :contact when 'phone' then u.phone_number when 'flat' then u.apartment_info end, :at
      from users u
      where u.id = :subject and u.community_id = :community and u.full_name is not null
      on conflict (user_id, community_id, lower(skill)) do update
      set contact = excluded.contact, shown_contact = excluded.shown_contact,
        listed_at = excluded.listed_at
      """;

  private static final String LEAVE_DIRECTORY =
      "delete from directory_entries where user_id = :subject and community_id = :community";

  private final ProposalStep.Execute execute;
  private final Settlement settlement;

  ActionStatements(ProposalStep.Execute execute, Settlement settlement) {
    this.execute = execute;
    this.settlement = settlement;
  }

  void run() {
    switch (execute.proposal().action()) {
      case Action.UpdateProfile change -> requireSomebody(updateProfile(change));
      case Action.ReportIssue issue -> requireSomebody(reportIssue(issue));
      case Action.JoinDirectory entry -> requireSomebody(joinDirectory(entry));
      case Action.LeaveDirectory _ -> statement(LEAVE_DIRECTORY).execute();
      case Action.HandOver _ ->
          new PostgresWishes()
              .prefer(settlement.lease().conversation(), Handling.HUMAN, settlement.at());
      case Action.RequestStatus _, Action.FindNeighbour _, Action.SwitchPlan _ ->
          throw new IllegalStateException("there is nothing to do");
    }
  }

  private int updateProfile(Action.UpdateProfile change) {
    return statement(UPDATE_PROFILE)
        .bind("name", change.name().orElse(null))
        .bind("flat", change.flat().orElse(null))
        .bind("language", change.language().map(Language::code).orElse(null))
        .execute();
  }

  private int reportIssue(Action.ReportIssue issue) {
    return statement(REPORT_ISSUE)
        .bind("id", execute.request().value())
        .bind("conversation", settlement.lease().conversation().value())
        .bind("category", issue.category().code())
        .bind("title", issue.title())
        .bind("description", issue.description())
        .bind("location", issue.location().orElse(null))
        .bind("priority", issue.priority().code())
        .bind("photo", execute.proposal().photo().map(MessageId::value).orElse(null))
        .bind("at", settlement.at())
        .execute();
  }

  /// The key of the offer serves as the entry's: one comes of the other, once.
  private int joinDirectory(Action.JoinDirectory entry) {
    UUID key = execute.proposal().id().value();
    return statement(JOIN_DIRECTORY)
        .bind("id", key)
        .bind("skill", entry.skill())
        .bind("contact", entry.contact().code())
        .bind("at", settlement.at())
        .execute();
  }

  private Update statement(String sql) {
    return Transactions.current()
        .createUpdate(sql)
        .bind("subject", execute.proposal().subject().value())
        .bind("community", settlement.lease().resident().community().value());
  }

  private static void requireSomebody(int changed) {
    if (changed != 1) {
      throw new IllegalStateException("nobody of this community");
    }
  }
}
