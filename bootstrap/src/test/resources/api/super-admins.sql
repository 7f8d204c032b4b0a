-- Two, so that one of them can go.
insert into users (id, phone_number, full_name, user_role) values
  ('01939e60-0000-7000-8003-000000000007', '+15550130407', 'Super admin', 'super_admin'),
  ('01939e60-0000-7000-8003-000000000008', '+15550130408', 'Another super admin', 'super_admin');

insert into sessions (id, user_id, opened_at)
  select id, id, now() from users where user_role = 'super_admin';
