package io.communityconnect.application.identity;

import io.communityconnect.application.RemoteCall;
import io.communityconnect.application.identity.port.out.IdentityProvider;
import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/// Answers as it is told, and remembers what it was asked.
public final class ScriptedIdentityProvider implements IdentityProvider {
  private final List<String> asked = new ArrayList<>();
  private Sending sending = new Sending.Sent();
  private Login login = new Login.Refused(Reason.UNKNOWN);
  private Ending ending = new Ending.Ended();

  /// Answers requests for codes so.
  public void answer(Sending next) {
    sending = next;
  }

  /// Answers codes and refresh tokens so.
  public void answer(Login next) {
    login = next;
  }

  /// Answers logouts so.
  public void answer(Ending next) {
    ending = next;
  }

  /// What it was asked, in one word each.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Sending sendCode(PhoneNumber phone) {
    RemoteCall.begin();
    asked.add("send");
    return sending;
  }

  @Override
  public Login verify(PhoneNumber phone, PhoneCode code) {
    RemoteCall.begin();
    asked.add("verify");
    return login;
  }

  @Override
  public Login refresh(RefreshToken token) {
    RemoteCall.begin();
    asked.add("refresh");
    return login;
  }

  @Override
  public Ending end(AccessToken token, boolean everywhere) {
    RemoteCall.begin();
    asked.add(everywhere ? "end-all" : "end");
    return ending;
  }
}
