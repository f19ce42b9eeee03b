-- One text for H2, PostgreSQL and MariaDB. ${text} is the type of long texts; ${number} that of a number which the database
-- gives, growing. Texts are told apart and ordered bytewise, upper from lower case and "a" from "a ": on PostgreSQL ${bytes}
-- says so of a column, on MariaDB ${table}, which closes a table. Moments are texts like 2026-11-01T08:00:00.123456789Z.
-- Columns outside a key have defaults where a row is made first and filled after it is locked.

create table corpkit_org (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  corp_id varchar(128)${bytes} default '' not null,
  suite_id varchar(128)${bytes} default '' not null,
  revision bigint default 0 not null,
  history_from varchar(40)${bytes},
  admin_id varchar(128)${bytes} default '' not null,
  primary key (app_id, full_name)
)${table};

create table corpkit_dept (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  dept_id varchar(64)${bytes} not null,
  parent_id varchar(64)${bytes},
  name varchar(512)${bytes} not null,
  sort_order bigint not null,
  leaders ${text} not null,
  source varchar(16)${bytes} not null,
  primary key (app_id, full_name, dept_id)
)${table};

-- search_text is what a search looks into: memberId, name, alias and position in lower case.
create table corpkit_member (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  user_id varchar(64)${bytes} not null,
  name varchar(512)${bytes} not null,
  alias varchar(512)${bytes} not null,
  position_name varchar(512)${bytes} not null,
  main_dept_id varchar(64)${bytes},
  activation varchar(16)${bytes} not null,
  status varchar(16)${bytes} not null,
  offline_by_hand boolean not null,
  visibility varchar(16)${bytes} not null,
  search_text ${text} not null,
  primary key (app_id, full_name, member_id)
)${table};

create table corpkit_dept_link (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  dept_id varchar(64)${bytes} not null,
  sort_order bigint not null,
  leader boolean not null,
  primary key (app_id, full_name, member_id, dept_id)
)${table};

create index corpkit_dept_link_by_dept on corpkit_dept_link (app_id, full_name, dept_id);

create table corpkit_role (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  role_id varchar(128)${bytes} not null,
  name varchar(512)${bytes} not null,
  source varchar(16)${bytes} not null,
  primary key (app_id, full_name, role_id)
)${table};

create table corpkit_role_member (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  role_id varchar(128)${bytes} not null,
  source varchar(16)${bytes} not null,
  place integer not null,
  primary key (app_id, full_name, member_id, role_id)
)${table};

create index corpkit_role_member_by_role on corpkit_role_member (app_id, full_name, role_id);

create table corpkit_held (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  kind varchar(16)${bytes} not null,
  held_id varchar(128)${bytes} not null,
  other_id varchar(128)${bytes} not null,
  reason varchar(2000)${bytes} not null,
  plan_id varchar(64)${bytes} not null,
  rejected boolean not null,
  primary key (app_id, full_name, kind, held_id, other_id)
)${table};

-- What an event said of a member, who need not be known; until a reading settles it.
create table corpkit_member_event (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  kind varchar(16)${bytes} not null,
  detail varchar(128)${bytes} not null,
  happened_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  primary key (app_id, full_name, member_id, kind, detail)
)${table};

-- The place is as long as a key of MariaDB lets it be.
create table corpkit_finding (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  kind varchar(32)${bytes} not null,
  place varchar(350)${bytes} not null,
  cause varchar(2000)${bytes} default '' not null,
  remedy varchar(2000)${bytes} default '' not null,
  stands_since varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  objects bigint default 0 not null,
  primary key (app_id, full_name, kind, place)
)${table};

create table corpkit_run (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  run_id varchar(64)${bytes} not null,
  run_number bigint not null,
  kind varchar(16)${bytes} not null,
  outcome varchar(16)${bytes} not null,
  started_at varchar(40)${bytes} not null,
  finished_at varchar(40)${bytes} not null,
  api_calls integer not null,
  process_lost boolean not null,
  cancelled boolean not null,
  counts ${text} not null,
  held ${text} not null,
  problems ${text} not null,
  phases ${text} not null,
  items ${text} not null,
  scope_depts ${text} not null,
  scope_members ${text} not null,
  scope_tags ${text} not null,
  scope_tag_depts ${text} not null,
  scope_empty boolean not null,
  steady boolean not null,
  lost_members integer not null,
  lost_of integer not null,
  actor varchar(100)${bytes} not null,
  reason varchar(500)${bytes} not null,
  primary key (app_id, full_name, run_id)
)${table};

create index corpkit_run_by_number on corpkit_run (app_id, full_name, run_number);

create index corpkit_run_by_end on corpkit_run (finished_at);

-- The run under way of an organization, from its beginning until its lease is given back.
create table corpkit_active_run (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  run_id varchar(64)${bytes} default '' not null,
  kind varchar(16)${bytes} default 'SYNC' not null,
  started_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  alive_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  actor varchar(100)${bytes} default '' not null,
  reason varchar(500)${bytes} default '' not null,
  node varchar(200)${bytes} default '' not null,
  primary key (app_id, full_name)
)${table};

-- A state of an organization and what led to it; the changes themselves are in corpkit_history.
create table corpkit_revision (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  revision bigint not null,
  made_at varchar(40)${bytes} not null,
  cause varchar(16)${bytes} not null,
  run_id varchar(64)${bytes} not null,
  actor varchar(100)${bytes} not null,
  reason varchar(500)${bytes} not null,
  primary key (app_id, full_name, revision)
)${table};

create index corpkit_revision_by_run on corpkit_revision (app_id, full_name, run_id);

create index corpkit_revision_by_age on corpkit_revision (made_at);

-- An object before and after a revision, as JSON; null where it was not there.
create table corpkit_history (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  revision bigint not null,
  kind varchar(16)${bytes} not null,
  object_id varchar(128)${bytes} not null,
  state_before ${text},
  state_after ${text},
  primary key (app_id, full_name, revision, kind, object_id)
)${table};

create index corpkit_history_by_object on corpkit_history (app_id, full_name, kind, object_id, revision);

-- A plan keeps its run as corpkit_run does.
create table corpkit_plan (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  plan_id varchar(64)${bytes} not null,
  plan_number bigint not null,
  state varchar(16)${bytes} not null,
  made_at varchar(40)${bytes} not null,
  basis_revision bigint not null,
  basis_reading_id varchar(64)${bytes} not null,
  held_rows ${text} not null,
  kind varchar(16)${bytes} not null,
  outcome varchar(16)${bytes} not null,
  started_at varchar(40)${bytes} not null,
  finished_at varchar(40)${bytes} not null,
  api_calls integer not null,
  process_lost boolean not null,
  cancelled boolean not null,
  counts ${text} not null,
  held ${text} not null,
  problems ${text} not null,
  phases ${text} not null,
  items ${text} not null,
  scope_depts ${text} not null,
  scope_members ${text} not null,
  scope_tags ${text} not null,
  scope_tag_depts ${text} not null,
  scope_empty boolean not null,
  steady boolean not null,
  lost_members integer not null,
  lost_of integer not null,
  actor varchar(100)${bytes} not null,
  reason varchar(500)${bytes} not null,
  primary key (app_id, full_name, plan_id)
)${table};

create index corpkit_plan_by_number on corpkit_plan (app_id, full_name, plan_number);

create index corpkit_plan_by_age on corpkit_plan (made_at);

create table corpkit_plan_change (
  app_id varchar(100)${bytes} not null,
  full_name varchar(255)${bytes} not null,
  plan_id varchar(64)${bytes} not null,
  place integer not null,
  kind varchar(16)${bytes} not null,
  state_before ${text},
  state_after ${text},
  primary key (app_id, full_name, plan_id, place)
)${table};

-- An enterprise whose userids are being given userIds is locked here.
create table corpkit_user_source (
  corp_id varchar(128)${bytes} not null,
  primary key (corp_id)
)${table};

create table corpkit_user (
  corp_id varchar(128)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  user_id varchar(64)${bytes} not null,
  primary key (corp_id, member_id)
)${table};

create index corpkit_user_by_user_id on corpkit_user (user_id);

create table corpkit_lease (
  name varchar(400)${bytes} not null,
  holder varchar(255)${bytes} default '' not null,
  fence bigint default 0 not null,
  held_until varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  primary key (name)
)${table};

create table corpkit_authorization (
  suite_id varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} not null,
  corp_name varchar(512)${bytes} default '' not null,
  sealed_permanent_code varchar(4000)${bytes} default '' not null,
  agent_id varchar(64)${bytes},
  scope_depts ${text},
  scope_members ${text},
  scope_tags ${text},
  status varchar(16)${bytes} default 'ACTIVE' not null,
  reason varchar(2000)${bytes},
  authorized_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  updated_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  sealed_next_permanent_code varchar(4000)${bytes},
  permissions ${text},
  erase_at varchar(40)${bytes},
  auth_mode varchar(16)${bytes} default 'ADMINISTRATOR' not null,
  primary key (suite_id, corp_id)
)${table};

create table corpkit_suite_ticket (
  suite_id varchar(128)${bytes} not null,
  sealed_ticket varchar(4000)${bytes} default '' not null,
  received_at varchar(40)${bytes} default '' not null,
  primary key (suite_id)
)${table};

create table corpkit_token (
  suite_id varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} not null,
  sealed_token varchar(4000)${bytes} default '' not null,
  token_version bigint default 0 not null,
  fetched_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  expires_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  primary key (suite_id, corp_id)
)${table};

-- One row, sealed with the key in use: a wrong key is noticed when the store opens.
create table corpkit_key_check (
  id varchar(16)${bytes} not null,
  sealed varchar(4000)${bytes} default '' not null,
  primary key (id)
)${table};

-- A callback is made by its suite and digest, so that two nodes that get the same one at once meet there; the database numbers it.
create table corpkit_callback (
  id ${number} not null,
  suite_id varchar(128)${bytes} not null,
  digest varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} default '' not null,
  kind varchar(255)${bytes} default '' not null,
  sealed_message ${text},
  happened_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  received_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  state varchar(16)${bytes} default 'WAITING' not null,
  attempts integer default 0 not null,
  due_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  problem ${text},
  primary key (id),
  unique (suite_id, digest)
)${table};

create index corpkit_callback_by_lane on corpkit_callback (state, suite_id, corp_id, id);

create index corpkit_callback_by_suite on corpkit_callback (suite_id, id);

create index corpkit_callback_by_age on corpkit_callback (state, received_at);

create table corpkit_refusal (
  suite_id varchar(128)${bytes} not null,
  reason varchar(128)${bytes} not null,
  refused bigint default 0 not null,
  last_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  primary key (suite_id, reason)
)${table};

create table corpkit_erasure (
  id varchar(36)${bytes} not null,
  suite_id varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} not null,
  cause varchar(16)${bytes} not null,
  erased_at varchar(40)${bytes} not null,
  orgs ${text} not null,
  depts integer not null,
  members integer not null,
  roles integer not null,
  primary key (id)
)${table};

create table corpkit_login_code (
  digest varchar(128)${bytes} not null,
  suite_id varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} not null,
  member_id varchar(128)${bytes} not null,
  user_id varchar(64)${bytes} not null,
  expires_at varchar(40)${bytes} not null,
  primary key (digest)
)${table};

create index corpkit_login_code_by_expiry on corpkit_login_code (expires_at);

-- The row of the empty enterprise has no code: it is locked while a suite's codes change.
create table corpkit_corp_code (
  suite_id varchar(128)${bytes} not null,
  corp_id varchar(128)${bytes} not null,
  code varchar(64)${bytes},
  primary key (suite_id, corp_id),
  unique (suite_id, code)
)${table};

create table corpkit_alarm (
  receiver varchar(16)${bytes} not null,
  alarm_id varchar(64)${bytes} not null,
  kind varchar(64)${bytes} default '' not null,
  place ${text},
  cause ${text},
  stands_since varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  seen_at varchar(40)${bytes} default '1970-01-01T00:00:00.000000000Z' not null,
  primary key (receiver, alarm_id)
)${table};
