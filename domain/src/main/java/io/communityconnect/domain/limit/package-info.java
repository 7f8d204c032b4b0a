/// How often something may be asked for.
@NullMarked
package io.communityconnect.domain.limit;

import org.jspecify.annotations.NullMarked;
