/// Changing many people at once over the API.
@NullMarked
package io.communityconnect.adapters.rest.bulk;

import org.jspecify.annotations.NullMarked;
