-- What is due at a moment, as db-scheduler keeps it; decision 23 says why moments and data are texts here, too.
create table corpkit_task (
  task_name varchar(100)${bytes} not null,
  task_instance varchar(400)${bytes} not null,
  task_data varchar(255)${bytes},
  execution_time varchar(40)${bytes} not null,
  picked boolean not null,
  picked_by varchar(50)${bytes},
  last_success varchar(40)${bytes},
  last_failure varchar(40)${bytes},
  consecutive_failures integer,
  last_heartbeat varchar(40)${bytes},
  version bigint not null,
  primary key (task_name, task_instance)
)${table};

create index corpkit_task_by_time on corpkit_task (execution_time);
