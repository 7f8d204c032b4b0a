package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.identity.HmacHasher;
import io.communityconnect.adapters.identity.RandomSecrets;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.identity.token.OwnIssuer;
import io.communityconnect.adapters.identity.token.ProviderKeys;
import io.communityconnect.adapters.identity.token.SignedAccessTokens;
import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.application.identity.port.in.AppointSuperAdminUseCase;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.application.identity.port.in.ChangeRoleUseCase;
import io.communityconnect.application.identity.port.in.CollectSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.identity.port.in.OfferSendingLoginUseCase;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.identity.service.AppointSuperAdminService;
import io.communityconnect.application.identity.service.AuthenticateService;
import io.communityconnect.application.identity.service.Bearers;
import io.communityconnect.application.identity.service.ChangeRoleService;
import io.communityconnect.application.identity.service.CodeRegister;
import io.communityconnect.application.identity.service.CollectSendingLoginService;
import io.communityconnect.application.identity.service.ConfirmSendingLoginService;
import io.communityconnect.application.identity.service.EndAllSessionsService;
import io.communityconnect.application.identity.service.EndSessionService;
import io.communityconnect.application.identity.service.OfferSendingLoginService;
import io.communityconnect.application.identity.service.RefreshSessionService;
import io.communityconnect.application.identity.service.SessionOpener;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.SendingPolicy;
import io.communityconnect.domain.identity.SessionPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What logging in consists of, whoever sends the codes.
@Factory
final class IdentityFactory {
  @Singleton
  SigningSecret signingSecret(Settings settings) {
    return settings.identity().secret().orElseGet(SigningSecret::random);
  }

  @Singleton
  SecretHasher secretHasher(SigningSecret secret) {
    return new HmacHasher(secret);
  }

  @Singleton
  SecretGenerator secretGenerator() {
    return new RandomSecrets();
  }

  @Singleton
  AccessTokens accessTokens(Settings settings, SigningSecret secret) {
    return new SignedAccessTokens(
        new OwnIssuer(settings.server().publicBaseUrl(), secret),
        settings
            .identity()
            .supabase()
            .map(
                supabase ->
                    new ProviderKeys(
                        supabase.url(), supabase.jwtSecret(), ProviderKeys.Fetching.STANDARD)));
  }

  @Singleton
  SessionOpener sessionOpener(Sessions sessions, AccessTokens tokens, SecretGenerator secrets) {
    return new SessionOpener(sessions, tokens, secrets, SessionPolicy.STANDARD);
  }

  @Singleton
  CodeRegister codeRegister(PhoneCodes codes, SecretHasher hasher) {
    return new CodeRegister(codes, hasher, CodePolicy.STANDARD);
  }

  @Singleton
  Bearers bearers(Sessions sessions, Accounts accounts, Settings settings) {
    return new Bearers(sessions, accounts, settings.community().sender());
  }

  @Singleton
  AuthenticateUseCase authenticate(
      SystemUnitOfWork unitOfWork, AccessTokens tokens, Bearers bearers, InstantSource clock) {
    return new AuthenticateService(unitOfWork, tokens, bearers, clock);
  }

  @Singleton
  RefreshSessionService ownRefresh(
      SystemUnitOfWork unitOfWork,
      RefreshSessionService.Store store,
      RefreshSessionService.Tokens tokens,
      PostgresAuditLog audit,
      InstantSource clock) {
    return new RefreshSessionService(unitOfWork, store, tokens, audit, clock);
  }

  @Singleton
  RefreshSessionService.Store sessionStore(Sessions sessions, Accounts accounts) {
    return new RefreshSessionService.Store(sessions, accounts);
  }

  @Singleton
  RefreshSessionService.Tokens sessionTokens(SessionOpener opener, SecretHasher hasher) {
    return new RefreshSessionService.Tokens(opener, hasher, SessionPolicy.STANDARD);
  }

  @Singleton
  EndSessionService ownEnd(
      SystemUnitOfWork unitOfWork,
      AccessTokens tokens,
      Bearers bearers,
      Sessions sessions,
      InstantSource clock) {
    return new EndSessionService(unitOfWork, tokens, bearers, sessions, clock);
  }

  @Singleton
  EndAllSessionsUseCase endAllSessions(
      SystemUnitOfWork unitOfWork, Sessions sessions, SendingLogins logins, InstantSource clock) {
    return new EndAllSessionsService(unitOfWork, sessions, logins, clock);
  }

  @Singleton
  OfferSendingLoginService.CodeMaker sendingCodeMaker(
      SecretGenerator secrets, SecretHasher hasher) {
    return new OfferSendingLoginService.CodeMaker(secrets, hasher, SendingPolicy.STANDARD);
  }

  @Singleton
  OfferSendingLoginUseCase offerSendingLogin(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      OfferSendingLoginService.CodeMaker maker,
      Settings settings,
      InstantSource clock) {
    return new OfferSendingLoginService(
        unitOfWork, logins, maker, settings.community().sender(), clock);
  }

  @Singleton
  ConfirmSendingLoginUseCase confirmSendingLogin(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      OfferSendingLoginService.CodeMaker maker,
      InstantSource clock) {
    return new ConfirmSendingLoginService(unitOfWork, logins, maker, clock);
  }

  @Singleton
  CollectSendingLoginUseCase collectSendingLogin(
      SystemUnitOfWork unitOfWork,
      SendingLogins logins,
      Accounts accounts,
      SessionOpener opener,
      InstantSource clock) {
    return new CollectSendingLoginService(unitOfWork, logins, accounts, opener, clock);
  }

  @Singleton
  AppointSuperAdminUseCase appointSuperAdmin(
      SystemUnitOfWork unitOfWork, Accounts accounts, PostgresAuditLog audit, InstantSource clock) {
    return new AppointSuperAdminService(unitOfWork, accounts, audit, clock);
  }

  @Singleton
  ChangeRoleUseCase changeRole(
      AdminUnitOfWork unitOfWork, Roles roles, Residents residents, InstantSource clock) {
    return new ChangeRoleService(unitOfWork, roles, residents, clock);
  }
}
