package io.communityconnect.application.people.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.people.port.in.ChangeOwnProfileUseCase;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.identity.Account;

/// Changes a resident as that resident. Nobody else's data is touched, so nothing is taken down.
public final class ChangeOwnProfileService implements ChangeOwnProfileUseCase {
  private final UnitOfWork unitOfWork;
  private final Residents residents;

  public ChangeOwnProfileService(UnitOfWork unitOfWork, Residents residents) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.residents = requireNonNull(residents, "residents is null");
  }

  @Override
  public Outcome change(Command command) {
    return unitOfWork.run(
        command.resident(),
        () ->
            residents
                .lock(command.resident().id())
                .map(account -> changed(command, account))
                .orElseGet(Outcome.Unknown::new));
  }

  private Outcome changed(Command command, Account account) {
    if (!command.stillIs().test(account)) {
      return new Outcome.ChangedMeanwhile();
    }
    residents.change(account.id(), command.name(), command.apartment());
    return new Outcome.Changed(residents.find(account.id()).orElseThrow());
  }
}
