/// Logging in and out: `/api/v1/auth`.
@NullMarked
package io.communityconnect.adapters.rest.login;

import org.jspecify.annotations.NullMarked;
