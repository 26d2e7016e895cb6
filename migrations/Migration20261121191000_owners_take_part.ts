import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** Whose an appointment is is among those who take part. */
export class Migration20261121191000_owners_take_part extends SchemaMigration {
  override up(): void {
    this.inAllTenants('update activities.appointments set participant_ids = array_prepend(owner_id::text, participant_ids) where owner_id is not null and not participant_ids && array[owner_id::text]');
  }

  private inAllTenants(statement: string): void {
    this.addSql('alter table activities.appointments no force row level security');
    this.addSql(statement);
    this.addSql('alter table activities.appointments force row level security');
  }

  override down(): void {
    this.inAllTenants(`update activities.appointments set participant_ids = array_remove(participant_ids, owner_id::text) where not participants @> jsonb_build_array(jsonb_build_object('userId', owner_id))`);
  }
}
