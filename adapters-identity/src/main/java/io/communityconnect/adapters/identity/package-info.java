/// Who somebody is, said in secrets and hashes. Tokens are in `token`, Supabase Auth in `supabase`.
/// What anybody may do is decided elsewhere, and nothing is stored from here.
@NullMarked
package io.communityconnect.adapters.identity;

import org.jspecify.annotations.NullMarked;
