/// What a community knows, for its admins: `/api/v1/admin/knowledge`.
@NullMarked
package io.communityconnect.adapters.rest.knowledge;

import org.jspecify.annotations.NullMarked;
