package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.whatsapp.sending.TwilioApi;
import io.communityconnect.adapters.whatsapp.sending.TwilioCodeSender;
import io.communityconnect.application.identity.port.in.EndSessionUseCase;
import io.communityconnect.application.identity.port.in.RefreshSessionUseCase;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.CodeSender;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.identity.service.CodeRegister;
import io.communityconnect.application.identity.service.EndSessionService;
import io.communityconnect.application.identity.service.PhoneCodeMaker;
import io.communityconnect.application.identity.service.RefreshSessionService;
import io.communityconnect.application.identity.service.RequestCodeService;
import io.communityconnect.application.identity.service.SessionOpener;
import io.communityconnect.application.identity.service.VerifyCodeService;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.domain.identity.CodePolicy;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Login where this server is the only issuer, and codes go out through Twilio.
@Factory
@Requires(property = "community-connect.supabase", value = "false")
final class OwnLoginFactory {
  @Singleton
  CodeSender codeSender(Settings settings, TwilioApi api) {
    return new TwilioCodeSender(settings.identity().codeChannel(), api);
  }

  @Singleton
  PhoneCodeMaker phoneCodeMaker(SecretGenerator secrets, SecretHasher hasher) {
    return new PhoneCodeMaker(secrets, hasher);
  }

  @Singleton
  RequestCodeService.Delivery codeDelivery(ServiceWindows windows, CodeSender sender) {
    return new RequestCodeService.Delivery(windows, sender);
  }

  @Singleton
  RequestCodeUseCase requestCode(
      SystemUnitOfWork unitOfWork,
      CodeRegister register,
      PhoneCodeMaker maker,
      RequestCodeService.Delivery delivery,
      InstantSource clock) {
    return new RequestCodeService(unitOfWork, register, maker, delivery, clock);
  }

  @Singleton
  VerifyCodeService.Entrance entrance(Accounts accounts, SessionOpener opener, Settings settings) {
    return new VerifyCodeService.Entrance(accounts, opener, settings.community().sender());
  }

  @Singleton
  VerifyCodeUseCase verifyCode(
      SystemUnitOfWork unitOfWork,
      PhoneCodes codes,
      PhoneCodeMaker maker,
      VerifyCodeService.Entrance entrance,
      InstantSource clock) {
    return new VerifyCodeService(unitOfWork, codes, CodePolicy.STANDARD, maker, entrance, clock);
  }

  @Singleton
  @Primary
  RefreshSessionUseCase refreshSession(RefreshSessionService own) {
    return own;
  }

  @Singleton
  @Primary
  EndSessionUseCase endSession(EndSessionService own) {
    return own;
  }
}
