import type { ApiKey, ApiKeyId } from './api-key.js';

export abstract class ApiKeyRepository {
  abstract add(key: ApiKey): void;
  /** Null when there is none. */
  abstract find(id: ApiKeyId): Promise<ApiKey | null>;
}
