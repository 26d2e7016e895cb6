import { Injectable } from '@nestjs/common';
import { Cache } from '../../../platform/cache/cache.js';
import { Remembered } from '../application/ports/remembered.port.js';

@Injectable()
export class CachedRemembered extends Remembered {
  constructor(private readonly cache: Cache) {
    super();
  }

  forgetUser(userId: string): Promise<void> {
    return this.cache.forget(`user:${userId}`);
  }

  forgetSession(sessionId: string): Promise<void> {
    return this.cache.forget(`session:${sessionId}`);
  }

  forgetApiKey(keyId: string): Promise<void> {
    return this.cache.forget(`api-key:${keyId}`);
  }

  forgetEverybody(): Promise<void> {
    return this.cache.forget('access');
  }
}
