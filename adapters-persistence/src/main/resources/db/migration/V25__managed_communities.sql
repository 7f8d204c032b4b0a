-- Super admins open communities and name them. The number of one is for ever: windows to answer in and the opting out
-- of residents hang on it, and whoever wants another number opens another community.
grant insert, update (name) on communities to authenticated;
create policy super_admin_opens on communities for insert to authenticated
  with check ((select claims.is_super_admin()));
create policy super_admin_names on communities for update to authenticated
  using ((select claims.is_super_admin())) with check ((select claims.is_super_admin()));
