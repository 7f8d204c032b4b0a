package io.communityconnect.adapters.identity.supabase;

/// What an error of Supabase Auth means to us. Its 109 codes are told apart in [ErrorCodes].
enum ErrorMeaning {
  /// The code is wrong, expired or used, or its phone unknown: it does not tell which.
  WRONG_CODE,
  /// The refresh token is none.
  UNKNOWN_TOKEN,
  /// The refresh token was used before.
  REUSED_TOKEN,
  /// The session's time is over.
  SESSION_EXPIRED,
  /// The session was ended.
  SESSION_ENDED,
  /// This person may not log in, or not register.
  PERSON_BARRED,
  /// Not so many requests.
  RATE_LIMITED,
  /// Trying again later may help.
  PASSING,
  /// The project is not set up for it. Only its operator can help.
  SET_UP,
  /// We asked for something that it cannot take.
  OUR_MISTAKE,
  /// It belongs to something that we never ask for.
  NOT_OURS
}
