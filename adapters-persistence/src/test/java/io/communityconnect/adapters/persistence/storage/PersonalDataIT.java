package io.communityconnect.adapters.persistence.storage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.privacy.PersonalData;
import io.communityconnect.adapters.persistence.privacy.PersonalTable;
import io.communityconnect.adapters.persistence.privacy.PersonalTable.Treatment;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.service.EraseResidentService;
import io.communityconnect.application.privacy.service.ExportResidentDataService;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// That no column with personal data is forgotten by an export or an erasure.
final class PersonalDataIT {
  /// Personal texts that take one of a few values, in which nothing can be planted.
  private static final Set<String> OF_FEW_VALUES =
      Set.of(
          "billing_drifts.kind",
          "billing_drifts.plan_after",
          "billing_drifts.plan_before",
          "billing_drifts.status_after",
          "billing_drifts.status_before",
          "billing_dunning.told",
          "billing_notices.notice",
          "unanswered_questions.language",
          "users.language",
          "directory_entries.contact",
          "messages.direction",
          "messages.kind",
          "messages.channel",
          "messages.delivery_status",
          "outbox.state",
          "outbox.dead_code",
          "consents.purpose",
          "consents.decision",
          "consents.source",
          "action_proposals.action_type",
          "action_proposals.state",
          "announcement_deliveries.state",
          "embeddings.model",
          "embedding_work.model");

  /// What tells planted data from all other: lower case, letters alone.
  private static final String PLANTED = "plantedsecret";

  private static final String PHONE = "+15557654321";

  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private final Jdbi owner = TestDatabase.asItIs().owner();

  @Test
  void everyColumnIsInTheCatalogue() {
    Set<String> listed = new TreeSet<>();
    for (PersonalTable table : PersonalData.TABLES) {
      for (PersonalTable.Column column : table.columns()) {
        assertThat(listed.add(table.name() + "." + column.name()))
            .as("%s.%s is listed once", table.name(), column.name())
            .isTrue();
      }
    }
    Set<String> there = new TreeSet<>(columns("true"));

    assertThat(there)
        .as(
            "columns that PersonalData does not list. Decide for each what happens when its person"
                + " wants an export or to be erased, list it there with the reason, and plant"
                + " something in it here if it holds personal texts")
        .isSubsetOf(listed);
    assertThat(listed)
        .as("columns that PersonalData lists and no migration makes: take them out there")
        .isSubsetOf(there);
  }

  @Test
  void everyPersonalTextIsPlanted() {
    Lease ada = plant();

    Set<String> unplanted = new TreeSet<>();
    for (String column : columns("data_type in ('text', 'jsonb')")) {
      if (isPersonal(column) && !OF_FEW_VALUES.contains(column) && !holdsPlanted(column)) {
        unplanted.add(column);
      }
    }

    assertThat(ada.conversation()).isNotNull();
    assertThat(unplanted).as("plant something in these columns, too").isEmpty();
  }

  @Test
  void anExportHoldsEverythingThatIsPlanted() {
    Lease ada = plant();
    List<ExportedRecord> records = new ArrayList<>();

    new ExportResidentDataService(
            storage.systemUnitOfWork(),
            storage.residentRecords(),
            storage.auditLog(),
            storage.clock())
        .export(new ExportResidentDataUseCase.Command(ada.resident(), records::add));

    Set<String> exported = new TreeSet<>();
    for (ExportedRecord record : records) {
      record
          .fields()
          .values()
          .forEach(
              (name, value) -> {
                if (isPlanted(text(value))) {
                  exported.add(record.subject() + "." + name);
                }
              });
    }
    assertThat(exported)
        .isEqualTo(
            new TreeSet<>(
                columns("data_type in ('text', 'jsonb')").stream()
                    .filter(column -> treatmentOf(column) == Treatment.EXPORTED)
                    .filter(column -> !OF_FEW_VALUES.contains(column))
                    .toList()));
  }

  @Test
  void anErasureLeavesNothingThatIsPlanted() {
    Lease ada = plant();
    Lease ben = given.leaseFor("+15550000002");
    assertThat(tablesWithPlanted()).isNotEmpty();

    new EraseResidentService(
            storage.systemUnitOfWork(),
            storage.residentRecords(),
            storage.auditLog(),
            storage.clock())
        .erase(new EraseResidentUseCase.Command(ada.resident()));

    assertThat(tablesWithPlanted()).isEmpty();
    assertThat(given.unanswered(ben.conversation())).containsExactly("hello");
    assertThat(keptRows()).as("what has to be kept").isEqualTo(5);
  }

  private int keptRows() {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from usage_ledger)
                      + (select count(*) from subscriptions where status = 'cancelled')
                      + (select count(*) from service_requests)
                      + (select count(*) from users where erased_at is not null)
                    """)
                .mapTo(Integer.class)
                .one());
  }

  private Lease plant() {
    Lease ada = given.leaseFor(PHONE);
    given.owed(ada.conversation(), "answer");
    storage.billing().subscribe(ada.resident(), "pro");
    owner.useTransaction(
        handle -> {
          for (String statement : PersonalPlants.STATEMENTS) {
            handle
                .createUpdate(statement)
                .bind("resident", ada.resident().id().value())
                .bind("community", ada.resident().community().value())
                .bind("conversation", ada.conversation().value())
                .execute();
          }
        });
    return ada;
  }

  private static boolean isPersonal(String column) {
    return switch (treatmentOf(column)) {
      case EXPORTED, ERASED -> true;
      case EXPORTED_AND_KEPT, KEPT -> false;
    };
  }

  private static Treatment treatmentOf(String column) {
    return PersonalData.TABLES.stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(each -> column.equals(table.name() + "." + each.name())))
        .map(PersonalTable.Column::treatment)
        .findFirst()
        .orElse(Treatment.KEPT);
  }

  private boolean holdsPlanted(String column) {
    String table = column.substring(0, column.indexOf('.'));
    return found(table, column.substring(column.indexOf('.') + 1) + "::text");
  }

  private List<String> tablesWithPlanted() {
    return columns("true").stream()
        .map(column -> column.substring(0, column.indexOf('.')))
        .distinct()
        .filter(table -> found(table, "t::text"))
        .toList();
  }

  private boolean found(String table, String text) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select from %s t where %s ilike any(array[:word, :phone]))"
                        .formatted(table, text))
                .bind("word", "%" + PLANTED + "%")
                .bind("phone", "%" + PHONE + "%")
                .mapTo(Boolean.class)
                .one());
  }

  private List<String> columns(String condition) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.table_name || '.' || c.column_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where table_schema = 'public' and t.table_type = 'BASE TABLE'
                      and table_name <> 'flyway_schema_history' and %s
                    order by 1
                    """
                        .formatted(condition))
                .mapTo(String.class)
                .list());
  }

  private static boolean isPlanted(String text) {
    return text.contains(PLANTED) || text.contains(PHONE);
  }

  private static String text(ExportedValue value) {
    return switch (value) {
      case ExportedValue.Text(String words) -> words;
      case ExportedValue.Amount _, ExportedValue.Flag _ -> "";
      case ExportedValue.Many(var values) -> joined(values.stream());
      case ExportedValue.Structure(var values) -> joined(values.values().stream());
    };
  }

  private static String joined(Stream<ExportedValue> values) {
    return values.map(PersonalDataIT::text).collect(joining(" "));
  }
}
