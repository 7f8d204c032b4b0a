package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.isolation.Canary.Attempt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The specification's tables have its columns, and refuse states that cannot be.
class SpecificationTablesIT {
  private static final String UNIQUE = "23505";
  private static final String CHECK = "23514";
  private static final String FOREIGN_KEY = "23503";

  private final Canary canary = Canary.planted();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users         | id phone_number full_name apartment_info user_role created_at
          conversations_with_messages | id user_id messages context_summary updated_at
          subscriptions | id user_id plan_id status renewal_date
          """)
  void haveTheSpecifiedColumns(String table, String columns) {
    List<String> found =
        canary.asOwner(
            owner ->
                owner
                    .createQuery(
                        """
                        select attname from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped
                        """)
                    .bind("table", table)
                    .mapTo(String.class)
                    .list());

    assertThat(found).contains(columns.split(" "));
  }

  @Test
  void sellTheSpecifiedPlans() {
    List<String> plans =
        canary.asOwner(
            owner ->
                owner
                    .createQuery(
                        """
                        select concat_ws(' ', id, price_minor, currency,
                          coalesce(queries_per_period::text, 'any'), coalesce(history_days::text, 'all'),
                          support, advanced_analytics)
                        from plans order by id
                        """)
                    .mapTo(String.class)
                    .list());

    assertThat(plans)
        .containsExactly(
            "basic 1000 USD 100 30 standard f",
            "enterprise any all dedicated t",
            "pro 2500 USD 1000 90 priority t",
            "trial 0 USD 20 30 standard f");
  }

  @ParameterizedTest
  @CsvSource({"ANNA", "ADMIN_HERE", "SERVER"})
  void showMessagesInTheOrderInWhichTheyWereSaid(Visitor visitor) {
    String ordered =
        """
        select count(*) from conversations_with_messages
        where messages -> 0 ->> 'body' = 'My canary is ill.'
          and messages -> 1 ->> 'body' = 'A vet for the canary?'
          and messages -> 1 ->> 'direction' = 'outbound' and jsonb_array_length(messages) = 2
        """;
    canary.prepare(
        """
        update messages set created_at = '2027-01-01T10:00Z' where body = 'A vet for the canary?'
        """);

    assertThat(canary.count(visitor, ordered)).isEqualTo(new Attempt.Reached(1));
  }

  @Test
  void showAnEmptyConversationAsAnEmptyArray() {
    canary.prepare("truncate messages cascade");

    assertThat(
            canary.count(
                Visitor.ANNA,
                "select count(*) from conversations_with_messages where messages = '[]'"))
        .isEqualTo(new Attempt.Reached(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          update plans set support = 'none'                                        | CHECK
          update plans set price_minor = -1 where id = 'basic'                     | CHECK
          update subscriptions set status = 'paused'                               | CHECK
          update subscriptions set plan_id = 'gold'                                | FOREIGN_KEY
          update usage_ledger set settled_at = created_at                          | CHECK
          update usage_ledger set state = 'settled'                                | CHECK
          update usage_ledger set model = 'llama'                                  | CHECK
          update usage_ledger set kind = 'model_call'                              | CHECK
          update usage_ledger set cost_micros = 5, currency = 'USD'                | CHECK
          update stripe_events set state = 'processed'                             | CHECK
          update stripe_events set state = 'failed'                                | CHECK
          update consents set decision = 'perhaps'                                 | CHECK
          update otp_challenges set attempts = 6                                   | CHECK
          update otp_challenges set consumed_at = expires_at + interval '1 second' | CHECK
          update otp_challenges set code_hash = 'short'                            | CHECK
          update action_proposals set state = 'executed'                           | CHECK
          update action_proposals set state = 'failed', decided_at = now(), finished_at = now() | CHECK
          update action_proposals set user_id = 'b0000000-0000-7000-8000-000000000001' | FOREIGN_KEY
          update service_requests set status = 'resolved'                          | CHECK
          update service_requests set community_id = 'd0000000-0000-7000-8000-000000000001' | FOREIGN_KEY
          update announcements set state = 'scheduled', sent_at = null             | CHECK
          update announcements set sent_at = null                                  | CHECK
          update announcement_deliveries set state = 'failed'                      | CHECK
          update announcement_deliveries set community_id = 'd0000000-0000-7000-8000-000000000001' | FOREIGN_KEY
          update knowledge_passages set community_id = 'd0000000-0000-7000-8000-000000000001' | FOREIGN_KEY
          update knowledge_passages set position = -1                              | CHECK
          """)
  void refuseStatesThatCannotBe(String change, String refusal) {
    assertThat(canary.change(Visitor.SERVER, change)).isEqualTo(new Attempt.Denied(state(refusal)));
  }

  @ParameterizedTest
  @CsvSource({"subscriptions", "usage_ledger", "otp_challenges", "action_proposals"})
  void allowOneOpenRowOnly(String table) {
    String columns = String.join(", ", canary.columnsOf(table));
    String others = columns.replaceFirst("\\bid\\b", "gen_random_uuid()");

    assertThat(
            canary.change(
                Visitor.SERVER,
                "insert into %1$s (%2$s) select %3$s from %1$s".formatted(table, columns, others)))
        .isEqualTo(new Attempt.Denied(UNIQUE));
  }

  private static String state(String refusal) {
    return switch (refusal) {
      case "CHECK" -> CHECK;
      case "FOREIGN_KEY" -> FOREIGN_KEY;
      default -> throw new IllegalArgumentException(refusal);
    };
  }
}
