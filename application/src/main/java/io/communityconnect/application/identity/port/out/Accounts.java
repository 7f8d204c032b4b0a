package io.communityconnect.application.identity.port.out;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// People who can log in. Called inside a system unit of work.
public interface Accounts {
  /// Somebody by key; empty for who is unknown, was erased, or belongs to no community yet.
  Optional<Account> find(ResidentId person);

  /// Somebody by the name that the identity provider has for them.
  Optional<Account> find(ProviderSubject subject);

  /// Whoever has this phone, registered as a resident if they are new. Who has no community yet
  /// gets the one that answers at the number.
  ///
  /// @param house the number of the community that newcomers belong to
  Account registered(PhoneNumber phone, PhoneNumber house);

  /// As [#registered], for somebody whom the identity provider has a name for as well. The phone
  /// that it vouches for now decides who they are; a name that somebody else had is theirs.
  Account registered(ProviderSubject subject, PhoneNumber phone, PhoneNumber house);

  /// Makes whoever has this phone a super admin, registered if they are new, unless there is one
  /// already.
  ///
  /// @return who was made one; empty when there was one
  Optional<Account> appointFirstSuperAdmin(PhoneNumber phone, PhoneNumber house);
}
