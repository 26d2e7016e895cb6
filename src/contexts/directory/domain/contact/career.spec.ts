import { describe, expect, it } from '@jest/globals';
import type { CompanyId } from '../company/company.js';
import { career, type Career, NO_CAREER, type Position } from './career.js';

const [HANSEN, OLSEN, MEYER] = ['hansen', 'olsen', 'meyer'] as CompanyId[] as [CompanyId, CompanyId, CompanyId];
const TODAY = '2026-11-21';
const position = (companyId: CompanyId, more: Partial<Position> = {}): Position => ({ companyId, role: null, from: null, to: null, ...more });
const atHansen: Career = { companyId: HANSEN, role: 'buyer', positions: [position(HANSEN, { role: 'buyer', from: '2020-01-01' })] };

describe('the career of a contact', () => {
  it('begins with the company that is named', () => {
    expect(career(NO_CAREER, { companyId: HANSEN, role: 'buyer' }, TODAY)).toEqual({ companyId: HANSEN, role: 'buyer', positions: [position(HANSEN, { role: 'buyer' })] });
  });

  it('takes the role from the position that is said', () => {
    expect(career(NO_CAREER, { companyId: HANSEN, positions: [position(HANSEN, { role: 'buyer' })] }, TODAY)).toMatchObject({ role: 'buyer', positions: [{ role: 'buyer' }] });
  });

  it('refuses a role in no company', () => {
    expect(() => career(NO_CAREER, { companyId: null, role: 'buyer' }, TODAY)).toThrow(expect.objectContaining({ code: 'role_without_company', errors: [expect.objectContaining({ pointer: '/role' })] }));
    expect(career(atHansen, { companyId: null, role: null }, TODAY)).toMatchObject({ companyId: null, role: null });
  });

  it('leaves the company before when another is named, from that day on', () => {
    expect(career(atHansen, { companyId: OLSEN, role: 'head of purchasing' }, TODAY)).toEqual({
      companyId: OLSEN,
      role: 'head of purchasing',
      positions: [{ ...atHansen.positions[0], to: TODAY }, position(OLSEN, { role: 'head of purchasing', from: TODAY })],
    });
  });

  it('does not take the role along into another company', () => {
    expect(career(atHansen, { companyId: OLSEN }, TODAY)).toMatchObject({ companyId: OLSEN, role: null });
  });

  it('has the role follow where only that is different', () => {
    expect(career(atHansen, { role: 'head of purchasing' }, TODAY)).toEqual({ companyId: HANSEN, role: 'head of purchasing', positions: [{ ...atHansen.positions[0], role: 'head of purchasing' }] });
  });

  it('ends when no company is named any more, and remembers it', () => {
    expect(career(atHansen, { companyId: null }, TODAY)).toEqual({ companyId: null, role: null, positions: [{ ...atHansen.positions[0], to: TODAY }] });
  });

  it('keeps the main company among the positions that are said anew', () => {
    const positions = [position(MEYER, { from: '2024-01-01', role: 'board' }), position(HANSEN)];
    expect(career(atHansen, { positions }, TODAY)).toEqual({ companyId: HANSEN, role: null, positions });
  });

  it('has the youngest of the present positions as the main one when that before is over', () => {
    const positions = [position(HANSEN, { to: '2025-12-31' }), position(OLSEN, { from: '2022-01-01' }), position(MEYER, { from: '2024-01-01', role: 'board' }), position(OLSEN, { from: '2030-01-01' })];
    expect(career(atHansen, { positions }, TODAY)).toMatchObject({ companyId: MEYER, role: 'board', positions });
  });

  it('has no main company when all of it is over', () => {
    expect(career(atHansen, { positions: [position(HANSEN, { to: '2025-12-31' })] }, TODAY)).toMatchObject({ companyId: null, role: null });
  });

  it('refuses a position that ends before it begins, and names it', () => {
    const positions = [position(HANSEN), position(OLSEN, { from: '2026-02-01', to: '2026-01-31' })];
    expect(() => career(NO_CAREER, { positions }, TODAY)).toThrow(expect.objectContaining({ code: 'position_reversed', errors: [expect.objectContaining({ pointer: '/positions/1/to' })] }));
  });
});
