import type { ChildProcess } from 'node:child_process';

export const root: string;
export function freePort(): Promise<number>;
export function migrate(databaseUrl: string, ...args: string[]): string;
export interface RunningApp {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}
export function startApp(environment: Record<string, string>, options?: { preloaded?: readonly string[] }): Promise<RunningApp>;
export function startRedis(port?: number): Promise<{ readonly url: string; readonly port: number; readonly child: ChildProcess; stop(): Promise<unknown> } | undefined>;
