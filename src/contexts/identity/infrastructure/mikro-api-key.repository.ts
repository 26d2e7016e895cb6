import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { ApiKey, type ApiKeyId } from '../domain/api-key/api-key.js';
import { ApiKeyRepository } from '../domain/api-key/api-key.repository.js';

@Injectable()
export class MikroApiKeyRepository extends ApiKeyRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(key: ApiKey): void {
    this.records.add(key);
  }

  async find(id: ApiKeyId): Promise<ApiKey | null> {
    return this.em.findOne(ApiKey as never, { id } as never);
  }
}
