import { type FreshDatabase, freshDatabase } from './fresh-database.js';
import { type RunningApp, startApp } from './programs.mjs';

/** How often whoever spreads the requests looks who is ready. */
const PROBE_MS = 100;

export type Role = 'api' | 'worker';

const PROGRAM = { preloaded: ['test/support/planted-faults.mjs'] };
const SETTINGS = { LOG_LEVEL: 'warn', JOBS_TAKEOVER_MS: '2000' };

/** How often something is done: a few times in every run of the tests, often in the long form. */
export const times = (few: number, many: number): number => (process.env.RAPPORT_FAULTS === 'long' ? many : few);

interface Wish {
  readonly apis?: number;
  readonly workers?: number;
  readonly settings?: Record<string, string>;
  /** One that has been made already; left alone at the end. */
  readonly database?: FreshDatabase;
}

/** Rapport as an operator runs it: the built application, in processes of its own, on one database. */
export class Installation {
  private readonly programs: Record<Role, RunningApp[]> = { api: [], worker: [] };
  private readonly ended: RunningApp[] = [];
  private readonly leaving = new Set<RunningApp>();

  private constructor(
    readonly database: FreshDatabase,
    private readonly settings: Record<string, string>,
    private readonly drops: boolean,
  ) {}

  static async start({ apis = 1, workers = 1, settings = {}, database }: Wish = {}): Promise<Installation> {
    const made = new Installation(database ?? (await freshDatabase()), settings, !database);
    const roles: Role[] = [...Array<Role>(apis).fill('api'), ...Array<Role>(workers).fill('worker')];
    const started = await Promise.allSettled(roles.map(async (role) => made.programs[role].push(await made.launch(role))));
    const failed = started.find((outcome) => outcome.status === 'rejected');
    if (!failed) return made;
    await made.stop();
    throw failed.reason as Error;
  }

  /** Where requests are sent: to all that were ready a moment ago. */
  urls = (): string[] => this.programs.api.filter((program) => !this.leaving.has(program)).map(({ url }) => url);

  program(role: Role, place = 0): RunningApp {
    return this.programs[role][place]!;
  }

  all(): RunningApp[] {
    return [...this.programs.api, ...this.programs.worker];
  }

  /** What all processes have printed, those too that have ended. */
  output(): string {
    return [...this.ended, ...this.all()].map((program) => program.output()).join('');
  }

  /** The lines of the log that nobody expects. */
  faults(): string {
    return this.output().split('\n').filter((line) => line.includes('"unexpected error"')).slice(0, 3).join('\n');
  }

  /** Ends one process, and starts another in its place; answers the exit code. One that is asked to end says so by its readiness first. */
  async replace(role: Role, place: number, signal: NodeJS.Signals): Promise<number | null> {
    const old = this.program(role, place);
    if (signal === 'SIGTERM') setTimeout(() => this.leaving.add(old), PROBE_MS);
    const code = await old.stop(signal);
    this.ended.push(old);
    this.programs[role][place] = await this.launch(role);
    return code;
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map((program) => program.stop()));
    if (this.drops) await this.database.drop();
  }

  private launch(role: Role): Promise<RunningApp> {
    return startApp({ ...SETTINGS, ROLE: role, APP_DATABASE_URL: this.database.app, ...this.settings }, PROGRAM);
  }
}
