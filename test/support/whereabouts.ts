import { Redis } from 'ioredis';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** Where a text can stand that was sent to an installation. */
export interface Places {
  /** As the owner of the tables. */
  readonly databaseUrl: string;
  /** The tenants whose rows are looked at. */
  readonly tenants: readonly string[];
  /** Single files, too. */
  readonly folders: readonly string[];
  readonly redisUrl?: string | undefined;
  /** What the processes have printed. */
  readonly output: () => string;
}

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as fenced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

async function inTables({ databaseUrl, tenants }: Places, marker: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; fenced: boolean }>(TABLES);
    const found: string[] = [];
    for (const tenant of tenants) {
      await client.query('begin');
      await client.query("select set_config('app.tenant_id', $1, true)", [tenant]);
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: string }>(`select left(t::text, 4000) as row from ${name} t where strpos(lower(t::text), lower($1)) > 0 order by 1 limit 3`, [marker]);
        for (const { row } of rows) found.push(`table ${name}: ${row}`);
      }
      await client.query('rollback');
    }
    return found;
  } finally {
    await client.end();
  }
}

async function inFolder(folder: string, marker: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  if ((await stat(folder)).isFile()) return (await readFile(folder)).includes(marker) ? [`file ${folder}`] : [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    if (content.includes(marker)) found.push(`file ${file}`);
  }
  return found;
}

/** Each kind of value as text; a stream too. */
async function inRedis(url: string | undefined, marker: string): Promise<string[]> {
  if (!url) return [];
  const redis = new Redis(url);
  try {
    const found: string[] = [];
    for (const key of await redis.keys('*')) {
      const type = await redis.type(key);
      const content =
        type === 'string' ? await redis.get(key) : type === 'hash' ? await redis.hgetall(key) : type === 'list' ? await redis.lrange(key, 0, -1) : type === 'set' ? await redis.smembers(key) : type === 'zset' ? await redis.zrange(key, '0', '-1') : type === 'stream' ? await redis.xrange(key, '-', '+') : `what is of type ${type} is not looked at: ${marker}`;
      if (`${key} ${JSON.stringify(content)}`.includes(marker)) found.push(`redis ${key} (${type})`);
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

/** Everywhere where the marker stands, in words for whoever reads the failure. */
export async function whereabouts(places: Places, marker: string): Promise<string[]> {
  const printed = places.output().split('\n').filter((line) => line.includes(marker)).map((line) => `log ${line.slice(0, 400)}`);
  const files = await Promise.all(places.folders.map((folder) => inFolder(folder, marker)));
  return [...(await inTables(places, marker)), ...(await inRedis(places.redisUrl, marker)), ...files.flat(), ...printed.slice(0, 5)];
}
