export interface OwnPostgres {
  readonly owner: string;
  readonly app: string;
  pause(): void;
  resume(): void;
  stop(): Promise<boolean>;
  startAgain(): Promise<void>;
  remove(): Promise<void>;
}
export function startOwnPostgres(): Promise<OwnPostgres>;
