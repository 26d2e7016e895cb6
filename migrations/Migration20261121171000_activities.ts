import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121171000_activities extends SchemaMigration {
  override up(): void {
    this.makeSchema('activities');
    this.makeTasks();
    this.makeActivities();
    this.makeAppointments();
    this.makeCalendars();
    this.makeAlarms();
    this.makeFeeds();
  }

  private makeTasks(): void {
    const table = 'activities.tasks';
    this.makeRecordTable(
      table,
      [
        'type text not null',
        'title text not null',
        'description text',
        'priority text not null',
        'status text not null',
        'due_at timestamptz(3)',
        'due_on date',
        'deadline timestamptz(3)',
        'remind_at timestamptz(3)',
        'remind_minutes_before integer',
        'alarm_at timestamptz(3)',
        'recurrence text',
        'time_zone text',
        'series_id uuid',
        'series_start timestamptz(3)',
        'occurrence timestamptz(3)',
        'subject_type text',
        'subject_id uuid',
        'assignee_id uuid',
        'completed_at timestamptz(3)',
        'completed_by uuid',
      ],
      { owner: 'assignee_id' },
    );
    this.makeCustomFields(table, 'tasks');
    this.makeSearch(table, `title || ' ' || coalesce(description, '') || ' ' || platform.custom_words(custom_fields)`);
    // what comes again makes each next one once, whoever completes it
    this.makeIndex(table, 'series_id, occurrence', { unique: true });
    this.makeIndex(table, 'assignee_id, status, deadline, id');
    this.makeIndex(table, 'status, deadline, id');
    this.makeIndex(table, 'deadline, id');
    this.makeIndex(table, 'completed_at, id');
    this.makeIndex(table, 'type, created_at, id');
    this.makeIndex(table, 'priority, created_at, id');
    this.makeIndex(table, 'subject_id, created_at, id');
    this.makeIndex(table, 'subject_type, created_at, id');
  }

  private makeActivities(): void {
    const table = 'activities.activities';
    this.makeRecordTable(
      table,
      [
        'type text not null',
        'direction text',
        'title text not null',
        'description text',
        'status text not null',
        'occurred_at timestamptz(3) not null',
        'duration_minutes integer',
        'outcome text',
        'participants jsonb not null',
        'subject_type text',
        'subject_id uuid',
        'related jsonb not null',
        'related_ids text[] not null',
        'task_id uuid',
        'owner_id uuid',
      ],
      { owner: 'owner_id' },
    );
    this.makeCustomFields(table, 'activities');
    this.makeSearch(table, `title || ' ' || coalesce(description, '') || ' ' || coalesce(outcome, '') || ' ' || platform.custom_words(custom_fields)`);
    this.makeReference(table, 'task_id', 'activities.tasks', 'set null (task_id)');
    this.makeIndex(table, 'owner_id, occurred_at, id');
    this.makeIndex(table, 'occurred_at, id');
    this.makeIndex(table, 'status, occurred_at, id');
    this.makeIndex(table, 'type, occurred_at, id');
    this.makeIndex(table, 'direction, occurred_at, id');
    this.makeIndex(table, 'subject_id, occurred_at, id');
    this.makeIndex(table, 'subject_type, occurred_at, id');
    this.makeIndex(table, 'task_id');
    this.makeIndex(table, 'related_ids', { using: 'gin' });
  }

  private makeAppointments(): void {
    const table = 'activities.appointments';
    this.makeRecordTable(
      table,
      [
        'title text not null',
        'description text',
        'starts_at timestamptz(3) not null',
        'ends_at timestamptz(3) not null',
        'time_zone text not null',
        'location text',
        'link text',
        'participants jsonb not null',
        'participant_ids text[] not null',
        'reminders jsonb not null',
        'recurrence text',
        'last_ends_at timestamptz(3) not null',
        'exceptions text[] not null',
        'allow_overlap boolean not null',
        'status text not null',
        'cancel_reason text',
        'outcome text',
        'subject_type text',
        'subject_id uuid',
        'owner_id uuid',
      ],
      { owner: 'owner_id' },
    );
    this.makeCustomFields(table, 'appointments');
    this.makeSearch(table, `title || ' ' || coalesce(description, '') || ' ' || coalesce(location, '') || ' ' || platform.custom_words(custom_fields)`);
    this.makeIndex(table, 'owner_id, starts_at, id');
    this.makeIndex(table, 'starts_at, id');
    this.makeIndex(table, 'ends_at, id');
    this.makeIndex(table, 'last_ends_at, id');
    this.makeIndex(table, 'status, starts_at, id');
    this.makeIndex(table, 'subject_id, starts_at, id');
    this.makeIndex(table, 'subject_type, starts_at, id');
    this.makeIndex(table, 'participant_ids', { using: 'gin' });
  }

  /** Whose time is taken when. That nobody is at two places at once is held by the database itself. */
  private makeCalendars(): void {
    const table = 'activities.occupied_times';
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql('create extension if not exists btree_gist');
    this.makeTable(table, [
      'appointment_id uuid not null',
      'person_id uuid not null',
      'starts_at timestamptz(3) not null',
      'ends_at timestamptz(3) not null',
      `during tstzrange generated always as (tstzrange(starts_at, ends_at)) stored`,
      'exclusive boolean not null',
      'constraint occupied_times_person_during_excl exclude using gist (tenant_id with =, person_id with =, during with &&) where (exclusive)',
    ]);
    this.makeReferenceAtCommit(table, 'appointment_id', 'activities.appointments');
    this.makeIndex(table, 'person_id, starts_at');
    this.makeIndex(table, 'appointment_id, person_id, starts_at');
  }

  /** What is to happen by itself: the row goes when it has happened. */
  private makeAlarms(): void {
    const table = 'activities.alarms';
    this.makeTable(table, ['task_id uuid', 'appointment_id uuid', 'kind text not null', 'due_at timestamptz(3) not null', 'occurs_at timestamptz(3) not null', 'minutes_before integer']);
    this.makeReferenceAtCommit(table, 'task_id', 'activities.tasks');
    this.makeReferenceAtCommit(table, 'appointment_id', 'activities.appointments');
    this.makeIndex(table, 'due_at');
    this.makeIndex(table, 'task_id');
    this.makeIndex(table, 'appointment_id');
    this.makeExpiry(table, 'due_at', '0 hours');
  }

  private makeFeeds(): void {
    const table = 'activities.calendar_feeds';
    this.makeRecordTable(table, ['user_id uuid not null', 'salt text not null', 'opened_at timestamptz(3) not null'], { recyclable: false });
    this.makeIndex(table, 'user_id', { unique: true });
  }

  /** What belongs to a record goes with it, and may be written before it. */
  private makeReferenceAtCommit(table: string, column: string, to: string): void {
    this.addSql(`alter table ${table} add constraint ${table.split('.')[1]}_${column}_fkey foreign key (tenant_id, ${column}) references ${to} (tenant_id, id) on delete cascade deferrable initially deferred`);
  }

  override down(): void {
    for (const table of ['calendar_feeds', 'alarms', 'occupied_times', 'activities', 'appointments', 'tasks']) this.addSql(`drop table activities.${table}`);
    for (const table of ['activities', 'appointments', 'tasks']) {
      this.addSql(`drop function activities.search_${table}(text, text[])`);
      this.addSql(`drop function activities.tenants_with_expired_${table}(timestamptz)`);
    }
    this.addSql('drop function activities.tenants_with_expired_alarms(timestamptz)');
    this.addSql('drop schema activities');
  }
}
