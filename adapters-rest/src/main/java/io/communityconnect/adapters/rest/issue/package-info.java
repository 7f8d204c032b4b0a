/// What residents reported, over the API.
@NullMarked
package io.communityconnect.adapters.rest.issue;

import org.jspecify.annotations.NullMarked;
