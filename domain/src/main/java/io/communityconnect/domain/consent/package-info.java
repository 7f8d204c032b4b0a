/// What residents allow, and when they take it back. The newest decision of a purpose counts.
@NullMarked
package io.communityconnect.domain.consent;

import org.jspecify.annotations.NullMarked;
