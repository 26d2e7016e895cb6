/** How long the tenant in hand wants to be able to restore what it deletes. Whoever knows provides it; nobody waits for less than the installation does. */
export abstract class RecycleBinTerms {
  abstract days(): Promise<number>;
}
