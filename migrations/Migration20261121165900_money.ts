import { SchemaMigration } from '../src/platform/persistence/migration.js';

const DECIMALS: Readonly<Record<number, string>> = {
  0: 'BIF,CLP,DJF,GNF,ISK,JPY,KMF,KRW,PYG,RWF,UGX,UYI,VND,VUV,XAF,XOF,XPF',
  3: 'BHD,IQD,JOD,KWD,LYD,OMR,TND',
  4: 'CLF,UYW',
};

const minorUnits = `case ${Object.entries(DECIMALS).map(([decimals, currencies]) => `when currency = any('{${currencies}}') then ${decimals}`).join(' ')} else 2 end`;

/** Amounts with their currency as JSON, and lists of words as one text that can be searched. */
export class Migration20261121165900_money extends SchemaMigration {
  override up(): void {
    this.addSql(`create function platform.money(amount numeric, currency text) returns json language sql stable parallel safe as $$
      select case when amount is not null then json_build_object('amount', round(amount, greatest(min_scale(amount), ${minorUnits}))::text, 'currency', currency) end
    $$`);
    this.addSql(`create function platform.words(list text[]) returns text language sql immutable parallel safe set search_path = pg_catalog as $$ select array_to_string(list, ' ') $$`);
  }

  override down(): void {
    this.addSql('drop function platform.words(text[])');
    this.addSql('drop function platform.money(numeric, text)');
  }
}
