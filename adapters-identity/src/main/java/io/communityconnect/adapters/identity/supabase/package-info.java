/// Supabase Auth over its REST API (<https://supabase.com/docs/reference/self-hosting-auth>), with
/// all its error codes.
@NullMarked
package io.communityconnect.adapters.identity.supabase;

import org.jspecify.annotations.NullMarked;
