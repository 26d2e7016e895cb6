import type { ApiKey, ApiKeyId } from './api-key.js';

export abstract class ApiKeyRepository {
  abstract add(key: ApiKey): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: ApiKeyId): Promise<ApiKey>;
}
