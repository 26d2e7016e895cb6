import { type Config, settings } from './config.js';
import type { Setting } from './setting.js';

type Name = Exclude<keyof Config, 'production'>;

/** What docker-compose.yml says by itself, since it depends on the other services; and what has no place in production. */
const NOT_PASSED_ON: readonly Name[] = ['NODE_ENV', 'ROLE', 'HOST', 'PORT', 'APP_DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'SMTP_TLS', 'S3_ENDPOINT', 'STORAGE_DIR', 'DEV_TOKENS', 'MAILBOX_DIR', 'MAILBOX_KEEP'];

const all = Object.entries(settings) as [Name, Setting<unknown>][];
const shownFallback = ({ fallback, secret }: Setting<unknown>) => (fallback === undefined || secret ? '' : String(Array.isArray(fallback) ? fallback.join(',') : (fallback as string | number | boolean)));

/** The operator's table, as Markdown. */
export function settingsTable(): string {
  const rows = all.map(([name, setting]) => `| \`${name}\` | ${setting.type} | ${setting.secret && setting.fallback !== undefined ? '(development only)' : shownFallback(setting)} | ${setting.requiredInProduction ? 'in production' : ''} | ${setting.description} |`);
  return ['| setting | value | default | required | what it does |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** Every setting as a line of an environment file that could be taken into use, below what it does. */
export const settingsAsEnvironmentFile = (): string => all.map(([name, setting]) => `# ${setting.description} (${setting.type})\n# ${name}=${shownFallback(setting)}`).join('\n\n');

/** The settings that containers take from the environment file. Empty is as good as not set. */
export const settingsForCompose = (): string =>
  all
    .filter(([name]) => !NOT_PASSED_ON.includes(name))
    .map(([name, { requiredInProduction }]) => `  ${name}: \${${name}:${requiredInProduction ? '?' : '-'}}`)
    .join('\n');
