import { StorageUnavailable } from './storage-refusals.js';

interface S3Failure {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number };
}

export const statusOf = (error: unknown): number | undefined => (error as S3Failure).$metadata?.httpStatusCode;
export const isMissing = (error: unknown): boolean => statusOf(error) === 404 && ['NoSuchKey', 'NotFound'].includes((error as S3Failure).name ?? '');


/** What the service or the way there is to blame for, as what it means to the caller; anything else as it is. */
export function translated(error: unknown): unknown {
  const { name = '', $metadata } = error as S3Failure;
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return $metadata?.attempts === undefined ? error : new StorageUnavailable(error); // asked, and not answered
  return status >= 500 || status === 429 ? new StorageUnavailable(error) : new Error(`the S3 service refuses: ${status} ${name}`, { cause: error });
}
