import { DomainError } from '../../../../kernel/domain-error.js';
import type { CompanyId } from '../company/company.js';

/** What somebody is, or was, in a company. Days; null is for ever, or unknown. */
export interface Position {
  readonly companyId: CompanyId;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** In which companies somebody is and was, and which of them is the main one at present. */
export interface Career {
  readonly companyId: CompanyId | null;
  readonly role: string | null;
  readonly positions: readonly Position[];
}

export const NO_CAREER: Career = { companyId: null, role: null, positions: [] };

const isPresent = ({ from, to }: Position, today: string) => (from === null || from <= today) && (to === null || to > today);

function assertForwards(positions: readonly Position[]): void {
  const reversed = positions.findIndex(({ from, to }) => from !== null && to !== null && to < from);
  if (reversed >= 0) throw new DomainError('rule', 'position_reversed', 'A position ends after it begins.', [{ pointer: `/positions/${reversed}/to`, code: 'position_reversed', message: 'must not lie before from' }]);
}

const began = ({ from }: Position) => from ?? '';

/** The position in hand is over. */
const ended = (positions: readonly Position[], companyId: CompanyId | null, today: string) => positions.map((position) => (position.companyId === companyId && isPresent(position, today) ? { ...position, to: today } : position));

/** The career after some of it has been said anew: whoever names another company leaves the one before, and whoever names positions has the main company among the present ones. */
export function career(before: Career, wishes: Partial<Career>, today: string): Career {
  const isMove = wishes.companyId !== undefined && wishes.companyId !== before.companyId;
  const given = wishes.positions ?? (isMove ? ended(before.positions, before.companyId, today) : before.positions);
  assertForwards(given);
  const present = given.filter((position) => isPresent(position, today));
  const stays = present.some(({ companyId }) => companyId === before.companyId) ? before.companyId : (present.toSorted((one, other) => (began(one) < began(other) ? 1 : -1))[0]?.companyId ?? null);
  const companyId = wishes.companyId === undefined ? stays : wishes.companyId;
  if (companyId === null) {
    if (typeof wishes.role === 'string') throw new DomainError('rule', 'role_without_company', 'A role is held in a company: name it, too.', [{ pointer: '/role', code: 'role_without_company', message: 'needs a companyId' }]);
    return { companyId, role: null, positions: given };
  }
  const found = present.find((position) => position.companyId === companyId);
  const held = found ? found.role : isMove ? null : before.role;
  const role = wishes.role === undefined ? held : wishes.role;
  const begun: Position = { companyId, role, from: isMove && before.companyId !== null ? today : null, to: null };
  const positions = found ? given.map((position) => (position === found ? { ...position, role } : position)) : [...given, begun];
  return { companyId, role, positions };
}
