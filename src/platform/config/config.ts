import { address, flag, integer, list, oneOf, type Setting, text } from './setting.js';

export const settings = {
  NODE_ENV: oneOf(['development', 'test', 'production'], 'What kind of installation this is. Production has no defaults for secrets.', { fallback: 'development' }),
  ROLE: oneOf(['all', 'api', 'worker'], 'What this process does: answer requests, work off queues, or both.', { fallback: 'all' }),
  HOST: text('Address that the API listens on.', { fallback: '127.0.0.1' }),
  PORT: integer('Port that the API listens on. 0 takes any free one.', { fallback: 3000, min: 0, max: 65_535 }),
  APP_DATABASE_URL: address(['postgres:', 'postgresql:'], 'The database, as the application connects to it: a role that is neither owner nor superuser, and has no BYPASSRLS.', {
    fallback: undefined,
    requiredInProduction: true,
    secret: true,
  }),
  READ_DATABASE_URL: address(['postgres:', 'postgresql:'], 'A replica that answers queries. Without it the primary does.', { secret: true }),
  DATABASE_POOL: integer('Connections that one process opens for writes, and again as many for reads.', { fallback: 10, min: 1, max: 200 }),
  STATEMENT_TIMEOUT_MS: integer('The longest that one SQL statement of a request may take.', { fallback: 10_000, min: 100, max: 600_000 }),
  REDIS_URL: address(['redis:', 'rediss:'], 'Redis for queues. Without it they are kept in PostgreSQL.', { secret: true }),
  SECRET_KEY: text('The secret of this installation, from which the keys for tokens and cursors are derived. The same in every process.', {
    fallback: 'development-only-secret-key-of-rapport',
    requiredInProduction: true,
    secret: true,
    minLength: 32,
  }),
  DEV_TOKENS: flag('Opens POST /auth/dev-token, which gives a token to anyone who asks. Refused in production.', {}),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'The least important line that is written.', { fallback: 'info' }),
  LOG_FORMAT: oneOf(['json', 'pretty'], 'JSON for machines, or readable lines. Readable in development.', {}),
  BODY_LIMIT_BYTES: integer('The largest body of a request.', { fallback: 1_048_576, min: 1_024, max: 104_857_600 }),
  REQUEST_TIMEOUT_MS: integer('How long a client may take to send its request.', { fallback: 30_000, min: 100, max: 600_000 }),
  JOBS_TAKEOVER_MS: integer('How long after a worker has died its jobs are taken over by another. Shorter than a worker may stand still.', { fallback: 30_000, min: 1_000, max: 600_000 }),
  RECYCLE_BIN_DAYS: integer('How long a deleted record can be restored before it goes for good.', { fallback: 30, min: 30, max: 3_650 }),
  SHUTDOWN_GRACE_MS: integer('How long running requests and jobs may take to end after SIGTERM.', { fallback: 10_000, min: 0, max: 600_000 }),
  SHUTDOWN_DELAY_MS: integer('How long readiness fails before connections are closed, so that load balancers notice.', { fallback: 0, min: 0, max: 60_000 }),
  CORS_ORIGINS: list('Web origins that may call the API from a browser; * for any.', { fallback: [] }),
  TRUST_PROXY: list('Addresses or networks of the proxies whose X-Forwarded-For is believed.', { fallback: [] }),
} as const;

type Settings = typeof settings;
type Values = { readonly [K in keyof Settings]: Settings[K] extends Setting<infer T> ? T : never };

/** A setting that is missing or wrong: one line that names it, what it got and what is right. */
export class ConfigError extends Error {}

/** Typed settings, read once at the start. An injection token, and a plain object. */
export abstract class Config {}
export interface Config extends Values {
  readonly production: boolean;
}

const shown = (setting: Setting<unknown>, value: string) => (setting.secret ? `a value of ${value.length} characters` : JSON.stringify(value));

export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const production = environment.NODE_ENV === 'production';
  const values: Record<string, unknown> = { production };
  for (const [name, setting] of Object.entries(settings) as [string, Setting<unknown>][]) {
    const given = environment[name];
    if (given === undefined || given === '') {
      if (setting.requiredInProduction && (production || setting.fallback === undefined)) throw new ConfigError(`${name} is not set: it needs ${setting.type} (${setting.description})`);
      values[name] = setting.fallback;
      continue;
    }
    values[name] = setting.read(given);
    if (values[name] === undefined) throw new ConfigError(`${name} is ${shown(setting, given)}: it needs ${setting.type}`);
  }
  if (production && values.DEV_TOKENS === true) throw new ConfigError('DEV_TOKENS is true: it must be false or unset in production, where nobody gets a token for the asking');
  values.DEV_TOKENS ??= !production;
  values.LOG_FORMAT ??= production ? 'json' : 'pretty';
  return values as unknown as Config;
}

/** The operator's table, as Markdown. */
export function settingsTable(): string {
  const rows = (Object.entries(settings) as [string, Setting<unknown>][]).map(([name, { type, fallback, description, requiredInProduction, secret }]) => {
    const shownFallback = fallback === undefined ? '' : Array.isArray(fallback) ? fallback.join(',') : secret ? '(development only)' : String(fallback as string | number | boolean);
    return `| \`${name}\` | ${type} | ${shownFallback} | ${requiredInProduction ? 'in production' : ''} | ${description} |`;
  });
  return ['| setting | value | default | required | what it does |', '|---|---|---|---|---|', ...rows].join('\n');
}
