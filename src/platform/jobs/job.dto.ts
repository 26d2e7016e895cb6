import { ApiProperty } from '@nestjs/swagger';

export const JOB_STATES = ['waiting', 'active', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

const nullableInstant = { type: 'string', format: 'date-time', nullable: true } as const;

/** How far a job has come. */
export class JobProgress {
  /** Of all that there is to do, if that is known. */
  @ApiProperty({ type: 'number', minimum: 0, maximum: 100, nullable: true, example: 40 })
  percent!: number | null;

  /** What it is at. */
  @ApiProperty({ type: 'string', nullable: true, example: 'reading rows' })
  step!: string | null;

  /** What has been counted so far. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, example: { read: 400, skipped: 3 } })
  counts!: Readonly<Record<string, number>>;
}

/** Something that takes longer than a request. */
export class JobView {
  /** The identifier. */
  @ApiProperty({ type: 'string', format: 'uuid', example: '01930b6e-6c00-7000-8000-00000000bb01' })
  id!: string;

  /**
   * What it does.
   * @example command
   */
  name!: string;

  /**
   * The line that it stands in.
   * @example commands
   */
  queue!: string;

  /** Where it stands. */
  @ApiProperty({ enum: JOB_STATES, example: 'active' })
  state!: JobState;

  /** Whether somebody has asked for it to be given up; a moment later it is. */
  cancelRequested!: boolean;

  /** How far it has come. */
  progress!: JobProgress;

  /**
   * How often it has been tried, to the end.
   * @example 0
   */
  attempts!: number;

  /**
   * How often it is tried before it has failed.
   * @example 4
   */
  maxAttempts!: number;

  /** When it was asked for. */
  @ApiProperty({ type: 'string', format: 'date-time', example: '2026-11-21T09:30:00.000Z' })
  createdAt!: string;

  /** When the latest attempt began. */
  @ApiProperty({ ...nullableInstant, example: '2026-11-21T09:30:01.000Z' })
  startedAt!: string | null;

  /** When it ended. */
  @ApiProperty({ ...nullableInstant, example: null })
  finishedAt!: string | null;

  /** Who asked for it; null when the system did. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-0000000000a1' })
  actorId!: string | null;

  /**
   * Finds it in the log.
   * @example 0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77
   */
  correlationId!: string | null;

  /** Why the latest attempt failed. */
  @ApiProperty({ anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }], example: null } as never)
  error!: Readonly<Record<string, unknown>> | null;

  /** Where its result is, once it is done. */
  @ApiProperty({ type: 'string', nullable: true, example: null })
  result!: string | null;
}

/** A result that is a file, and the way to it. */
export class JobFileView {
  /** @example contacts.csv */
  name!: string;

  /** @example text/csv */
  type!: string;

  /**
   * In bytes.
   * @example 18200
   */
  size!: number;

  /** Whoever has this address reads the file, without signing in, until the moment named. */
  @ApiProperty({ type: 'string', format: 'uri', example: 'https://crm.example/api/v1/downloads?link=WyJwYXNzaW5nIl0.c2lnbmF0dXJl' })
  url!: string;

  /** When the address ends. Asking for the result again gives a new one. */
  @ApiProperty({ type: 'string', format: 'date-time', example: '2026-11-21T10:30:00.000Z' })
  expiresAt!: string;
}

/** Where in the list of jobs an answer stands. */
export class JobPageInfo {
  /** @example 20 */
  take!: number;

  /** The way to the next page; null on the last. */
  @ApiProperty({ type: 'string', nullable: true, example: null })
  nextCursor!: string | null;
}

/** Jobs of the tenant, the latest first. */
export class JobPage {
  data!: JobView[];
  page!: JobPageInfo;
}
