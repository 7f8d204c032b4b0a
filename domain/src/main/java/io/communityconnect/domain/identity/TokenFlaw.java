package io.communityconnect.domain.identity;

/// Why an access token lets nobody in.
public enum TokenFlaw {
  /// It is no JWT, or lacks what every token of ours has.
  MALFORMED,
  /// It is signed by no algorithm, or by one that its key is not for.
  WRONG_ALGORITHM,
  /// It names a key that its issuer does not have.
  UNKNOWN_KEY,
  /// It was not signed with its issuer's key, or changed since.
  BAD_SIGNATURE,
  /// It comes from an issuer whose tokens are not taken here.
  WRONG_ISSUER,
  /// It is for another audience.
  WRONG_AUDIENCE,
  /// Its time is not yet.
  NOT_YET_VALID,
  /// Its time is over.
  EXPIRED,
  /// Its session was ended.
  SESSION_ENDED,
  /// It names a community that its person does not belong to, or no more.
  OTHER_COMMUNITY,
  /// Its person is not known here, or was erased.
  UNKNOWN_PERSON
}
