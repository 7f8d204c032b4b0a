package io.communityconnect.application.identity.service;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.identity.CountingSecrets;
import io.communityconnect.application.identity.PlainAccessTokens;
import io.communityconnect.application.identity.RecordingCodeSender;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.IdentityStorage;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.identity.ClientAddress;
import io.communityconnect.domain.identity.CodePolicy;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.identity.SendingPolicy;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.identity.SessionPolicy;
import io.communityconnect.domain.people.PhoneNumber;

/// The use cases of logging in over fakes.
final class Logins {
  static final PhoneNumber PHONE = new PhoneNumber("+15550000001");
  static final ClientAddress HERE = new ClientAddress("203.0.113.7");

  final InMemoryStorage storage = new InMemoryStorage();
  final Given given = new Given(storage);
  final TestClock clock = storage.clock();
  final IdentityStorage identity = storage.identity();
  final CountingSecrets secrets = new CountingSecrets();
  final SecretHasher hasher = (purpose, text) -> SecretHash.of("key " + purpose + " " + text);
  final RecordingCodeSender sender = new RecordingCodeSender();
  final PlainAccessTokens tokens = new PlainAccessTokens();

  final SessionOpener opener =
      new SessionOpener(identity.sessions(), tokens, secrets, SessionPolicy.STANDARD);
  final Bearers bearers =
      new Bearers(identity.sessions(), identity.accounts(), SampleCommunity.SENDER);
  final PhoneCodeMaker maker = new PhoneCodeMaker(secrets, hasher);
  final CodeRegister register =
      new CodeRegister(identity.phoneCodes(), hasher, CodePolicy.STANDARD);
  final OfferSendingLoginService.CodeMaker pageMaker =
      new OfferSendingLoginService.CodeMaker(secrets, hasher, SendingPolicy.STANDARD);

  final RequestCodeService request =
      new RequestCodeService(
          storage.systemUnitOfWork(),
          register,
          maker,
          new RequestCodeService.Delivery(identity.serviceWindows(), sender),
          clock);
  final VerifyCodeService verify =
      new VerifyCodeService(
          storage.systemUnitOfWork(),
          identity.phoneCodes(),
          CodePolicy.STANDARD,
          maker,
          new VerifyCodeService.Entrance(identity.accounts(), opener, SampleCommunity.SENDER),
          clock);
  final RefreshSessionService refresh =
      new RefreshSessionService(
          storage.systemUnitOfWork(),
          new RefreshSessionService.Store(identity.sessions(), identity.accounts()),
          new RefreshSessionService.Tokens(opener, hasher, SessionPolicy.STANDARD),
          storage.auditLog(),
          clock);
  final AuthenticateService authenticate =
      new AuthenticateService(storage.systemUnitOfWork(), tokens, bearers, clock);
  final EndSessionService end =
      new EndSessionService(
          storage.systemUnitOfWork(), tokens, bearers, identity.sessions(), clock);
  final EndAllSessionsService endAll =
      new EndAllSessionsService(
          storage.systemUnitOfWork(), identity.sessions(), identity.sendingLogins(), clock);
  final OfferSendingLoginService offer =
      new OfferSendingLoginService(
          storage.systemUnitOfWork(),
          identity.sendingLogins(),
          pageMaker,
          SampleCommunity.SENDER,
          clock);
  final ConfirmSendingLoginService confirm =
      new ConfirmSendingLoginService(
          storage.systemUnitOfWork(), identity.sendingLogins(), pageMaker, clock);
  final CollectSendingLoginService collect =
      new CollectSendingLoginService(
          storage.systemUnitOfWork(), identity.sendingLogins(), identity.accounts(), opener, clock);

  RequestCodeUseCase.Outcome ask(PhoneNumber phone) {
    return request.request(new RequestCodeUseCase.Command(phone, HERE));
  }

  /// The code that a phone gets when it asks now.
  PhoneCode codeFor(PhoneNumber phone) {
    ask(phone);
    return sender.last().code();
  }

  VerifyCodeUseCase.Outcome answer(PhoneNumber phone, PhoneCode code) {
    return verify.verify(new VerifyCodeUseCase.Command(phone, code));
  }

  Session loggedIn(PhoneNumber phone) {
    if (answer(phone, codeFor(phone)) instanceof VerifyCodeUseCase.Outcome.LoggedIn in) {
      return in.session();
    }
    throw new AssertionError("not logged in");
  }
}
