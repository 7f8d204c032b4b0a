/// Limits on how often the API may be asked.
@NullMarked
package io.communityconnect.adapters.rest.limit;

import org.jspecify.annotations.NullMarked;
