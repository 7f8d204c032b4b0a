package io.communityconnect.application.privacy.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.privacy.PlainExportLinks;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase.Command;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OpenExportLinkServiceTest {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private final Storage storage = new InMemoryStorage();
  private final PlainExportLinks links = new PlainExportLinks();
  private final OpenExportLinkService service =
      new OpenExportLinkService(
          links, storage.systemUnitOfWork(), storage.residentRecords(), storage.clock());
  private final Actor.Resident resident = new Given(storage).leaseFor("+15550000001").resident();

  private Command link() {
    String path = links.to(resident, storage.clock().instant().plus(LIFETIME)).getPath();
    return new Command(path.substring(1));
  }

  @Test
  void leadsToWhomItWasMadeForUntilItEnds() {
    Command link = link();

    assertThat(service.open(link)).isEqualTo(new Outcome.Opened(resident));
    storage.clock().advance(LIFETIME);
    assertThat(service.open(link)).isEqualTo(new Outcome.Ended());
  }

  @Test
  void leadsNowhereOnceItsResidentIsErased() {
    Command link = link();
    new EraseResidentService(
            storage.systemUnitOfWork(),
            storage.residentRecords(),
            storage.auditLog(),
            storage.clock())
        .erase(new EraseResidentUseCase.Command(resident));

    assertThat(service.open(link)).isEqualTo(new Outcome.Ended());
  }
}
