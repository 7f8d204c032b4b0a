/// The people of a community, for its admins: `/api/v1/admin/residents`.
@NullMarked
package io.communityconnect.adapters.rest.people;

import org.jspecify.annotations.NullMarked;
