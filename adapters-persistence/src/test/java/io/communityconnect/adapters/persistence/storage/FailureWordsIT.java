package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.domain.identity.Actor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a failed statement says of itself, which ends up in logs.
class FailureWordsIT {
  private static final String PHONE = "+15550107788";

  @Test
  void nameTheConstraintAndRepeatNoPersonalData() {
    var unitOfWork = new PostgresSystemUnitOfWork(new Transactions(TestDatabase.empty().system()));

    InfrastructureException failure =
        catchThrowableOfType(
            InfrastructureException.class,
            () -> unitOfWork.run(new Actor.SystemTask("test"), () -> insertUser() + insertUser()));

    StringWriter words = new StringWriter();
    failure.printStackTrace(new PrintWriter(words));
    assertThat(words.toString()).contains("users_phone_number_key").doesNotContain("5550107788");
  }

  private static int insertUser() {
    return Transactions.current()
        .createUpdate("insert into users (id, phone_number) values (:id, :phone)")
        .bind("id", UUID.randomUUID())
        .bind("phone", PHONE)
        .execute();
  }
}
