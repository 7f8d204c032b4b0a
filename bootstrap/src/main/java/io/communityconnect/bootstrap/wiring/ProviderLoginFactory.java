package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.identity.supabase.SupabaseIdentityProvider;
import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.AccessTokens;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.identity.service.CodeRegister;
import io.communityconnect.application.identity.service.EndSessionAtProviderService;
import io.communityconnect.application.identity.service.EndSessionService;
import io.communityconnect.application.identity.service.ProviderAccounts;
import io.communityconnect.application.identity.service.RefreshAtProviderService;
import io.communityconnect.application.identity.service.RefreshSessionService;
import io.communityconnect.application.identity.service.RequestCodeAtProviderService;
import io.communityconnect.application.identity.service.VerifyCodeAtProviderService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.InstantSource;

/// Login where Supabase Auth sends the codes and keeps the sessions. Who logs in by sending has a
/// session of this server all the same: Supabase opens none for a message on WhatsApp.
@Factory
@Requires(property = "community-connect.supabase", value = "true")
final class ProviderLoginFactory {
  @Singleton
  IdentityProvider identityProvider(Settings settings, HttpClient modelHttpClient) {
    return new SupabaseIdentityProvider(
        settings.identity().supabase().orElseThrow(), modelHttpClient);
  }

  @Singleton
  ProviderAccounts providerAccounts(Accounts accounts, Sessions sessions, Settings settings) {
    return new ProviderAccounts(accounts, sessions, settings.community().sender());
  }

  @Singleton
  RequestCodeUseCase requestCode(
      SystemUnitOfWork unitOfWork,
      CodeRegister register,
      SecretGenerator secrets,
      IdentityProvider provider,
      InstantSource clock) {
    return new RequestCodeAtProviderService(unitOfWork, register, secrets, provider, clock);
  }

  @Singleton
  VerifyCodeUseCase verifyCode(
      SystemUnitOfWork unitOfWork,
      IdentityProvider provider,
      ProviderAccounts people,
      InstantSource clock) {
    return new VerifyCodeAtProviderService(unitOfWork, provider, people, clock);
  }

  @Singleton
  @Primary
  RefreshSessionUseCase refreshSession(
      SystemUnitOfWork unitOfWork,
      IdentityProvider provider,
      ProviderAccounts people,
      RefreshSessionService own,
      InstantSource clock) {
    return new RefreshAtProviderService(unitOfWork, provider, people, own, clock);
  }

  @Singleton
  @Primary
  EndSessionUseCase endSession(
      AccessTokens tokens, IdentityProvider provider, EndSessionService own, InstantSource clock) {
    return new EndSessionAtProviderService(tokens, provider, own, clock);
  }
}
