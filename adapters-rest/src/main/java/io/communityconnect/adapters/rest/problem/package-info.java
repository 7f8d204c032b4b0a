/// Every answer that is a refusal, as `application/problem+json` (RFC 9457). Nothing of an
/// exception or of what was sent gets into one.
@NullMarked
package io.communityconnect.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
