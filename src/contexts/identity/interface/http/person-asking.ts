import { personAsking as personOfWork } from '../../../../platform/auth/person-asking.js';
import type { UserId } from '../../domain/user/user.js';

export const personAsking = (): UserId => personOfWork() as UserId;
