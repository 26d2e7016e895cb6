import { type Dictionary, type EntityDictionary, type EntityMetadata, type EntityName, type EntityProperty, type NativeInsertUpdateManyOptions, PostgreSqlDriver, type QueryResult, ReferenceKind } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { Tracing } from '../tracing/tracing.js';

/** From here on rows go in as columns; below, the ORM's own statement costs no more. */
const MANY = 10;

type Kept = string | number | boolean | Date | null | undefined;

/** As PostgreSQL reads it from a text. */
const written = (value: Kept): string | null => (value === null || value === undefined ? null : value instanceof Date ? value.toISOString() : String(value));

const escaped = (value: string) => (/["\\]/.test(value) ? value.replaceAll(/["\\]/g, '\\$&') : value);

/** A list as PostgreSQL reads it from a text. */
const listed = (column: readonly (string | null)[]): string => `{${column.map((value) => (value === null ? 'NULL' : `"${escaped(value)}"`)).join(',')}}`;

const isPlain = (property: EntityProperty | undefined): property is EntityProperty => property?.kind === ReferenceKind.SCALAR && property.fieldNames.length === 1 && property.columnTypes.length === 1;

/** What the database decides, and the ORM then takes from its answer. */
const isAnswered = ({ name, returning, persist, defaultRaw, autoincrement, generated }: EntityProperty, first: object): boolean =>
  returning === true || (((persist !== false && defaultRaw !== undefined) || autoincrement === true || generated !== undefined) && !(name in first));

interface Columns {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** Writes many new rows of a table by a statement that is as long for a thousand as for one: an array for each column, and a single value where all rows have the same. */
export class BulkDriver extends PostgreSqlDriver {
  override async nativeInsertMany<T extends object>(entityName: EntityName<T>, data: EntityDictionary<T>[], options: NativeInsertUpdateManyOptions<T> = {}, transform?: (sql: string) => string): Promise<QueryResult<T>> {
    const meta = this.metadata.get(entityName) as unknown as EntityMetadata;
    const properties = [...new Set(data.flatMap((row) => Object.keys(row)))].map((name) => meta.properties[name as never] as EntityProperty | undefined);
    if (data.length < MANY || options.ctx === undefined || transform !== undefined || !properties.every(isPlain)) return super.nativeInsertMany(entityName, data, options, transform);
    // what the unit of work hands over is in the form that is kept already
    const { text, values } = this.columns(meta, properties, options.convertCustomTypes === false ? data : data.map((row) => this.kept(properties, row)));
    const began = performance.now();
    const { rows } = await (options.ctx as Kysely<unknown>).executeQuery<T>(CompiledQuery.raw(text, values as unknown[]));
    if (Tracing.isOn()) this.config.getLogger().logQuery({ query: text, level: 'info', took: performance.now() - began, namespace: 'query', message: '' } as never);
    return { affectedRows: data.length, insertId: undefined as never, rows, row: rows[0] } as QueryResult<T>;
  }

  private kept(properties: readonly EntityProperty[], row: Dictionary): Dictionary {
    return Object.fromEntries(properties.map(({ name, customType }) => [name, customType ? (customType.convertToDatabaseValue(row[name], this.platform, { key: name, mode: 'query-data' }) as unknown) : row[name]]));
  }

  private columns(meta: EntityMetadata, properties: readonly EntityProperty[], data: readonly Dictionary[]): Columns {
    const quoted = (name: string) => this.platform.quoteIdentifier(name);
    const values: (string | null)[] = [];
    const [selected, arrays, names]: [string[], string[], string[]] = [[], [], []];
    for (const [index, { name, columnTypes }] of properties.entries()) {
      const column = data.map((row) => written(row[name] as Kept));
      const isSame = column.every((value) => value === column[0]);
      const parameter = `$${values.push(isSame ? column[0]! : listed(column))}`;
      if (isSame) selected.push(`${parameter}::text::${columnTypes[0]}`);
      else {
        selected.push(`r.c${index}::${columnTypes[0]}`);
        arrays.push(`${parameter}::text[]`);
        names.push(`c${index}`);
      }
    }
    const from = arrays.length > 0 ? `unnest(${arrays.join(', ')}) as r (${names.join(', ')})` : `generate_series(1, ${data.length})`;
    const answered = meta.props.filter((property) => isAnswered(property, data[0]!)).flatMap(({ fieldNames }) => fieldNames.map(quoted));
    const text = `insert into ${quoted(meta.schema!)}.${quoted(meta.tableName)} (${properties.map(({ fieldNames }) => quoted(fieldNames[0]!)).join(', ')}) select ${selected.join(', ')} from ${from}${answered.length > 0 ? ` returning ${answered.join(', ')}` : ''}`;
    return { text, values };
  }
}
