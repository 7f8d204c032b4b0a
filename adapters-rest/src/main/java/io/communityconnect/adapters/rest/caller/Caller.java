package io.communityconnect.adapters.rest.caller;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/// Hands the caller to a route as what the route wants them to be. Postponed until the filters have
/// run, which find the caller out.
public abstract class Caller<T>
    implements TypedRequestArgumentBinder<T>, PostponedRequestArgumentBinder<T> {
  private static final String ATTRIBUTE = "community-connect.caller";

  private final Argument<T> type;
  private final Function<Account, Optional<T>> as;
  private final ProblemCode otherwise;

  private Caller(Class<T> type, Function<Account, Optional<T>> as, ProblemCode otherwise) {
    this.type = Argument.of(type);
    this.as = as;
    this.otherwise = otherwise;
  }

  /// Who was found to call, where anybody was.
  public static Optional<Account> known(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Account.class);
  }

  static void remember(HttpRequest<?> request, Account account) {
    request.setAttribute(ATTRIBUTE, account);
  }

  @Override
  public Argument<T> argumentType() {
    return type;
  }

  @Override
  public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> request) {
    Account account =
        known(request).orElseThrow(() -> RequestRefused.because(ProblemCode.TOKEN_MISSING));
    T caller = as.apply(account).orElseThrow(() -> RequestRefused.because(otherwise));
    return () -> Optional.of(caller);
  }

  /// Anybody who is logged in.
  @Singleton
  static final class AsAccount extends Caller<Account> {
    AsAccount() {
      super(Account.class, Optional::of, ProblemCode.NOT_ALLOWED);
    }
  }

  /// Whoever lives in a community, for themselves; admins do as well.
  @Singleton
  static final class AsResident extends Caller<Actor.Resident> {
    AsResident() {
      super(Actor.Resident.class, Account::resident, ProblemCode.NO_COMMUNITY);
    }
  }

  /// Whoever may act on other people's data.
  @Singleton
  static final class AsAdministrator extends Caller<Actor.Administrator> {
    AsAdministrator() {
      super(Actor.Administrator.class, AsAdministrator::of, ProblemCode.NOT_ALLOWED);
    }

    private static Optional<Actor.Administrator> of(Account account) {
      return switch (account.actor()) {
        case Actor.Administrator administrator -> Optional.of(administrator);
        case Actor.Resident _ -> Optional.empty();
      };
    }
  }

  /// Whoever runs the installation.
  @Singleton
  static final class AsSuperAdmin extends Caller<Actor.SuperAdmin> {
    AsSuperAdmin() {
      super(Actor.SuperAdmin.class, AsSuperAdmin::of, ProblemCode.NOT_ALLOWED);
    }

    private static Optional<Actor.SuperAdmin> of(Account account) {
      return switch (account.actor()) {
        case Actor.SuperAdmin superAdmin -> Optional.of(superAdmin);
        case Actor.Admin _, Actor.Resident _ -> Optional.empty();
      };
    }
  }
}
