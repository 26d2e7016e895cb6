import { address, flag, fraction, integer, list, oneOf, sender, type Setting, text } from './setting.js';

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
  REDIS_URL: address(['redis:', 'rediss:'], 'Redis for queues, rate limits, and messages between processes. Without it PostgreSQL does all of that.', { secret: true }),
  EVENT_CONCURRENCY: integer('Subscribers that one worker runs at a time. Each takes one of its connections.', { fallback: 6, min: 1, max: 100 }),
  EVENT_HANDLER_TIMEOUT_MS: integer('How long a subscriber may take for one event, before it is given up.', { fallback: 10_000, min: 100, max: 600_000 }),
  EVENT_RETRIES: integer('How often a subscriber that failed is tried again, before the event is a dead letter.', { fallback: 3, min: 0, max: 20 }),
  EVENT_RETRY_DELAY_MS: integer('How long to wait before the first retry; twice as long before each further one.', { fallback: 1_000, min: 1, max: 600_000 }),
  EVENT_POLL_MS: integer('How often a worker looks for events that nobody woke it for.', { fallback: 1_000, min: 50, max: 60_000 }),
  EVENT_RETENTION_DAYS: integer('How long events can be read and replayed.', { fallback: 30, min: 1, max: 3_650 }),
  SECRET_KEY: text('The secret of this installation, from which the keys for tokens and cursors are derived. The same in every process.', {
    fallback: 'development-only-secret-key-of-rapport',
    requiredInProduction: true,
    secret: true,
    minLength: 32,
  }),
  REFRESH_TOKEN_SECONDS: integer('How long somebody stays signed in who does nothing: each renewal begins it anew.', { fallback: 604_800, min: 300, max: 31_536_000 }),
  CLIENT_URL: address(['http:', 'https:'], 'The address of the screens that people use, for links in mails: they lead to /verify-email, /reset-password and /join there, with ?token=. If left out, PUBLIC_URL.', {}),
  ACCESS_TOKEN_SECONDS: integer('How long an access token holds.', { fallback: 3_600, min: 60, max: 86_400 }),
  SIGNING_KEY_DAYS: integer('After how long a new key signs access tokens.', { fallback: 30, min: 1, max: 365 }),
  DEV_TOKENS: flag('Opens POST /auth/dev-token, which gives a token to anyone who asks. Refused in production.', {}),
  DEFAULT_PLAN: oneOf(['trial', 'starter', 'business', 'enterprise'], 'What a tenant gets that has no plan of its own: which features are on until it decides otherwise. A trial has them all.', { fallback: 'trial' }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'The least important line that is written.', { fallback: 'info' }),
  LOG_FORMAT: oneOf(['json', 'pretty'], 'JSON for machines, or readable lines. Readable in development.', {}),
  BODY_LIMIT_BYTES: integer('The largest body of a request.', { fallback: 1_048_576, min: 1_024, max: 104_857_600 }),
  REQUEST_TIMEOUT_MS: integer('How long a client may take to send its request.', { fallback: 30_000, min: 100, max: 600_000 }),
  JOBS_TAKEOVER_MS: integer('How long a worker may stand still. The jobs of one that has died are taken over by another between once and twice this time after.', { fallback: 30_000, min: 1_000, max: 600_000 }),
  RECYCLE_BIN_DAYS: integer('How long a deleted record can be restored before it goes for good.', { fallback: 30, min: 30, max: 3_650 }),
  SHUTDOWN_GRACE_MS: integer('How long running requests and jobs may take to end after SIGTERM.', { fallback: 10_000, min: 0, max: 600_000 }),
  SHUTDOWN_DELAY_MS: integer('How long readiness fails before connections are closed, so that load balancers notice.', { fallback: 0, min: 0, max: 60_000 }),
  CORS_ORIGINS: list('Web origins that may call the API from a browser; * for any.', { fallback: [] }),
  RATE_LIMIT_USER: integer('Requests an hour that one user may send; 0 for no limit. In production 1000, elsewhere 100000.', { min: 0, max: 1_000_000_000 }),
  RATE_LIMIT_ADDRESS: integer('Requests an hour that one address may send without being signed in; 0 for no limit. In production 100, elsewhere 10000.', { min: 0, max: 1_000_000_000 }),
  RATE_LIMIT_TENANT: integer('Requests an hour that all users of one tenant may send together; 0 for no limit.', { fallback: 0, min: 0, max: 1_000_000_000 }),
  SLOW_REQUEST_MS: integer('A request that takes longer is logged as a warning.', { fallback: 1_000, min: 1, max: 600_000 }),
  CACHE_MB: integer('The most memory that one process uses to remember what it has read, in megabytes.', { fallback: 32, min: 1, max: 16_384 }),
  METRICS_TOKEN: text('Who sends it as a bearer token may read /metrics. Without it anyone may, and in production nobody.', { secret: true, minLength: 16 }),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:'], 'The OpenTelemetry collector that traces are sent to, by OTLP over HTTP. Without it nothing is traced.', {}),
  OTEL_TRACES_SAMPLER_ARG: fraction('The share of traces that are recorded. One that a caller has begun is recorded if he says so.', { fallback: 1 }),
  PUBLIC_URL: address(['http:', 'https:'], 'The address under which clients reach the API, for links in answers and mails. If left out, HOST and PORT.', {}),
  SMTP_URL: address(['smtp:', 'smtps:'], 'The server that mail goes out through, with name and password: smtp://name:password@host:587, or smtps:// for TLS from the start. Without it mail goes into the mailbox in development, and nowhere in production.', { secret: true }),
  SMTP_TLS: oneOf(['required', 'when-offered', 'off'], 'Whether smtp:// must change over to TLS (STARTTLS). Required in production, and wherever there is a password; off is for a server on the same machine or network.', {}),
  SMTP_POOL: integer('Connections to the mail server that one process keeps.', { fallback: 5, min: 1, max: 50 }),
  SMTP_TIMEOUT_MS: integer('The longest that the sending of one message may take.', { fallback: 60_000, min: 1_000, max: 600_000 }),
  MAIL_FROM: sender('The sender of messages that name no other.', { fallback: 'Rapport <no-reply@rapport.example>' }),
  MAIL_MAX_BYTES: integer('The largest message, attachments included, as it goes over the wire.', { fallback: 26_214_400, min: 65_536, max: 104_857_600 }),
  MAILBOX_DIR: text('The folder of the development mailbox, which is shown at /dev/mailbox. Refused in production.', { fallback: '.data/mailbox' }),
  MAILBOX_KEEP: integer('How many messages the development mailbox keeps; the oldest go first.', { fallback: 500, min: 1, max: 10_000 }),
  STORAGE_DIR: text('The folder that files are kept in. Needed in production, unless S3_BUCKET is set.', { fallback: '.data/storage' }),
  IMPORT_MAX_BYTES: integer('The largest file that is imported.', { fallback: 268_435_456, min: 1_024, max: 5_368_709_120 }),
  STORAGE_MAX_BYTES: integer('The largest file.', { fallback: 5_368_709_120, min: 1_048_576, max: 50_000_000_000 }),
  S3_BUCKET: text('The bucket of an S3-compatible service that files are kept in, in place of STORAGE_DIR.', {}),
  S3_REGION: text('The region of the bucket.', { fallback: 'us-east-1' }),
  S3_ENDPOINT: address(['http:', 'https:'], 'The address of the service, where it is not that of AWS.', {}),
  S3_PUBLIC_ENDPOINT: address(['http:', 'https:'], 'The address under which clients reach the service, for signed links. If left out, S3_ENDPOINT.', {}),
  S3_PATH_STYLE: flag('Whether the bucket stands in the path of addresses, not in the host name. True where S3_ENDPOINT is set.', {}),
  S3_ACCESS_KEY_ID: text('The name of the access key. Without it the environment is asked for credentials, as on AWS.', {}),
  S3_SECRET_ACCESS_KEY: text('The secret of the access key.', { secret: true }),
  CUSTOMER_REGISTRY_URL: address(['http:', 'https:'], 'The registry in which customers are made of leads, where that is another system: docs/customer-registry.md says what it is asked. Without it they are made here.', {}),
  CUSTOMER_REGISTRY_TOKEN: text('Sent to that registry as a bearer token.', { secret: true, minLength: 16 }),
  CUSTOMER_REGISTRY_TIMEOUT_MS: integer('How long a conversion waits for that registry, a second attempt included.', { fallback: 5_000, min: 100, max: 25_000 }),
  TRUST_PROXY: list('Addresses or networks of the proxies whose X-Forwarded-For is believed.', { fallback: [] }),
} as const;

type Settings = typeof settings;
/** Settings that follow from others when they are left out. */
type Derived = 'DEV_TOKENS' | 'LOG_FORMAT' | 'RATE_LIMIT_USER' | 'RATE_LIMIT_ADDRESS' | 'SMTP_TLS' | 'S3_PATH_STYLE' | 'PUBLIC_URL';
type Values = { readonly [K in keyof Settings]: Settings[K] extends Setting<infer T> ? (K extends Derived ? NonNullable<T> : T) : never };

/** A setting that is missing or wrong: one line that names it, what it got and what is right. */
export class ConfigError extends Error {}

/** Typed settings, read once at the start. An injection token, and a plain object. */
export abstract class Config {}
export interface Config extends Values {
  readonly production: boolean;
}

const isMoreThanPlace = ({ username, password, search, hash }: URL) => [username, password, search, hash].some((part) => part !== '');
const hasPassword = (url: string | undefined) => url !== undefined && new URL(url).password !== '';
const reachable = (host: string) => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host);
const shown = (setting: Setting<unknown>, value: string) => (setting.secret ? `a value of ${value.length} characters` : JSON.stringify(value));

/** What one setting says of another. */
function assertTogether(values: Record<string, unknown>, given: (name: string) => boolean): void {
  const refuse = (message: string) => {
    throw new ConfigError(message);
  };
  if (given('S3_ACCESS_KEY_ID') !== given('S3_SECRET_ACCESS_KEY')) refuse('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both or neither');
  const { CUSTOMER_REGISTRY_URL: registry, CUSTOMER_REGISTRY_TOKEN: token } = values as unknown as Config;
  if (registry !== undefined && isMoreThanPlace(new URL(registry))) refuse('CUSTOMER_REGISTRY_URL holds more than a host and a path: a password belongs in CUSTOMER_REGISTRY_TOKEN');
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) refuse('CUSTOMER_REGISTRY_TOKEN holds what no header can: it needs visible ASCII characters');
  if (!values.production) return;
  if (values.DEV_TOKENS === true) refuse('DEV_TOKENS is true: it must be false or unset in production, where nobody gets a token for the asking');
  if (given('MAILBOX_DIR')) refuse('MAILBOX_DIR is set: it must be unset in production, where nobody reads the mail of others; mail goes out through SMTP_URL');
  if (given('SMTP_URL') && !given('MAIL_FROM')) refuse('MAIL_FROM is not set: it needs the address that mail is sent from, since SMTP_URL is set');
  if (!given('STORAGE_DIR') && !given('S3_BUCKET')) refuse('STORAGE_DIR is not set: it needs the folder that files are kept in, unless S3_BUCKET names a bucket');
}

/** What follows from the other settings where it is left out. */
function derive(values: Record<string, unknown>): void {
  const { production, SMTP_URL, S3_ENDPOINT, HOST, PORT } = values as unknown as Config;
  values.DEV_TOKENS ??= !production;
  values.LOG_FORMAT ??= production ? 'json' : 'pretty';
  values.RATE_LIMIT_USER ??= production ? 1_000 : 100_000;
  values.RATE_LIMIT_ADDRESS ??= production ? 100 : 10_000;
  values.PUBLIC_URL ??= `http://${reachable(HOST)}:${PORT}`;
  values.SMTP_TLS ??= production || hasPassword(SMTP_URL) ? 'required' : 'when-offered';
  values.S3_PATH_STYLE ??= S3_ENDPOINT !== undefined;
}

export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const production = environment.NODE_ENV === 'production';
  const given = (name: string) => environment[name] !== undefined && environment[name] !== '';
  const values: Record<string, unknown> = { production };
  for (const [name, setting] of Object.entries(settings) as [string, Setting<unknown>][]) {
    if (!given(name)) {
      if (setting.requiredInProduction && (production || setting.fallback === undefined)) throw new ConfigError(`${name} is not set: it needs ${setting.type} (${setting.description})`);
      values[name] = setting.fallback;
      continue;
    }
    const written = environment[name]!;
    values[name] = setting.read(written);
    if (values[name] === undefined) throw new ConfigError(`${name} is ${shown(setting, written)}: it needs ${setting.type}`);
  }
  assertTogether(values, given);
  derive(values);
  return values as unknown as Config;
}
