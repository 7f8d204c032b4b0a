/// Messages on their way as admins look at them: `/api/v1/admin/deliveries` and
/// `/api/v1/admin/dead-letters`.
@NullMarked
package io.communityconnect.adapters.rest.delivery;

import org.jspecify.annotations.NullMarked;
