/// Limits on how often the API may be asked, and for how much at once.
@NullMarked
package io.communityconnect.adapters.rest.limit;

import org.jspecify.annotations.NullMarked;
