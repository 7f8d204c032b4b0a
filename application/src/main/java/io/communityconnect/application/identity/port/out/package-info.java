/// What logging in needs from outside: people, sessions and codes that are kept, tokens that are
/// signed, codes that are sent, and an identity provider where there is one.
@NullMarked
package io.communityconnect.application.identity.port.out;

import org.jspecify.annotations.NullMarked;
