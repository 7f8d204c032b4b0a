/// Access tokens as JWTs (RFC 7519): ours are signed and checked here, the identity provider's
/// checked. Sessions and people are the use cases'.
@NullMarked
package io.communityconnect.adapters.identity.token;

import org.jspecify.annotations.NullMarked;
