package io.communityconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.communityconnect.application.billing.ScriptedPaymentGateway;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RemoteCallTest {
  private final Storage storage = new InMemoryStorage();

  @Test
  void isNoticedInsideAUnitOfWork() {
    ScriptedPaymentGateway gateway = new ScriptedPaymentGateway();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> inUnit(() -> gateway.delete(new CustomerReference("cus_1"))))
        .withMessageContaining("inside a unit of work");
  }

  @Test
  void isLetThroughBeforeAndAfterOne() {
    assertThatNoException().isThrownBy(RemoteCall::begin);
    assertThat(inUnit(() -> "done")).isEqualTo("done");
    assertThatNoException().isThrownBy(RemoteCall::begin);
  }

  private <T> T inUnit(Supplier<T> work) {
    return storage.systemUnitOfWork().run(new Actor.SystemTask("test"), work);
  }
}
