/// Who somebody is, said in secrets and hashes. Tokens are in `token`, Supabase Auth in `supabase`.
@NullMarked
package io.communityconnect.adapters.identity;

import org.jspecify.annotations.NullMarked;
