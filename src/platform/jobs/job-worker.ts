import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { Progress } from './progress.js';
import type { JobQueue } from './queue.js';

/** What a worker knows of the job in hand. */
export interface Task {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  readonly progress: Progress;
  /** How long it can be asked for once it is done. */
  readonly keptMs: number;
  /** Aborted when the job is cancelled, has used up its time, or is handed back because the process ends. From then on the dispatcher takes nothing more. */
  readonly signal: AbortSignal;
}

/** Why a job's signal is aborted when somebody has cancelled it. */
export class JobCancelled extends Error {}

/** Does one kind of job, at least once: a job whose process dies half-way is done again by another. */
// eslint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever starts a job is held to the payload of its worker
export abstract class JobWorker<Payload extends object = object, Result = unknown> {
  abstract run(payload: Payload, task: Task): Promise<Result>;
}

/** When a job of the system starts by itself. */
export type Schedule = { readonly cron: string; readonly timeZone?: string } | { readonly everyMs: number };

export interface WorkDescription {
  readonly queue: JobQueue;
  /** What the job is called wherever it is shown. Jobs that wait know their worker by it, so it stays. */
  readonly name: string;
  /** Belongs to no tenant, and is nobody's to see. */
  readonly system?: boolean;
  /** Only for jobs of the system. */
  readonly schedule?: Schedule;
}

export const WORK = 'rapport:work';

/** Makes a class the worker of a kind of job. It is found by this, wherever it is provided. */
export const Works = (work: WorkDescription) => applyDecorators(Injectable(), SetMetadata(WORK, work));

export function workOf(worker: object): WorkDescription | undefined {
  return Reflect.getMetadata(WORK, worker) as WorkDescription | undefined;
}
