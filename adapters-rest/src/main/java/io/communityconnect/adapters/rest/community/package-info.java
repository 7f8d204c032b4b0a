/// The communities of an installation over HTTP, for super admins. What concerns one community lies
/// elsewhere.
@NullMarked
package io.communityconnect.adapters.rest.community;

import org.jspecify.annotations.NullMarked;
